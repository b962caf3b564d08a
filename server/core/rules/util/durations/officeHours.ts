/** Durations that count only some of the hours, or are not of the incident at all. */
export const officeHours =
  /\b(?:business|support|working|office|service) (?:hours?|days?)\b|\bin hours\b|\bper (?:user|request|day)\b/i;

/** The line of the source from its beginning at or before `at`. */
export function lineAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return text.slice(start, start + 1000).split(/[\r\n]/, 1)[0] ?? '';
}
