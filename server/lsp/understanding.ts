import type { Timeline, TimelineEntry } from '../core/model/postmortem.ts';
import { explain } from '../core/time/carry.ts';
import { elapsed } from '../core/time/elapsed.ts';
import type { Moment } from '../core/time/moment.ts';

/** The minutes of a timeline's first entry on the clock that its entries share; in a newest-first timeline that is the last one. */
export function firstMinutes(timeline: Timeline, entries: readonly TimelineEntry[]): number | null {
  const known = timeline.entries.map((index) => entries[index]?.moment.minutes ?? null).filter((one) => one !== null);
  return (timeline.direction === 'descending' ? known.at(-1) : known[0]) ?? null;
}

/** Minutes since the timeline's first entry; null where one of the two times is unknown. */
export const sinceFirst = ({ moment }: TimelineEntry, first: number | null): number | null =>
  moment.minutes === null || first === null ? null : moment.minutes - first;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Tuesday 2026-02-10, **14:05** PST = 22:05 UTC`; what is not known is left out. */
function momentText({ date, time, zone, instants }: Moment): string {
  const day = date === null ? [] : [`${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''} ${date}`];
  const clock = time === null ? [] : [[`**${time}**`, ...(zone === null ? [] : [zone])].join(' ')];
  const utc = instants.map((instant) => utcText(instant, date)).filter((text) => text !== `${time} UTC`);
  return [...day, ...clock].join(', ') + (utc.length > 0 && time !== null ? ` = ${utc.join(' or ')}` : '');
}

/** `22:05 UTC`, with the date where that is another one in UTC. */
function utcText(instant: number, date: string | null): string {
  const iso = new Date(instant).toISOString();
  const time = iso.slice(11, iso.endsWith(':00.000Z') ? 16 : 19);
  return iso.startsWith(`${date}T`) ? `${time} UTC` : `${iso.slice(0, 10)} ${time} UTC`;
}

/**
 * How an entry's stamp is understood, in paragraphs of Markdown: the moment and where its parts come from, the time since the
 * timeline's first entry (`since`, in minutes), its milestone.
 */
export function understanding(
  entry: Pick<TimelineEntry, 'moment' | 'end' | 'milestone'>,
  since: number | null,
): string[] {
  const range = entry.end ? ` until ${momentText(entry.end)}` : '';
  const lines = [momentText(entry.moment) + range, `_${explain(entry.moment)}_`];
  if (since !== null) lines.push(`${elapsed(since)} since the first entry`);
  if (entry.milestone) {
    const { kind, by } = entry.milestone;
    lines.push(`Milestone: **${kind}**${by === 'inferred' ? ', inferred from the words' : ''}`);
  }
  return lines;
}
