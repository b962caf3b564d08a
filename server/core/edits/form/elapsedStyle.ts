/** How a time that counts from a timeline's start is written: `T+15m`, `T + 01:30`, `+15 min`, `T+15`. */
export interface ElapsedStyle {
  /** Before the sign: `T`, `T0 `, nothing. */
  readonly lead: string;
  /** Between the sign and the figures. */
  readonly gap: string;
  readonly figures:
    | { readonly kind: 'clock'; readonly pad: boolean; readonly seconds: boolean }
    | { readonly kind: 'minutes' }
    | {
        readonly kind: 'units';
        /** `h`, ` hours`, with the space before it. */
        readonly hour: string;
        readonly minute: string;
        readonly second: string;
        /** Between the parts: `1h30m`, `1h 30m`. */
        readonly between: string;
        /** Lengths of more than an hour are told in minutes, too. */
        readonly minutesOnly: boolean;
      };
}

const plainFigures: ElapsedStyle['figures'] = {
  kind: 'units',
  hour: 'h',
  minute: 'm',
  second: 's',
  between: '',
  minutesOnly: false,
};

const sample = /^(T(?:0(?=\s*[-+–−]))?\s*)?(?:([-+–−])(\s*)(.+))?$/iu;

/** How `source` (`T+15m`) is written, with `tells` false where it says the start itself, which shows little. Null for anything else. */
export function elapsedStyleOf(source: string): { readonly style: ElapsedStyle; readonly tells: boolean } | null {
  const zero = /^T\s*[-+=]?\s*0$/i.test(source.trim());
  if (zero) return { style: { lead: source.charAt(0), gap: '', figures: plainFigures }, tells: false };
  const match = sample.exec(source.trim());
  if (match === null || match[4] === undefined) return null;
  const [, lead = '', , gap = '', body] = match;
  const figures = figuresOf(body);
  if (figures === null) return null;
  return { style: { lead: lead.replace('0', ''), gap, figures }, tells: /[1-9]/.test(body) };
}

function figuresOf(body: string): ElapsedStyle['figures'] | null {
  const clock = /^(\d+):\d{2}(:\d{2})?$/.exec(body);
  if (clock !== null)
    return { kind: 'clock', pad: clock[1]!.length > 1 && clock[1]!.startsWith('0'), seconds: clock[2] !== undefined };
  if (/^\d{1,3}$/.test(body)) return { kind: 'minutes' };
  const parts = [...body.matchAll(/(\d+)(\s*)([a-z]+)(\s*)/gi)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== body) return null;
  const unit = (letter: string): string | undefined => {
    const part = parts.find(([, , , name = '']) => name.toLowerCase().startsWith(letter));
    return part === undefined ? undefined : part[2]! + part[3]!.replace(/s$/i, (s) => (part[3]!.length > 1 ? '' : s));
  };
  const [hour, minute, second] = [unit('h'), unit('m'), unit('s')];
  const known = minute ?? hour ?? second;
  if (known === undefined) return null;
  const words = /[a-z]{3}/i.test(known) && !/min$|sec$/i.test(known);
  const space = /^\s*/.exec(known)?.[0] ?? '';
  const named = (short: string, long: string): string => space + (words ? long : short);
  return {
    kind: 'units',
    hour: hour ?? named('h', 'hour'),
    minute: minute ?? named('m', 'minute'),
    second: second ?? named('s', 'second'),
    between: parts[0]?.[4] || (space === '' ? '' : ' '),
    minutesOnly: hour === undefined && Number(parts[0]?.[1]) >= 60,
  };
}

/** `seconds` since the start, written in `style`; whole minutes where the style shows no others. */
export function writeElapsed({ lead, gap, figures }: ElapsedStyle, seconds: number): string {
  const sign = seconds < 0 ? '-' : '+';
  const length = Math.abs(seconds);
  const minutes = Math.floor(length / 60);
  const rest = Math.round(length % 60);
  if (figures.kind === 'minutes') return `${lead}${sign}${gap}${minutes}`;
  if (figures.kind === 'clock') {
    const hours = String(Math.floor(minutes / 60)).padStart(figures.pad ? 2 : 1, '0');
    return `${lead}${sign}${gap}${hours}:${two(minutes % 60)}${figures.seconds ? `:${two(rest)}` : ''}`;
  }
  const hours = figures.minutesOnly ? 0 : Math.floor(minutes / 60);
  const parts = [
    hours > 0 ? named(hours, figures.hour) : '',
    minutes - hours * 60 > 0 || (hours === 0 && rest === 0) ? named(minutes - hours * 60, figures.minute) : '',
    rest > 0 ? named(rest, figures.second) : '',
  ];
  return lead + sign + gap + parts.filter(Boolean).join(figures.between);
}

/** `5 minutes`, `1 minute`, `5m`: words have a plural. */
const named = (count: number, unit: string): string =>
  `${count}${unit}${count !== 1 && /(?:hour|minute|second)$/i.test(unit) ? 's' : ''}`;

const two = (n: number): string => String(n).padStart(2, '0');
