/** How a length of time is written: which words, and what stands between. */
interface Style {
  readonly names: 'word' | 'short' | 'letter';
  /** Between figure and unit. */
  readonly gap: string;
  /** Between two parts. */
  readonly joint: string;
  /** `97 minutes`: one unit alone, in seconds; null where parts are. */
  readonly only: number | null;
  /** `0h 30m`: the units, in seconds, that are written even where there is nothing of them. */
  readonly zeros: readonly number[];
  /** `20h 03m`: what follows the first part has two figures. */
  readonly padded: boolean;
  /** The largest unit, in seconds: hours where more than a day of them is written, `35h 10m`. */
  readonly largest: number;
}

const units = [
  { seconds: 86_400, word: 'day', short: 'day', letter: 'd', pattern: /^d(ays?)?$/i },
  { seconds: 3600, word: 'hour', short: 'hr', letter: 'h', pattern: /^h(ours?|rs?)?$/i },
  { seconds: 60, word: 'minute', short: 'min', letter: 'm', pattern: /^m(inutes?|ins?)?$/i },
  { seconds: 1, word: 'second', short: 'sec', letter: 's', pattern: /^s(econds?|ecs?)?$/i },
] as const;

const plain: Style = { names: 'word', gap: ' ', joint: ' ', only: null, zeros: [], padded: false, largest: 86_400 };

function styleOf(like: string): Style {
  const parts = [...like.matchAll(/(\d+(?:[.,]\d+)?)(\s*)([a-z]+)/gi)];
  const unitOf = (part: RegExpExecArray): number | null =>
    units.find((unit) => unit.pattern.test(part[3] ?? ''))?.seconds ?? null;
  const known = parts.filter((part) => unitOf(part) !== null);
  const [first, second] = known;
  if (!first) return plain;
  const longest = Math.max(...known.map((part) => (part[3] ?? '').length));
  const names =
    longest === 1
      ? 'letter'
      : longest <= 4 && !known.some((part) => /^(day|hour)s?$/i.test(part[3] ?? ''))
        ? 'short'
        : 'word';
  const joint = second ? like.slice((first.index ?? 0) + first[0].length, second.index) : names === 'letter' ? '' : ' ';
  const zeros =
    second && known.some((part) => Number(part[1]) === 0) ? known.flatMap((part) => unitOf(part) ?? []) : [];
  const padded = known.slice(1).some((part) => /^0\d/.test(part[1] ?? ''));
  const largest = unitOf(first) === 3600 && Number(first[1]) >= 24 ? 3600 : 86_400;
  return { names, gap: first[2] ?? '', joint, only: second ? null : unitOf(first), zeros, padded, largest };
}

const pad = (n: number): string => String(n).padStart(2, '0');

function spell(amount: number, unit: (typeof units)[number], style: Style, padded = false): string {
  const name = unit[style.names];
  const plural = style.names === 'word' || (style.names === 'short' && name === 'day') ? amount !== 1 : false;
  return `${padded ? pad(amount) : amount}${style.gap}${name}${plural ? 's' : ''}`;
}

/**
 * Writes a length of time in whole seconds in the manner of `like` (`1h37m`, `1 hour, 37 minutes`, `97 minutes`, `0h 30m`,
 * `1:37`, `00:45:00`); without it `1 hour 37 minutes`. A negative length gets a minus sign. What `like` rounds away is written all the same.
 */
export function formatDuration(seconds: number, like = ''): string {
  if (seconds < 0) return `-${formatDuration(-seconds, like)}`;
  const whole = Math.round(seconds);
  const clock = /^\s*(\d{1,3}):(\d{2})(:\d{2})?\s*$/.exec(like);
  if (clock) {
    const hours = Math.floor(whole / 3600);
    const head = `${clock[1]?.length === 2 ? pad(hours) : hours}:${pad(Math.floor(whole / 60) % 60)}`;
    return clock[3] !== undefined || whole % 60 !== 0 ? `${head}:${pad(whole % 60)}` : head;
  }
  const style = styleOf(like);
  const single = units.find((unit) => unit.seconds === style.only);
  const fits = single && whole % single.seconds === 0 && (whole < 600 * single.seconds || whole === 0);
  if (single && fits) return spell(whole / single.seconds, single, style);
  let rest = whole;
  const written: string[] = [];
  for (const unit of units.filter((one) => one.seconds <= style.largest)) {
    const amount = Math.floor(rest / unit.seconds);
    rest -= amount * unit.seconds;
    if (amount > 0 || style.zeros.includes(unit.seconds))
      written.push(spell(amount, unit, style, style.padded && written.length > 0));
  }
  if (written.length === 0) return spell(0, units[2], style);
  const last = written.pop() ?? '';
  // `1 hour, 37 minutes and 5 seconds`: an "and" stands once.
  const between = /and/i.test(style.joint) ? ' ' : style.joint;
  return written.length === 0 ? last : written.join(between) + style.joint + last;
}
