/** Epoch milliseconds in thirteen digits; null for anything else. */
export const ofMilliseconds = (text: string | null | undefined): number | null =>
  text != null && /^\d{13}$/.test(text) ? Number(text) : null;

/** Epoch microseconds in sixteen digits, as milliseconds; null for anything else. */
export const ofMicroseconds = (text: string | null | undefined): number | null =>
  text != null && /^\d{16}$/.test(text) ? Math.floor(Number(text) / 1000) : null;

/** Epoch seconds in ten digits, with a fraction or without; null for anything else. */
export const ofSeconds = (text: string | null | undefined): number | null =>
  text != null && /^\d{10}(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : null;

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.(\d{1,3})\d*)?(?: ?(Z|UTC)|([+-]\d{2}):?(\d{2}))$/i;

/**
 * An RFC 3339 stamp, with or without seconds, as epoch milliseconds. It has to say its offset: a clock alone is no moment. Null for
 * anything else, and for what no calendar shows.
 */
export function ofStamp(text: string | null | undefined): number | null {
  const match = rfc3339.exec(text ?? '');
  if (match === null) return null;
  const [, date, time, seconds = ':00', fraction = '0', , hours, minutes] = match;
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const instant = Date.parse(`${date}T${time}${seconds}.${fraction.padEnd(3, '0')}${offset}`);
  return Number.isFinite(instant) ? instant : null;
}
