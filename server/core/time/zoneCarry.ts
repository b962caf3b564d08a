import type { Provenance } from './moment.ts';
import type { EntryInput, TimelineContext } from './timelineInput.ts';

export interface CarriedZone {
  readonly name: string | null;
  readonly from: Provenance | null;
}

const none: CarriedZone = { name: null, from: null };

/**
 * The zone of each entry: its own, its column's, the date heading's or a line's in the timeline, the timeline's; where nothing is
 * stated, the one of the entry before, or the only one that later entries name; else the setting.
 */
export function carryZones(inputs: readonly EntryInput[], context: TimelineContext): readonly CarriedZone[] {
  const own = inputs.map(({ stamp, columnZone }): CarriedZone => {
    if (stamp.zone) return { name: stamp.zone.name, from: 'entry' };
    return columnZone ? { name: columnZone.name, from: 'column' } : none;
  });
  const named = new Set(own.map((zone) => zone.name?.toUpperCase()).filter((name) => name !== undefined));
  const only = named.size === 1 ? (own.find((zone) => zone.name !== null)?.name ?? null) : null;
  let before: string | null = null;
  return inputs.map((input, i) => {
    const written = own[i] ?? none;
    if (written.name !== null) {
      before = written.name;
      return written;
    }
    if (input.zoneLine) return { name: input.zoneLine, from: 'line in the timeline' };
    if (input.dateLine?.zone) return { name: input.dateLine.zone.name, from: 'date heading' };
    if (context.zone) return { name: context.zone.name, from: context.zone.from };
    if (before !== null) return { name: before, from: 'entry before' };
    if (only !== null) return { name: only, from: 'entry after' };
    return !context.settingZone ? none : { name: context.settingZone, from: 'setting' };
  });
}
