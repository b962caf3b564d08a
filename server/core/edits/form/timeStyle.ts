/** How a clock time is written. */
export interface TimeStyle {
  readonly clock: 12 | 24;
  /** Whether hours below ten get a zero; null where the sample cannot tell (`14:05`). */
  readonly pad: boolean | null;
  /** Between hour and minute. */
  readonly separator: string;
  readonly seconds: boolean;
  /** False where full hours are written without minutes (`4pm`). */
  readonly minutes: boolean;
  /** Null where no am or pm is written. */
  readonly meridiem: { readonly gap: string; readonly am: string; readonly pm: string } | null;
  /** `hrs`, `h`, `分`. */
  readonly suffix: string;
}

const timePattern =
  /^(\d{1,2})(?:([:.h時]?)(\d{2}))?(?:[:.](\d{2}))?(?:([^\S\n]*)([ap])(\.?)(m?)(\.?)(?![a-z]))?(.*)$/i;

/** How `source`, a clock time as written (`8:05 AM`, `0805hrs`), is written; null where it is no such time. */
export function timeStyleOf(source: string): TimeStyle | null {
  const match = timePattern.exec(source);
  if (match === null) return null;
  const [, hour = '', separator, minute, second, gap = '', letter, dot = '', m = '', lastDot = '', rest = ''] = match;
  const written = (upper: 'A' | 'P'): string =>
    (letter === letter?.toLowerCase() ? upper.toLowerCase() : upper) + dot + m + lastDot;
  return {
    clock: letter === undefined ? 24 : 12,
    pad: hour.length === 1 ? false : hour.startsWith('0') ? true : null,
    separator: separator ?? ':',
    seconds: second !== undefined,
    minutes: minute !== undefined,
    meridiem: letter === undefined ? null : { gap, am: written('A'), pm: written('P') },
    suffix: /^[a-z分]/i.test(rest) ? rest : '',
  };
}

/** `time`, 24-hour `HH:MM` or `HH:MM:SS`, written in `style`. */
export function writeTime(style: TimeStyle, time: string): string {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const shown = style.clock === 12 ? ((hour + 11) % 12) + 1 : hour;
  const pad = style.separator === '' ? true : (style.pad ?? style.clock === 24);
  let out = pad ? two(shown) : String(shown);
  // `9pm` says the full hour; any other minute has to be written, and `0905` is not to be torn apart.
  if (style.minutes || minute !== 0 || style.meridiem === null) out += `${style.separator}${two(minute)}`;
  if (style.seconds) out += `:${two(second)}`;
  if (style.meridiem !== null) out += style.meridiem.gap + (hour < 12 ? style.meridiem.am : style.meridiem.pm);
  return out + style.suffix;
}

/** `style` as it has to be for the other clock: am and pm as `8:05 AM` where the style has none to go by. */
export function withClock(style: TimeStyle, clock: 12 | 24, like: TimeStyle | null): TimeStyle {
  if (style.clock === clock && (clock === 24 || style.meridiem !== null)) return style;
  if (clock === 24) return { ...style, clock, meridiem: null, pad: like?.pad ?? true, minutes: true };
  const meridiem = like?.meridiem ?? { gap: ' ', am: 'AM', pm: 'PM' };
  return { ...style, clock, meridiem, pad: like?.pad ?? false, suffix: '', separator: style.separator || ':' };
}

const two = (n: number): string => String(n).padStart(2, '0');
