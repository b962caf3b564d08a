import type { Timeline } from '../../core/model/postmortem.ts';
import { doubtsOf } from '../../core/time/doubts.ts';
import type { ReadDocument } from '../analyses.ts';
import { toLspRange } from '../places.ts';
import type { OutlineEntry } from '../protocol.ts';
import { understanding } from '../understanding.ts';

/** The timeline that tells most of the incident's milestones; the first of those that tell as many. */
export function mainTimeline({ analysis }: ReadDocument): Timeline | null {
  const { timelines, milestones } = analysis.postmortem;
  const told = (timeline: Timeline) =>
    milestones.filter(({ entry }) => entry !== null && timeline.entries.includes(entry)).length;
  return timelines.reduce<Timeline | null>((best, one) => (best && told(best) >= told(one) ? best : one), null);
}

/**
 * The milestones that stand in the header and not in an entry, as entries of a timeline whose clock begins at `first`. Those that no
 * entry's instant can be compared with are left out.
 */
export function statedMilestones(read: ReadDocument, timeline: Timeline, first: number | null): OutlineEntry[] {
  const { document, analysis } = read;
  const { entries, milestones } = analysis.postmortem;
  const known = timeline.entries.map((index) => entries[index]).find((one) => one?.moment.instants.length === 1);
  const anchor = known?.moment;
  if (first === null || !anchor || anchor.minutes === null) return [];
  const begin = (anchor.instants[0] ?? 0) / 60_000 - anchor.minutes + first;
  return milestones.flatMap((milestone) => {
    const { kind, by, moment, range, entry } = milestone;
    const [instant] = moment.instants;
    if (entry !== null || instant === undefined || moment.instants.length > 1 || moment.time === null) return [];
    const since = instant / 60_000 - begin;
    return [
      {
        time: moment.time,
        stamp: moment.time,
        date: moment.date,
        zone: moment.zone,
        text: 'Stated in the header',
        since,
        until: null,
        slack: moment.slack,
        doubts: doubtsOf(moment),
        milestone: kind,
        inferred: by === 'inferred',
        explanation: understanding({ moment, end: null, milestone }, since).join('\n\n'),
        range: toLspRange(document, range),
      },
    ];
  });
}
