/** Days that two dates of one incident may well lie apart. */
const near = 2;

/** Whether `day` lies beside `other` but for the year, as dates of early January do. */
function isYearOff(day: number, other: number): boolean {
  const years = Math.round((day - other) / 365.25);
  return years !== 0 && Math.abs(day - other - years * 365.25) <= 7;
}

/**
 * For each written day (null where none is written), in the order of time, whether it is a slip of the pen that nothing should
 * follow: more than two days outside the stretch between the dates before and after it, while those lie nearer to each other. The
 * first and the last date are so where the year alone is off, or where they turn back behind their neighbour, and where a second
 * neighbour or the document's own date (`stated`, a day number) sides with that one.
 */
export function straysOf(days: readonly (number | null)[], stated: number | null): readonly boolean[] {
  const strays = days.map(() => false);
  const known = days.flatMap((day, at) => (day === null ? [] : { day, at }));
  known.forEach(({ day, at }, k) => {
    const [before, after] = [known[k - 1]?.day ?? null, known[k + 1]?.day ?? null];
    if (before !== null && after !== null) {
      const [low, high] = [Math.min(before, after), Math.max(before, after)];
      const away = Math.max(low - day, day - high);
      strays[at] = away > near && high - low < away;
      return;
    }
    const neighbour = before ?? after;
    if (neighbour === null) return;
    const agrees = (other: number | null | undefined): boolean => other != null && Math.abs(other - neighbour) <= near;
    const sided = agrees(stated) || agrees(known[before === null ? k + 2 : k - 2]?.day);
    const back = before === null ? day > neighbour + near : day < neighbour - near;
    strays[at] = sided && (isYearOff(day, neighbour) || back);
  });
  return strays;
}
