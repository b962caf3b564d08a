import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../../model/postmortem.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import { inOrder, replace, slice } from '../../text/sourceLines.ts';
import type { Provenance } from '../../time/moment.ts';
import { relabel } from './retell.ts';
import { zoneLine } from './stateZone.ts';

/** Statements that are about the timeline's clock and nothing else. */
const stated: ReadonlySet<Provenance | null> = new Set<Provenance | null>([
  'timeline heading',
  'line in the timeline',
  'column',
  'document line',
  'front matter',
]);

/**
 * States `to` wherever the entries take the zone `from` from, and leaves the times as they are: in statements, date lines and stamps. A
 * timeline that takes it from elsewhere (the header's times, the settings) gets a statement of its own. No edits where one of the
 * places is not known, or where an entry gives its time in a second zone as well.
 */
export function adoptZone(text: string, postmortem: Postmortem, from: string, to: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const timeline of postmortem.timelines) {
    const own = entriesOf(postmortem, timeline).filter(({ moment }) => moment.zone === from);
    if (own.length === 0) continue;
    const changed = own.every(({ stamp }) => stamp.other === null)
      ? inTimeline(text, postmortem, timeline, own, to)
      : null;
    if (changed === null) return [];
    edits.push(...changed);
  }
  // One statement can govern several timelines.
  return inOrder(text, [...new Map(edits.map((edit) => [`${edit.range.start} ${edit.range.end}`, edit])).values()]);
}

function inTimeline(
  text: string,
  postmortem: Postmortem,
  timeline: Timeline,
  own: readonly TimelineEntry[],
  to: string,
): readonly TextEdit[] | null {
  const from = own[0]?.moment.zone ?? '';
  const onDateLines = timeline.dateLines.flatMap(({ range }) => named(text, range, from).map((at) => replace(at, to)));
  const edits = [...own.flatMap((entry) => relabel(text, timeline, entry, to)), ...onDateLines];
  for (const source of new Set(own.map(({ moment }) => moment.zoneFrom))) {
    if (source === 'entry' || source === 'entry before' || source === 'entry after') continue;
    if (source === 'header' || source === 'setting') edits.push(zoneLine(text, postmortem, timeline, to));
    else if (stated.has(source) && timeline.zone?.name === from) edits.push(replace(timeline.zone.range, to));
    else if (source === 'date heading' ? onDateLines.length === 0 : !hasZoneColumn(timeline, source)) return null;
  }
  return edits;
}

const hasZoneColumn = ({ columns }: Timeline, source: Provenance | null): boolean =>
  source === 'column' && columns?.zone != null;

/** Where a zone's name stands by itself in a stretch of the document. */
function named(text: string, range: Range, zone: string): Range[] {
  const found: Range[] = [];
  const source = slice(text, range);
  for (let at = source.indexOf(zone); at >= 0 && zone !== ''; at = source.indexOf(zone, at + zone.length)) {
    const around = `${source[at - 1] ?? ''}${source[at + zone.length] ?? ''}`;
    if (!/[\p{L}\p{N}/+-]/u.test(around)) found.push({ start: range.start + at, end: range.start + at + zone.length });
  }
  return found;
}
