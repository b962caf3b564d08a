import { stop } from '../bodies.ts';
import type { Profile } from '../profile.ts';
import { blanksIn } from './blanks.ts';

type Layout = Profile['timeline']['layout'];

const forms: readonly (readonly [Layout, RegExp])[] = [
  ['row', /^\s*\|(?!\s*:?-{2,})/],
  ['heading', /^\s*#{2,6}\s/],
  ['item', /^\s*(?:[-*+]|\d+[.)])\s/],
  ['paragraph', /^\s*\S/],
];

const defaults: Readonly<Record<Layout, string>> = {
  row: `| ${stop(1, 'HH:MM')} | ${stop(2, 'What happened')} |`,
  heading: `### ${stop(1, 'HH:MM')}\n\n${stop(2, 'What happened')}`,
  item: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}`,
  paragraph: `${stop(1, 'HH:MM')} - ${stop(2, 'What happened')}`,
};

/** What a blank of a few words asks for: date, time or both for `{{ yyyy-mm-dd hh:mm }}`, `<timestamp>`, `[Date and time]`. */
function asked(blank: string): string {
  if (blank.length > 40) return '';
  const date = /date|day|[yY]{4}|20[xX?]{2}|timestamp/i.test(blank);
  const time = /time|hh|xx:|--:/i.test(blank);
  return [...(date ? ['YYYY-MM-DD'] : []), ...(time ? ['HH:MM'] : [])].join(' ');
}

/** The line with its example times, or its blanks for them, written as `YYYY-MM-DD` and `HH:MM`. */
function canonical(line: string): string {
  let text = line;
  for (const blank of blanksIn(line)) {
    const stamp = asked(blank);
    if (stamp !== '') text = text.replace(blank, /[ap]\.?m\b/i.test(blank) ? `${stamp} AM` : stamp);
  }
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}(?:T(?=\d))?/g, (found) => (found.endsWith('T') ? 'YYYY-MM-DD ' : 'YYYY-MM-DD'))
    .replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?(am|pm|a\.m\.|p\.m\.))?(?!\d)/gi, (_, meridiem?: string) =>
      meridiem === undefined ? 'HH:MM' : 'HH:MM AM',
    )
    .replace(/(HH:MM(?: AM)?)\s(?:[A-Z]{3,4})\b(?<!AM|PM)/g, '$1 UTC');
}

const stampAtHead = /^(\s*(?:[-*+]\s+|\d+[.)]\s+|#{2,6}\s+)?[*_`[(]*)((?:YYYY-MM-DD)?[ ,]*(?:HH:MM(?: AM)?)?)(?=\W|$)/;

/** The entry as the built-in templates have theirs: the stamp in blanks that the editor fills in, then `What happened`. */
function lineEntry(line: string, layout: Layout): string | null {
  const text = canonical(line.trim());
  const [whole = '', lead = '', stamp = ''] = stampAtHead.exec(text) ?? [];
  if (stamp.trim() === '') return null;
  const rest = text.slice(whole.length);
  const zone = /^\s+UTC\b/.exec(rest)?.[0] ?? '';
  const mark = /^[*_`\])]*[\s:,.;\-–—*_`\])]*/.exec(rest.slice(zone.length))?.[0] ?? '';
  const head = `${lead}${stop(1, stamp.trimEnd())}${zone === '' ? '' : ` ${stop(2, 'UTC')}`}${mark.trimEnd()}`;
  const words = stop(zone === '' ? 2 : 3, 'What happened');
  return layout === 'heading' ? `${head}\n\n${words}` : `${head}${/\s$/.test(mark) || mark === '' ? ' ' : ''}${words}`;
}

/** The row with its stamp's cells as blanks, `What happened` in the first other cell, and empty cells behind. */
function rowEntry(line: string): string | null {
  const cells = canonical(line.trim())
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
  let number = 0;
  let said = false;
  const written = cells.map((cell) => {
    if (/YYYY-MM-DD|HH:MM/.test(cell)) {
      number += 1;
      return stop(
        number,
        /(?:YYYY-MM-DD)?[ ,]*(?:HH:MM(?: AM)?)?/.exec(cell.replace(/^[^YH]*/, ''))?.[0].trim() || cell,
      );
    }
    if (said || number === 0) return '';
    said = true;
    number += 1;
    return stop(number, 'What happened');
  });
  return said ? `| ${written.join(' | ')} |` : null;
}

/**
 * How a template writes its timeline, from the text of that section (sub-headings included): the layout and clock of its first line
 * that shows a time or a blank for one. Bullets where it shows nothing.
 */
export function learnTimeline(text: string): Profile['timeline'] {
  const all = text.split(/\r\n|\n|\r/);
  const clock = /\d\s?[ap]\.?m\b|\bam\/pm\b|\bMM ?AM\b/i.test(text) ? 12 : 24;
  const isTable = all.some((line) => /^\s*\|?\s*:?-{2,}:?\s*\|/.test(line));
  const lines = forms
    .filter(([layout]) => (layout === 'row') === isTable)
    .flatMap(([layout, pattern]) => all.filter((line) => pattern.test(line)).map((line) => [layout, line] as const));
  // A line with a date alone may be an entry, or group the entries below it.
  for (const shows of [/HH:MM/, /YYYY-MM-DD/]) {
    for (const [layout, line] of lines) {
      const entry = layout === 'row' ? rowEntry(line) : lineEntry(line, layout);
      if (entry !== null && shows.test(entry)) return { layout, clock, entry };
    }
  }
  const layout = isTable ? 'row' : 'item';
  return { layout, clock, entry: defaults[layout] };
}
