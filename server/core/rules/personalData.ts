import type { Postmortem } from '../model/postmortem.ts';
import { kindsAt, sectionAt } from '../search/sections.ts';
import { covers, type Range, type TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { type Datum, personalAddresses } from './util/personal/personalAddresses.ts';
import { count, together } from './util/together.ts';

/** True for addresses that the report gives for its own people: in the header, under "Authors" or "Responders", as an action's owner. */
const isOwn = (postmortem: Postmortem, range: Range): boolean =>
  /\b(?:authors?|contacts?)\b/i.test(sectionAt(postmortem.sections, range.start)?.title ?? '') ||
  postmortem.fields.some(({ valueRange }) => covers(valueRange, range.start)) ||
  postmortem.actions.some((item) => covers(item.range, range.start)) ||
  kindsAt(postmortem, range.start).includes('responders');

/** Mail domains where anybody has an address. */
const anybody = /@(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton(?:mail)?|gmx|web|qq|163|mail)\.\w+$/i;

/** What tells that an address is a colleague's: the whole of it, and its domain where it is an organisation's. */
function marksOf({ kind, text }: Datum): string[] {
  const address = text.toLowerCase();
  return kind === 'ip' || anybody.test(address) ? [address] : [address, address.slice(address.indexOf('@'))];
}

/** Takes a datum out. A link that sends mail goes with its address, and what else it reads is kept. */
function redact(text: string, { start, end }: Range, address: string): TextEdit {
  const written = text.slice(start, end);
  const said = written === address ? '[redacted]' : written;
  const rest =
    text[start - 1] === '[' ? (/^\]\(mailto:[^()\s]*\)/.exec(text.slice(end, end + 200))?.[0].length ?? 0) : 0;
  return { range: rest > 0 ? { start: start - 1, end: end + rest } : { start, end }, text: said };
}

const names = {
  mail: ['an e-mail address', 'e-mail addresses'],
  ip: ['a public IP address', 'public IP addresses'],
} as const;

export const personalData = defineRule({
  name: 'personal-data',
  category: 'hygiene',
  summary: 'E-mail and public IP addresses that may be a user’s; one finding for each kind.',
  severity: 'hint',
  default: 'off',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    const all = [...personalAddresses(markdown)];
    const own = new Set(
      all.flatMap(({ found, range }) =>
        isOwn(postmortem, range) ? marksOf(found) : found.colleague ? [found.text.toLowerCase()] : [],
      ),
    );
    for (const kind of ['mail', 'ip'] as const) {
      const found = all.filter(({ found: one }) => one.kind === kind && !marksOf(one).some((mark) => own.has(mark)));
      const ranges = found.map(({ range }) => range);
      const many = ranges.length > 1;
      const report = together(
        ranges,
        many
          ? `Here and in ${count(ranges.length - 1, 'more place', 'more places')} this report has ${names[kind][1]}. Where they are users’, take them out: say how many there were.`
          : `This is ${names[kind][0]}. Where it is a user’s, take it out.`,
        {
          fixes: [
            editsFix(
              many ? `Replace all ${ranges.length} by [redacted]` : 'Replace by [redacted]',
              () => found.map(({ found: one, range }) => redact(text, range, one.text)),
              true,
            ),
          ],
        },
      );
      if (report) yield report;
    }
  },
});
