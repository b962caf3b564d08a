import type { Field, Postmortem } from '../model/postmortem.ts';
import { plainWords } from '../text/plainWords.ts';
import { dayNumber } from '../time/calendar.ts';
import { readDuration } from '../time/duration.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { dayOfDue } from './util/actions/dueDate.ts';
import { replaceFix } from './util/fix.ts';

const compared: readonly Field['name'][] = ['severity', 'status', 'duration', 'date'];

const over = /^(?:resolved|closed|completed?|final|done|fixed|published|reviewed)\b/;

/** True where two values say the same: one holds the other, or they mean the same length or nearly the same day. */
function agree(name: Field['name'], front: string, body: string): boolean {
  const [a, b] = [plainWords(front), plainWords(body)];
  if (a === '' || b === '' || a.includes(b) || b.includes(a)) return true;
  if (name === 'duration') {
    const [one, other] = [readDuration(front), readDuration(body)];
    return !one || !other || Math.abs(one.seconds - other.seconds) <= Math.max(one.unit, other.unit);
  }
  if (name === 'date') {
    const [one, other] = [dayOfDue(front), dayOfDue(body)];
    // Front matter often has the day of publication, which is later.
    return !one || !other || dayNumber(one) >= dayNumber(other) - 1;
  }
  // The front matter may tell of the incident, the text of the document: both are over.
  if (name === 'status' && over.test(a) && over.test(b)) return true;
  const levels = (text: string) => /\d/.exec(text)?.[0] ?? null;
  if (name === 'severity' && (levels(a) === null) !== (levels(b) === null)) return true;
  return name === 'severity' && levels(a) !== null && levels(a) === levels(b);
}

function* contradictions({ fields }: Postmortem): Iterable<[Field, Field]> {
  for (const name of compared) {
    const front = fields.find((field) => field.name === name && field.from === 'front matter');
    const body = fields.find((field) => field.name === name && field.from === 'body');
    if (front && body && !agree(name, front.value, body.value)) yield [front, body];
  }
}

export const frontmatterMismatch = defineRule({
  name: 'frontmatter-mismatch',
  category: 'structure',
  summary: 'The front matter and the text give different severities, statuses, durations or dates.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const [front, body] of contradictions(postmortem)) {
      yield {
        range: front.valueRange,
        message: `The front matter says “${front.label}: ${front.value}”, the text “${body.label}: ${body.value}”.`,
        related: [{ range: body.valueRange, message: 'The text' }],
        fixes: [replaceFix(`Change the front matter to ${body.value}`, front.valueRange, body.value)],
      };
    }
  },
});
