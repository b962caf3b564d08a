import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { proseIn } from './util/sectionText.ts';

const method =
  /\b(?:alert\w*|alarm\w*|monitor\w*|page[drs]?\b|paging|pagerduty|pingdom|nagios|sentry|datadog|grafana|prometheus|dashboard\w*|metrics?|logs?|customers?|users?|clients?|engineers?|developers?|support|staff|team|colleague|member|someone|twitter|slack|email|e-mail|ticket|tests?|checks?|report\w*|complain\w*|notic\w*|observ\w*|saw|seen|automat\w*|manual\w*|probe\w*|we)\b/i;

/** A field of its own: `Detection method: …`. */
const methodLabel = /^\W*(?:method of detection|detect(?:ion|ed) (?:method|by|via|through|source))\b/i;

/** Where the document tells of the detection, with what it says there: its own section, else the entry that is the detection. */
function told(
  markdown: MarkdownDocument,
  { sections, milestones, entries }: Postmortem,
): { range: Range; text: string } | null {
  const section = sections.find(({ kind, empty }) => kind === 'detection' && !empty);
  if (section) {
    const lines = proseIn(markdown, { start: section.headingRange.end, end: section.range.end });
    return { range: section.titleRange, text: `${section.title} ${lines.join(' ')}` };
  }
  const detected = milestones.find(({ kind, entry }) => kind === 'detected' && entry !== null);
  const entry = detected && detected.entry !== null ? entries[detected.entry] : undefined;
  return entry ? { range: entry.stampRange, text: proseIn(markdown, entry.range).join(' ') } : null;
}

export const detectionMethod = defineRule({
  name: 'detection-method',
  category: 'header',
  summary: 'A detection that does not say by what or by whom.',
  severity: 'hint',
  default: 'profile',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    if (postmortem.language !== 'en') return;
    const detection = told(markdown, postmortem);
    if (!detection || method.test(detection.text)) return;
    if (postmortem.entries.some(({ stamp, text }) => !stamp.label && methodLabel.test(text))) return;
    if (postmortem.fields.some(({ label }) => methodLabel.test(label))) return;
    yield {
      range: detection.range,
      message:
        'This does not say how the incident was noticed: by an alert, a customer, or somebody who happened to look?',
    };
  },
});
