import type { Timeline } from '../../model/postmortem.ts';
import { slice } from '../../text/sourceLines.ts';
import { cellsAt } from '../../text/tableRow.ts';

/**
 * What a table's header says about times and events, as lines for another layout: its zone, and names that are more than any table's.
 * None where the timeline is no table.
 */
export function headerLead(text: string, timeline: Timeline): readonly string[] {
  const { headerRow, columns, zone } = timeline;
  const stated = zone?.from === 'column' ? [`All times in ${zone.name}.`, ''] : [];
  if (headerRow === null || columns === null) return stated;
  const cells = cellsAt(text, headerRow.start);
  const names = [columns.date, columns.time, columns.text].flatMap((column) => {
    const inner = column === null ? undefined : cells[column]?.inner;
    if (inner === undefined) return [];
    const holdsZone = zone !== null && inner.start <= zone.range.start && zone.range.end <= inner.end;
    const name = holdsZone
      ? text.slice(inner.start, zone.range.start) + text.slice(zone.range.end, inner.end)
      : slice(text, inner);
    return name.match(/[\p{L}\p{N}]+/gu)?.every(isUsualName) === false ? [slice(text, inner)] : [];
  });
  return names.length === 0 ? stated : [...stated, `Columns: ${[...new Set(names)].join(', ')}.`, ''];
}

/** Words of a header that tell no more than that it heads a timeline. */
const usual: ReadonlySet<string> = new Set(
  'date time times timestamp day when zone timezone in at of the event events entry description details detail what happened action activity note notes comment comments'.split(
    ' ',
  ),
);

/** True for a word that tells no more in a table's header than that the table is a timeline. */
export const isUsualName = (word: string): boolean => usual.has(word.toLowerCase());
