import { readOrder } from '../order/readOrder.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { replaceFix } from './util/fix.ts';
import { rewriteDate } from './util/timeline/rewriteDate.ts';
import { writtenStamp } from './util/timeline/writtenStamp.ts';

/** The date alone, without the marks of a heading or bold type around it. */
function bare(text: string, { start, end }: Range): Range {
  const source = text.slice(start, end);
  const lead = /^[^\p{L}\p{N}]*/u.exec(source)?.[0].length ?? 0;
  const tail = /[^\p{L}\p{N}]*$/u.exec(source)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

export const dateTypo = defineRule({
  name: 'date-typo',
  category: 'timeline',
  summary: 'A date that breaks the order of the timeline, though one changed part of it would restore it.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const { typos } of readOrder(postmortem)) {
      for (const { range: around, from, to, part, restores, beside } of typos) {
        const range = bare(text, around);
        const written = text.slice(range.start, range.end);
        const mended = to.map((date) => rewriteDate(written, from, date));
        const meant = to.map((date, index) => mended[index] ?? date).join(' or ');
        const why = restores
          ? `; with the ${part} changed it fits`
          : `, and so does its time; with the ${part} changed it is of the day of the entries around it`;
        yield {
          range,
          message: `${written} breaks the order of the timeline${why}. Did you mean ${meant}?`,
          related: [{ range: beside.stampRange, message: `${writtenStamp(beside)} is next to it` }],
          fixes: mended.flatMap((date, index) =>
            date === null ? [] : [{ ...replaceFix(`Change to ${date}`, range, date), preferred: index === 0 }],
          ),
        };
      }
    }
  },
});
