import { entriesOf } from '../../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../../model/postmortem.ts';
import type { Range } from '../../../text/range.ts';

/** One time may be a slip of the pen; from two on a reader has to compare them with other clocks. */
const fewest = 2;

/** True where a timeline has clock times and nothing, neither text nor settings, says in which zone. */
export function isZoneless(postmortem: Postmortem, timeline: Timeline): boolean {
  const entries = entriesOf(postmortem, timeline);
  if (timeline.zone !== null || entries.some(({ moment }) => moment.zone) || countsFromStart(entries)) return false;
  return entries.filter(({ stamp, moment }) => stamp.time && !stamp.relative && moment.time !== null).length >= fewest;
}

/** A stopwatch runs so long (minutes). */
const longestRun = 6 * 60;

/** What stands at the start of an incident. */
const beginning =
  /\b(?:incident|outage|issue|problem|alert|page)s?\b|\b(?:start|beg[ai]n|detect|identif|notic|trigger|report|discover)/i;

/**
 * True where the times count from the incident's start like a stopwatch: from 00:00 on, which is its beginning, without dates, am and pm,
 * and for a few hours at most; beside them `T-72h` may stand.
 */
function countsFromStart(entries: readonly TimelineEntry[]): boolean {
  const timed = entries.filter(({ stamp }) => stamp.time && !stamp.relative);
  const [first] = timed;
  const times = timed.map(({ stamp: { time } }) => (time?.hour ?? 0) * 60 + (time?.minute ?? 0));
  if (!first || times[0] !== 0 || (times.at(-1) ?? 0) > longestRun) return false;
  if (timed.some(({ stamp }) => stamp.date || stamp.time?.meridiem || stamp.time?.separator !== ':')) return false;
  if (times.some((time, i) => i > 0 && time < (times[i - 1] ?? 0))) return false;
  const marked = first.milestone !== null && ['start', 'detected'].includes(first.milestone.kind);
  return marked || beginning.test(first.text) || entries.some(({ stamp }) => stamp.relative?.from === 'anchor');
}

/** Where to speak about a whole timeline: at its heading, else at its first entry. */
export function timelinePlace({ sections, entries }: Postmortem, timeline: Timeline): Range {
  const heading = timeline.section === null ? null : sections[timeline.section]?.titleRange;
  return heading ?? entries[timeline.entries[0] ?? -1]?.stampRange ?? timeline.range;
}
