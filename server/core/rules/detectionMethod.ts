import { appendBlock } from '../edits/sections/appendBlock.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { prompt } from '../profiles/bodies.ts';
import { proseIn } from '../search/sectionText.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { insertAt } from '../text/sourceLines.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

const method =
  /\b(?:alert\w*|alarm\w*|monitor\w*|page[drs]?\b|paging|pagerduty|pingdom|nagios|sentry|datadog|grafana|prometheus|cloudwatch|zabbix|opsgenie|new ?relic|notifies|notifications?|dashboard\w*|metrics?|logs?|customers?|users?|clients?|engineers?|developers?|support|staff|team|colleague|member|someone|twitter|slack|email|e-mail|ticket|tests?|checks?|report\w*|complain\w*|notic\w*|observ\w*|saw|seen|automat\w*|manual\w*|probe\w*|tri(?:ed|es)|attempt\w*|we)\b/i;

/** A field of its own: `Detection method: …`. */
const methodLabel = /^\W*(?:method of detection|detect(?:ion|ed) (?:method|by|via|through|source))\b/i;

const asked = prompt(1, 'insert by which alert or by whom it was noticed');

interface Told {
  readonly range: Range;
  readonly text: string;
  /** Puts the question there; null where there is no good place. */
  readonly add: (() => readonly TextEdit[]) | null;
}

/** A label that asks for the moment is answered by a time: "When was the issue detected?". */
const asksWhen = /^when\b/i;

/** Where the document tells of the detection, with what it says there: its own section, else the entry that is the detection. */
function told(text: string, markdown: MarkdownDocument, { sections, milestones, entries }: Postmortem): Told | null {
  const about = sections.filter(({ kind, empty, title }) => kind === 'detection' && !empty && !asksWhen.test(title));
  const [section] = about;
  if (section) {
    // What one of them leaves out ("after seven minutes") another may tell.
    const said = about.flatMap(({ title, headingRange, range }) => [
      title,
      ...proseIn(markdown, { start: headingRange.end, end: range.end }),
    ]);
    return { range: section.titleRange, text: said.join(' '), add: () => appendBlock(text, section, asked) };
  }
  const detected = milestones.find(({ kind, entry }) => kind === 'detected' && entry !== null);
  const entry = detected && detected.entry !== null ? entries[detected.entry] : undefined;
  if (!entry) return null;
  const add = entry.layout !== 'item' ? null : () => [insertAt(entry.textRange.end, ` (${asked})`)];
  // An entry in a block of code has no prose, its lines as they stand are its words.
  const own =
    entry.layout === 'code' ? [text.slice(entry.range.start, entry.range.end)] : proseIn(markdown, entry.range);
  // And the alert may be told a line below ("detected", then "the alert fired").
  const all = entries.filter(({ milestone }) => milestone?.kind === 'detected');
  return { range: entry.stampRange, text: [...own, ...all.map((one) => one.text)].join(' '), add };
}

export const detectionMethod = defineRule({
  name: 'detection-method',
  category: 'header',
  summary: 'A detection that does not say by what or by whom.',
  severity: 'hint',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    if (postmortem.language !== 'en') return;
    const detection = told(text, markdown, postmortem);
    if (!detection || method.test(detection.text)) return;
    if (postmortem.entries.some(({ stamp, text }) => !stamp.label && methodLabel.test(text))) return;
    if (postmortem.fields.some(({ label }) => methodLabel.test(label))) return;
    yield {
      range: detection.range,
      message:
        'This does not say how the incident was noticed: by an alert, a customer, or somebody who happened to look?',
      fixes: detection.add ? [snippetFix('Insert what to fill in', detection.add, true)] : [],
    };
  },
});
