import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, TimelineEntry } from '../../model/postmortem.ts';
import { zoneProblem } from '../../time/zoneProblem.ts';
import { meaningOf } from '../../time/zones.ts';
import { isUnclear } from '../form/stampTimes.ts';
import { inZone, readAsAfternoon, sameZone } from '../timeline/entryClock.ts';

/**
 * Why a timeline cannot be told on the clocks of `zone`, in one sentence for its author: the first thing that is in the way of
 * {@link convertZone}. Null where none of them is, so that the result would lose something.
 */
export function whyNotConverted(postmortem: Postmortem, timelineIndex: number, zone: string): string | null {
  const problem = zoneProblem(zone);
  if (problem !== null) return problem;
  const timeline = postmortem.timelines[timelineIndex];
  if (timeline === undefined) return 'This document has no timeline that could be converted.';
  const entries = entriesOf(postmortem, timeline);
  const written = ({ place, stamp }: TimelineEntry): string => place.line.text.slice(stamp.span.from, stamp.span.to);
  const unclear = entries.find(
    (entry) => isUnclear(entry) && !entry.stamp.relative && entry.moment.time !== null && !entry.stamp.zone,
  );
  if (unclear) return `The time of ${written(unclear)} is not complete or does not exist. Correct it first.`;
  const swapped = entries.find(({ stamp }) => stamp.date?.swapped != null);
  if (swapped) return `${written(swapped)} can be read day first or month first. Write the dates as 2026-01-31 first.`;
  const halfDay = entries.find(readAsAfternoon);
  if (halfDay) return `${written(halfDay)} can be in the morning or in the afternoon. Add am or pm first.`;
  const told = entries.filter((entry) => !isUnclear(entry) && entry.moment.time !== null);
  if (told.length === 0) return 'The timeline has no time that could be converted.';
  const bare = told.find(({ moment }) => moment.zone === null);
  if (bare)
    return `The timeline does not say in which time zone ${written(bare)} is. State it first: all times in UTC.`;
  const own = told.map(({ moment }) => moment.zone ?? '').find((name) => zoneProblem(name) !== null);
  if (own !== undefined) return `The times cannot be converted, because of their own time zone. ${zoneProblem(own)}`;
  if (told.every(({ moment }) => sameZone(moment.zone ?? '', zone))) return `The timeline is told in ${zone} already.`;
  const stuck = told.find(({ moment }) => inZone({ ...moment, time: moment.time ?? '' }, zone) === null);
  if (!stuck) return null;
  const { date, zone: from } = stuck.moment;
  if (date === null) {
    const shifting = [zone, from ?? ''].find((name) => meaningOf(name).kind === 'region') ?? zone;
    return `The date of ${written(stuck)} is not known, and ${shifting} changes its offset during the year. Write the date first.`;
  }
  return `${written(stuck)} does not exist or occurs twice in ${from} on ${date}, when the clocks change. Correct it first.`;
}
