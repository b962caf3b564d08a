import { resolveTimeline, type TimelineContext } from '../time/carry.ts';
import type { Moment } from '../time/moment.ts';
import { readStamp } from '../time/readStamp.ts';
import type { Stamp } from '../time/stamp.ts';
import { pointsInTime } from './fieldNames.ts';
import type { Field, Postmortem, ZoneStatement } from './postmortem.ts';
import type { HeaderClock } from './stated.ts';

/** Resolves times in the header: against the incident's date and the timeline's zone. */
export function headerClock(
  date: Postmortem['date'],
  zone: ZoneStatement | null,
  order: Pick<TimelineContext, 'dateOrder' | 'settingZone'>,
): { readonly stamp: HeaderClock; readonly field: (field: Field) => Moment | null } {
  const stamp: HeaderClock = (written: Stamp) => {
    const { entries } = resolveTimeline([{ stamp: written, columnDate: null, columnZone: null, dateLine: null }], {
      ...order,
      zone: zone ? { name: zone.name, from: zone.from } : null,
      documentDate: date ? { value: date.value, from: date.from } : null,
      newestFirst: false,
    });
    return entries[0] ?? null;
  };
  return {
    stamp,
    field: (field) => {
      if (!pointsInTime.has(field.name)) return null;
      const written = readStamp(field.value);
      if (!written?.time) return null;
      return stamp(written)?.moment ?? null;
    },
  };
}
