import { defineRule, noOptions, type Report } from './rule.ts';
import { writtenStamp } from './util/clock.ts';
import { type EntryEvidence, evidenceOf } from './util/evidence.ts';
import { together } from './util/together.ts';

interface Offset extends EntryEvidence {
  /** Minutes by which the entry is later than its evidence. */
  readonly off: number;
}

const exact = 2;
const quarter = 15;

/** How far off, where it is a whole number of quarters of an hour, as a wrong zone or hour makes it; null for anything else, which may cite an earlier event. */
function quartersOff(off: number): number | null {
  const whole = Math.round(off / quarter) * quarter;
  return Math.abs(off - whole) <= exact && Math.abs(whole) <= 14 * 60 ? whole : null;
}

function offsets(all: readonly EntryEvidence[]): Offset[] {
  return all.flatMap((one) => {
    const { instants, slack } = one.entry.moment;
    const [instant] = instants;
    return instant === undefined || instants.length > 1 || slack > 0
      ? []
      : [{ ...one, off: (instant - one.instant) / 60_000 }];
  });
}

const hours = (minutes: number): string => {
  const size = Math.abs(minutes) / 60;
  return `${Number.isInteger(size) ? size : size.toFixed(2).replace(/0$/, '')} hour${size === 1 ? '' : 's'}`;
};

export const evidenceTimeMismatch = defineRule({
  name: 'evidence-time-mismatch',
  category: 'timeline',
  summary: 'An entry whose links say another hour than its time.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    const all = offsets(evidenceOf(markdown, postmortem));
    const groups = new Map<number, Offset[]>();
    for (const one of all) {
      const whole = quartersOff(one.off);
      if (whole !== null) groups.set(whole, [...(groups.get(whole) ?? []), one]);
    }
    const right = groups.get(0)?.length ?? 0;
    for (const [whole, group] of groups) {
      const [first, second] = group;
      if (whole === 0 || !first) continue;
      // One link may cite an event of exactly an hour before: only others that agree with each other or with their entries tell.
      const zoneIsWrong = second !== undefined && group.length > right;
      const hourIsWrong = right >= 2 && whole % 60 === 0;
      if (!zoneIsWrong && !hourIsWrong) continue;
      const direction = whole > 0 ? 'later' : 'earlier';
      const cause = zoneIsWrong
        ? `${group.length} links in the timeline say so: the zone ${first.entry.moment.zone} is probably wrong.`
        : `The other ${right} links agree with their entries: the hour is probably wrong.`;
      const report = together(
        zoneIsWrong ? group.map(({ entry }) => entry.stampRange) : [first.entry.stampRange],
        `${writtenStamp(first.entry)} is ${hours(whole)} ${direction} than ${first.what} in it. ${cause}`,
        { also: 'By as much' },
      );
      if (report) yield report;
    }
  },
});
