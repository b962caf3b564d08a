import fc from 'fast-check';

/** How a generated timeline is written. */
export interface Form {
  readonly layout: 'bullet' | 'star' | 'number' | 'paragraph' | 'lines' | 'heading' | 'body' | 'table' | 'li';
  readonly stamp: 'plain' | 'bold' | 'bold with colon' | 'code' | 'brackets';
  readonly separator: ' - ' | ' – ' | ': ' | ' ';
  readonly clock: '24' | '12 AM' | '12 am' | '24 unpadded';
  readonly dates: 'every' | 'on change' | 'headings' | 'none';
  readonly zone: 'none' | 'on entries' | 'stated';
  readonly eol: '\n' | '\r\n';
  readonly descending: boolean;
  /** Entries tell when they ended. */
  readonly ranges?: boolean;
  /** Something stands below every second entry. */
  readonly nested?: boolean;
  readonly mark?: boolean;
}

/** Minutes since 2023-02-01 00:00 and the entry's words. */
export interface Told {
  readonly at: number;
  readonly words: string;
}

const oneOf = <T extends string | boolean>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

export const forms: fc.Arbitrary<Form> = fc.record({
  layout: oneOf<Form['layout']>('bullet', 'star', 'number', 'paragraph', 'lines', 'heading', 'body', 'table', 'li'),
  stamp: oneOf<Form['stamp']>('plain', 'bold', 'bold with colon', 'code', 'brackets'),
  separator: oneOf<Form['separator']>(' - ', ' – ', ': ', ' '),
  clock: oneOf<Form['clock']>('24', '12 AM', '12 am', '24 unpadded'),
  dates: oneOf<Form['dates']>('every', 'on change', 'headings', 'none'),
  zone: oneOf<Form['zone']>('none', 'on entries', 'stated'),
  eol: oneOf<Form['eol']>('\n', '\r\n'),
  descending: fc.boolean(),
});

/** Forms with ranges, nested lines and a byte order mark besides. */
export const richForms: fc.Arbitrary<Form> = fc
  .tuple(forms, fc.record({ ranges: fc.boolean(), nested: fc.boolean(), mark: fc.boolean() }))
  .map(([form, more]) => ({ ...form, ...more }));

const phrases = [
  'Alert fired',
  'Ann joined *the call*',
  'Deploy `v2`',
  '**Detected** by Bob',
  'See [log](http://x.y/z)',
];

/** Moments of at most `days` days, ascending, no two alike. */
export const moments = (days: number, least = 1): fc.Arbitrary<readonly Told[]> =>
  fc
    .uniqueArray(fc.nat(days * 1440 - 1), { minLength: least, maxLength: 7 })
    .map((list) => list.toSorted((a, b) => a - b).map((at, i) => ({ at, words: phrases[i % phrases.length]! })));

export const dateOf = (at: number): string => new Date(Date.UTC(2023, 1, 1) + at * 60_000).toISOString().slice(0, 10);

const two = (n: number): string => String(n).padStart(2, '0');

export const timeOf = (at: number): string => `${two(Math.floor((at % 1440) / 60))}:${two(at % 60)}`;

function clockTime(at: number, clock: Form['clock']): string {
  const hour = Math.floor((at % 1440) / 60);
  const minute = two(at % 60);
  if (clock === '24') return `${two(hour)}:${minute}`;
  if (clock === '24 unpadded') return `${hour}:${minute}`;
  const twelve = ((hour + 11) % 12) + 1;
  return clock === '12 AM'
    ? `${twelve}:${minute} ${hour < 12 ? 'AM' : 'PM'}`
    : `${two(twelve)}:${minute}${hour < 12 ? 'am' : 'pm'}`;
}

function dressed(stamp: string, form: Form): string {
  if (form.stamp === 'bold') return `**${stamp}**${form.separator}`;
  if (form.stamp === 'bold with colon') return `**${stamp}:** `;
  if (form.stamp === 'code') return `\`${stamp}\`${form.separator}`;
  return form.stamp === 'brackets' ? `[${stamp}] ` : `${stamp}${form.separator}`;
}

/** What stands below an entry, indented as its layout wants it. */
function below(number: number, form: Form): string {
  if (!form.nested || number % 2 === 0) return '';
  if (form.layout === 'bullet' || form.layout === 'star') return `\n  - further n${number}`;
  if (form.layout === 'number') return `\n   further n${number}`;
  return form.layout === 'heading' ? `\n\n- further n${number}` : '';
}

const entry = (stamp: string, words: string, number: number, form: Form): string =>
  line(stamp, words, number, form) + below(number, form);

function line(stamp: string, words: string, number: number, form: Form): string {
  const text = dressed(stamp, form) + words;
  if (form.layout === 'bullet') return `- ${text}`;
  if (form.layout === 'star') return `* ${text}`;
  if (form.layout === 'number') return `${number}. ${text}`;
  if (form.layout === 'heading') return `#### ${stamp}\n\n${words}`;
  if (form.layout === 'body') return `- **${stamp}**\n  ${words}`;
  if (form.layout === 'table') return `| ${stamp} | ${words} |`;
  return form.layout === 'li' ? `<li>${stamp}${form.separator}${words}</li>` : text;
}

/** What stands between two entries of a layout. */
const gaps: Readonly<Partial<Record<Form['layout'], string>>> = { paragraph: '\n\n', heading: '\n\n', lines: ' \\\n' };

/** A document of 2023-02-01 whose timeline tells `told` (in the order given) in `form`. */
export function document(told: readonly Told[], form: Form): string {
  const zone = form.zone === 'on entries' ? ' UTC' : '';
  const runs: string[][] = [];
  const heads: string[] = [];
  let day = '';
  let number = 0;
  for (const { at, words } of told) {
    const date = dateOf(at);
    if (runs.length === 0 || (form.dates === 'headings' && date !== day)) {
      runs.push([]);
      heads.push(form.dates === 'headings' ? `### ${date}\n\n` : '');
      number = 0;
    }
    const says = form.dates === 'every' || (form.dates === 'on change' && date !== day);
    day = date;
    const end = form.ranges && dateOf(at + 10) === date ? `-${clockTime(at + 10, form.clock)}` : '';
    const stamp = `${says ? `${date} ` : ''}${clockTime(at, form.clock)}${end}${zone}`;
    runs.at(-1)!.push(entry(stamp, words, ++number, form));
  }
  const body = runs.map((run, i) => {
    const inner = run.join(gaps[form.layout] ?? '\n');
    const lead = form.layout === 'table' ? '| Time | Event |\n| --- | --- |\n' : form.layout === 'li' ? '<ul>\n' : '';
    return `${heads[i]}${lead}${inner}${form.layout === 'li' ? '\n</ul>' : ''}`;
  });
  const stated = form.zone === 'stated' ? '## Timeline (all times UTC)' : '## Timeline';
  const text = `# Outage of 2023-02-01\n\n${stated}\n\n${body.join('\n\n')}\n\n## Impact\n\nNone to speak of.\n`;
  return (form.mark ? '\uFEFF' : '') + text.replaceAll('\n', form.eol);
}
