import { readStamp } from '../time/readStamp.ts';
import { type DatedBy, type DateOrder, dateOrderOf } from '../time/timeline/dateOrder.ts';
import { zonedTimes } from './headerZone.ts';
import type { Unit } from './units.ts';

/** A date that may have its day or its month first. */
const slashed = /(?<![\p{L}\p{N}/.-])\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?![\p{N}/])/gu;

const textOf = ({ piece }: Unit): string => (piece.kind === 'text' || piece.kind === 'heading' ? piece.line.text : '');

/** The slashed dates in a line, with the weekdays before them. */
const datesIn = (text: string): DatedBy[] =>
  [...text.slice(0, 400).matchAll(slashed)].flatMap(({ index }) => {
    const stamp = readStamp(text.slice(index));
    return stamp?.date ? [{ date: stamp.date, weekday: stamp.weekday?.day ?? null }] : [];
  });

/**
 * Whether day or month stands first in the dates of a document's prose, by all that the document tells: other dates, the entries' and
 * the prose's, and the zones that it names. Null where nothing tells, and where the prose has no such date.
 */
export function documentOrder(
  units: readonly Unit[],
  prose: readonly Unit[],
  setting: 'auto' | DateOrder,
): DateOrder | null {
  const told = prose.flatMap((unit) => datesIn(textOf(unit)));
  if (!told.some(({ date }) => date.swapped)) return null;
  const read = units.flatMap(({ reading }) => [reading, ...reading.cells]);
  const dates = read.flatMap(({ stamp, dateLine }) => {
    const written = dateLine ?? stamp;
    return written?.date ? [{ date: written.date, weekday: written.weekday?.day ?? null }] : [];
  });
  const zones = [
    ...units.flatMap(({ reading }) => reading.zone?.name ?? []),
    ...read.flatMap(({ stamp }) => stamp?.zone?.name ?? stamp?.end?.zone?.name ?? []),
    ...prose.flatMap((unit) => zonedTimes(textOf(unit)).map(({ name }) => name)),
  ];
  return dateOrderOf([...told, ...dates], null, zones, setting);
}
