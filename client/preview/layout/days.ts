/** Where a day begins, in percent of the axis. */
export interface DayMark {
  readonly x: number;
  readonly date: string;
}

/** So many percent of the axis lie between two dates at least. */
const room = 22;

/** The days that there is room to write below the axis: those that take most of it first. Given and handed back from left to right. */
export function daysWithRoom(days: readonly DayMark[]): DayMark[] {
  const wide = (index: number): number => (days[index + 1]?.x ?? 100) - (days[index]?.x ?? 0);
  const ranked = days.map((day, index) => ({ day, wide: wide(index) })).sort((a, b) => b.wide - a.wide);
  const kept: DayMark[] = [];
  for (const { day } of ranked) if (kept.every(({ x }) => Math.abs(x - day.x) >= room)) kept.push(day);
  return kept.sort((a, b) => a.x - b.x);
}
