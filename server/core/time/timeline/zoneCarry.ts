import type { Provenance } from '../moment.ts';
import { decidedZone } from '../zones.ts';
import type { EntryInput, TimelineContext } from './timelineInput.ts';

export interface CarriedZone {
  /** As written or stated. */
  readonly name: string | null;
  /** The name to resolve by: the zone that the document decides on where `name` has several meanings. */
  readonly read: string | null;
  readonly from: Provenance | null;
}

/** All zones that the timeline names, for those that other ones decide on. */
export function zonesNamed(inputs: readonly EntryInput[], context: TimelineContext): readonly string[] {
  const names = new Set<string>();
  for (const { stamp, columnZone, dateLine, zoneLine } of inputs)
    for (const name of [
      stamp.zone?.name,
      stamp.end?.zone?.name,
      stamp.other?.zone.name,
      columnZone?.name,
      dateLine?.zone?.name,
      zoneLine,
    ])
      if (name) names.add(name);
  if (context.zone) names.add(context.zone.name);
  if (context.settingZone) names.add(context.settingZone);
  return [...names];
}

/**
 * The zone of each entry: its own, its column's, the date heading's or a line's in the timeline, the timeline's; where nothing is
 * stated, the one of the entry before, or the only one that later entries name; else the setting. A time of the summary that names its
 * zone says nothing about the timeline's where all entries that name one agree.
 */
export function carryZones(inputs: readonly EntryInput[], context: TimelineContext): readonly CarriedZone[] {
  const names = zonesNamed(inputs, context);
  const decided = new Map(names.map((name) => [name, decidedZone(name, names)]));
  const zone = (name: string, from: Provenance): CarriedZone => ({ name, read: decided.get(name) ?? name, from });
  const own = inputs.map(({ stamp, columnZone }) => stamp.zone?.name ?? columnZone?.name ?? null);
  const written = new Set(own.flatMap((name) => (name === null ? [] : name.toUpperCase())));
  const only = written.size === 1 ? (own.find((name) => name !== null) ?? null) : null;
  const stated = context.zone?.from === 'header' && only !== null ? null : context.zone;
  let before: string | null = null;
  return inputs.map(({ stamp, dateLine, zoneLine }, i) => {
    const name = own[i] ?? null;
    if (name !== null) {
      before = name;
      return zone(name, stamp.zone ? 'entry' : 'column');
    }
    if (zoneLine) return zone(zoneLine, 'line in the timeline');
    if (dateLine?.zone) return zone(dateLine.zone.name, 'date heading');
    if (stated) return zone(stated.name, stated.from);
    if (before !== null) return zone(before, 'entry before');
    if (only !== null) return zone(only, 'entry after');
    return context.settingZone ? zone(context.settingZone, 'setting') : { name: null, read: null, from: null };
  });
}
