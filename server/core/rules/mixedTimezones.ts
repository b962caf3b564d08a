import { timelineEdits } from '../edits/timelineEdits.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { TimelineEntry } from '../model/postmortem.ts';
import { meaningOf } from '../time/zones.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { together } from './util/together.ts';

/** What tells two zones apart: the place where it is known, so that PST and PDT are one; else the offset. */
function identity(name: string): string {
  const meaning = meaningOf(name);
  if (meaning.kind === 'region') return meaning.zone;
  if (meaning.kind === 'fixed') return meaning.minutes === 0 ? 'UTC' : (meaning.region ?? String(meaning.minutes));
  return name.toUpperCase();
}

const zoneOf = ({ stamp, moment }: TimelineEntry): string | null =>
  stamp.time && moment.zone && !stamp.other ? moment.zone : null;

export const mixedTimezones = defineRule({
  name: 'mixed-timezones',
  category: 'timeline',
  summary: 'A timeline with entries in different time zones.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    for (const timeline of postmortem.timelines) {
      const groups = new Map<string, TimelineEntry[]>();
      const all = entriesOf(postmortem, timeline).filter(({ stamp }) => stamp.time);
      for (const entry of all) {
        const zone = zoneOf(entry);
        if (!zone) continue;
        const same = groups.get(identity(zone));
        if (same) same.push(entry);
        else groups.set(identity(zone), [entry]);
      }
      const [usual, ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
      const odd = others.flat().sort((a, b) => a.index - b.index);
      const [first] = odd;
      if (!usual?.[0] || !first) continue;
      const report = together(
        odd.map(({ stampRange }) => stampRange),
        `This entry is in ${zoneOf(first)}, ${usual.length === 1 ? 'another one' : `${usual.length} others are`} in ${zoneOf(usual[0])}. Use one zone in a timeline, or write both times on each entry.`,
        {
          also: 'This one as well',
          // Without a date a summer and a winter offset cannot be told apart.
          fixes: all.every(({ moment }) => moment.instants.length === 1)
            ? [
                editsFix(
                  'Convert the timeline to UTC',
                  () => timelineEdits.toZone(context, timeline.index, 'UTC'),
                  true,
                ),
              ]
            : [],
        },
      );
      if (report) yield report;
    }
  },
});
