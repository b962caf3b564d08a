import { readMarkdown } from '../../../server/core/markdown/read.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import { readPostmortem } from '../../../server/core/model/read.ts';
import { lineAt } from '../../../server/core/text/lines.ts';

const context = {
  fileName: null,
  declared: null,
  settings: { timezone: '', dateOrder: 'auto', sections: {} },
} as const;

/** Reads a document with nothing known but its text. */
export const read = (text: string): Postmortem => readPostmortem(readMarkdown(text), context);

/** The 1-based line of an offset. */
const lineOf = (text: string, offset: number): number => lineAt(readMarkdown(text).lineStarts, offset) + 1;

/** Each entry on a line: `LINE DATE TIME[–END] ZONE [~] [milestone] text`, with `-` for what is not known. */
export const entriesOf = (text: string): string[] =>
  read(text).entries.map(({ stampRange, moment, end, stamp, milestone, text: words }) =>
    [
      lineOf(text, stampRange.start),
      moment.date ?? '-',
      `${moment.time ?? '-'}${end?.time ? `–${end.time}` : ''}`,
      moment.zone ?? '-',
      ...(stamp.approx ? ['~'] : []),
      ...(milestone ? [`[${milestone.kind}${milestone.by === 'inferred' ? '?' : ''}]`] : []),
      words,
    ]
      .join(' ')
      .trim(),
  );

/** Each section on a line, indented by its depth: `LINE kind "title"`, with `empty` where it is. */
export function sectionsOf(text: string): string[] {
  const { sections } = read(text);
  const depth = (i: number): number => {
    const parent = sections[i]?.parent ?? null;
    return parent === null ? 0 : 1 + depth(parent);
  };
  return sections.map(
    (s, i) =>
      `${'  '.repeat(depth(i))}${lineOf(text, s.headingRange.start)} ${s.kind ?? '-'} "${s.title}"${s.empty ? ' empty' : ''}`,
  );
}

/** Each action on a line: `LINE text | owner | due | ticket | state`, with `-` for what is not told. */
export const actionsOf = (text: string): string[] =>
  read(text).actions.map(({ range, text: words, owner, due, ticket, state }) =>
    [`${lineOf(text, range.start)} ${words}`, owner ?? '-', due ?? '-', ticket ?? '-', state ?? '-'].join(' | '),
  );
