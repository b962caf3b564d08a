import type { Postmortem, StatedDuration } from '../model/postmortem.ts';
import { readOrder } from '../order/readOrder.ts';
import { formatDuration } from '../time/formatDuration.ts';
import { secondsBetween } from '../time/secondsBetween.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { agrees, definedLengths, type Length, lengthsToEnds, timelineSpans } from './util/durations/lengths.ts';
import { lineAround, officeHours } from './util/durations/officeHours.ts';
import { replaceFix } from './util/fix.ts';

/** The range that stands beside the duration itself. */
function ownRange({ start, end }: StatedDuration): Length[] {
  const seconds = start && end && start.time && end.time ? secondsBetween(start, end) : null;
  return seconds !== null && seconds > 0 ? [{ seconds, formula: 'end − start', from: null, to: null }] : [];
}

/** What the document plainly says the duration should be; empty where it does not say. */
function evidence(postmortem: Postmortem, stated: StatedDuration): Length[] {
  const own = ownRange(stated);
  if (own.length > 0) return own;
  const elsewhere = postmortem.stated.flatMap((other) => (other.of === 'duration' ? ownRange(other) : []));
  const explicit = definedLengths(postmortem, 'duration', true).filter(({ from, to }) => from?.kind === 'start' && to);
  return [...elsewhere, ...explicit];
}

/** Any length that somebody may have meant. */
function defensible(postmortem: Postmortem): number[] {
  const ranges = postmortem.stated.flatMap(ownRange);
  return [...definedLengths(postmortem, 'duration', false), ...ranges]
    .map(({ seconds }) => seconds)
    .concat(timelineSpans(postmortem), lengthsToEnds(postmortem, 'duration'));
}

export const durationMismatch = defineRule({
  name: 'duration-mismatch',
  category: 'header',
  summary: 'A stated duration that the stated start and end do not give.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    // A date that is wrong is told by itself, and so is no length that comes of it.
    if (readOrder(postmortem).some(({ typos }) => typos.length > 0)) return;
    const stated = postmortem.stated.filter(({ of }) => of === 'duration');
    for (const one of stated) {
      const [expected, ...others] = evidence(postmortem, one);
      if (!expected || officeHours.test(lineAround(text, one.range.start))) continue;
      const own = ownRange(one).length > 0;
      const accepted = own
        ? [expected.seconds]
        : [...[expected, ...others].map(({ seconds }) => seconds), ...defensible(postmortem)];
      if (accepted.some((seconds) => agrees(one, seconds))) continue;
      const written = text.slice(one.range.start, one.range.end);
      const computed = formatDuration(expected.seconds, written);
      yield {
        range: one.range,
        message: `The duration says ${written}, but ${expected.formula} gives ${computed}.`,
        related: [expected.from, expected.to].flatMap((milestone) =>
          milestone
            ? [
                {
                  range: milestone.range,
                  message: `Says when it ${milestone.kind === 'start' ? 'started' : `was ${milestone.kind}`}`,
                },
              ]
            : [],
        ),
        fixes: [replaceFix(`Change to ${computed}`, one.range, computed)],
      };
    }
  },
});
