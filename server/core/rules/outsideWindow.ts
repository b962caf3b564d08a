import type { Milestone, Postmortem, StatedDuration } from '../model/postmortem.ts';
import { readOrder } from '../order/readOrder.ts';
import { kindsAt } from '../search/sections.ts';
import { addDays } from '../time/calendar.ts';
import type { Moment } from '../time/moment.ts';
import { secondsBetween } from '../time/secondsBetween.ts';
import { defineRule, noOptions, type Report, type RuleContext } from './rule.ts';
import { writtenAt } from './util/timeline/milestones.ts';
import { toldDays } from './util/timeline/toldDays.ts';

type StatedWindow = StatedDuration & { readonly start: Moment; readonly end: Moment };

/** The stated range with a clock time at both ends; null where several outages have one each. */
const statedWindow = ({ stated }: Postmortem): StatedWindow | null => {
  const windows = stated.flatMap((one): StatedWindow[] =>
    one.of === 'duration' && one.start?.time && one.end?.time ? [{ ...one, start: one.start, end: one.end }] : [],
  );
  const [first, ...others] = windows;
  const same = (one: Moment, other: Moment): boolean => one.time === other.time && one.date === other.date;
  return first && others.every(({ start, end }) => same(start, first.start) && same(end, first.end)) ? first : null;
};

/** How much later (minutes) the incident may be called resolved than the outage ended: people watch it for a while. */
const watching = 180;
const rounding = 5;

function outside({ kind, moment }: Milestone, start: Moment, end: Moment): 'before the start' | 'after the end' | null {
  const sinceStart = secondsBetween(start, moment);
  const sinceEnd = secondsBetween(end, moment);
  const slack = Math.max(rounding, moment.slack);
  if (sinceStart !== null && sinceStart < -slack * 60 && kind !== 'start') return 'before the start';
  const late = kind === 'resolved' ? watching : slack;
  return sinceEnd !== null && sinceEnd > late * 60 ? 'after the end' : null;
}

const show = ({ date, time, zone }: Moment, zoned: boolean): string =>
  [date, time, zoned ? zone : null].filter(Boolean).join(' ');

const said: Readonly<Partial<Record<Milestone['kind'], string>>> = {
  start: 'The timeline has the start',
  detected: 'The timeline has the detection',
  resolved: 'The timeline has the resolution',
};

/** So few entries may all be about something before or after the incident. */
const enoughEntries = 3;

/** A stretch that the summary or the impact gives with its dates, where all of the timeline is of other days. */
function* otherDays({ markdown, postmortem }: RuleContext<unknown>): Iterable<Report> {
  const dates = postmortem.entries.flatMap(({ moment }) => moment.date ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || dates.length < enoughEntries) return;
  for (const { found, range } of toldDays(markdown)) {
    if (!kindsAt(postmortem, range.start).some((kind) => kind === 'summary' || kind === 'impact')) continue;
    // A day to either side may be another zone's.
    const [from, to] = [addDays(found.from, -1), addDays(found.to, 1)];
    if (dates.some((date) => from <= date && date <= to)) continue;
    yield {
      range,
      message: `No entry of the timeline is of these days; it covers ${first === last ? first : `${first} to ${last}`}.`,
    };
  }
}

export const outsideWindow = defineRule({
  name: 'outside-window',
  category: 'timeline',
  summary:
    'The timeline has the detection or the end outside the start and end that the summary states, or is of other days.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    if (readOrder(postmortem).some(({ typos }) => typos.length > 0)) return;
    yield* otherDays(context);
    const window = statedWindow(postmortem);
    if (!window) return;
    for (const milestone of postmortem.milestones) {
      const what = said[milestone.kind];
      const where =
        what && milestone.entry !== null && milestone.moment.time ? outside(milestone, window.start, window.end) : null;
      if (!where) continue;
      const zoned = milestone.moment.zone !== window.end.zone;
      yield {
        range: writtenAt(postmortem, milestone),
        message: `${what} at ${show(milestone.moment, zoned)}, ${where} of the stated time (${show(window.start, zoned)} to ${show(window.end, zoned)}).`,
        related: [{ range: window.range, message: 'The stated time' }],
        ...(milestone.by === 'inferred' ? { severity: 'information' as const } : {}),
      };
    }
  },
});
