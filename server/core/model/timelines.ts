import type { FrontMatter } from '../markdown/document.ts';
import { commonest } from '../text/grouping.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import type { TimelineContext } from '../time/carry.ts';
import type { Stamp } from '../time/stamp.ts';
import { minutesOf } from '../time/timeline/halfDay.ts';
import { meaningOf } from '../time/zones.ts';
import type { Table } from './columns.ts';
import { daysBackwards } from './dayGroups.ts';
import { type EntryExtent, extentsOf } from './entries.ts';
import { type EntryMilestone, entryMilestone } from './entryMilestone.ts';
import { headerZone } from './headerZone.ts';
import { findDate } from './incidentDate.ts';
import { milestonesInTurn } from './milestonesInTurn.ts';
import { dayBehind, type LastMoment } from './phaseDay.ts';
import type { Milestone, Postmortem, Section, Timeline, TimelineEntry } from './postmortem.ts';
import { resolveOnce } from './resolve.ts';
import type { Selected } from './select.ts';
import { dateLineOf, documentZone, type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Unit } from './units.ts';
import { yearSaid } from './yearSaid.ts';

/** What the timelines are read from. */
export interface TimelineInput {
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  readonly headings: readonly (Unit | undefined)[];
  readonly sectionOf: readonly number[];
  readonly scopes: readonly number[];
  readonly selected: readonly Selected[];
  readonly tables: ReadonlyMap<Unit, Table>;
  readonly frontMatter: FrontMatter | null;
  readonly date: Postmortem['date'];
  readonly context: Pick<TimelineContext, 'dateOrder' | 'settingZone'>;
}

/** A heading that is an entry or a date does not divide a timeline; any other sub-heading does. */
function divider(section: number, input: TimelineInput): number {
  let s = section;
  while (s >= 0) {
    const heading = input.headings[s];
    const dated = heading !== undefined && (heading.reading.dateLine !== null || heading.reading.stamp !== null);
    if (!dated || input.sections[s]?.kind === 'timeline') return s;
    s = input.sections[s]?.parent ?? -1;
  }
  return s;
}

interface Group {
  readonly scope: number;
  readonly section: number;
  readonly members: Selected[];
}

/** Splits the entries into timelines: one for each timeline section, and for each sub-section or other section that holds entries. */
function groupsOf(input: TimelineInput): Group[] {
  const groups: Group[] = [];
  for (const one of input.selected) {
    const own = divider(one.candidate.section, input);
    const section = one.scope >= 0 && (own < 0 || input.scopes[own] !== one.scope) ? one.scope : own;
    const last = groups[groups.length - 1];
    if (last && last.scope === one.scope && last.section === section) last.members.push(one);
    else groups.push({ scope: one.scope, section, members: [one] });
  }
  const taken = new Set(input.selected.map((s) => s.candidate.unit));
  return groups.flatMap((group) => {
    const days = daysBackwards(group.members, input.units, (unit) => taken.has(unit));
    return days === null ? [group] : days.map((members) => ({ ...group, members }));
  });
}

/** The zone of the heading over a phase that the entry stands under. */
function phaseZone(
  { unit, section }: Selected['candidate'],
  input: TimelineInput,
  isEntry: (unit: Unit) => boolean,
): string | null {
  const heading = input.headings[section];
  if (heading === undefined || heading === unit || isEntry(heading)) return null;
  const stamp = heading.reading.stamp;
  return stamp?.zone?.name ?? stamp?.end?.zone?.name ?? null;
}

const clockOf = (members: readonly Selected[]): 12 | 24 => {
  let twelve = 0;
  let twentyFour = 0;
  for (const { candidate } of members) {
    if (candidate.stamp.time === null) continue;
    if (candidate.stamp.time.meridiem !== null || candidate.stamp.end?.time?.meridiem) twelve++;
    else twentyFour++;
  }
  return twelve > twentyFour ? 12 : 24;
};

/** True where the start of `T+15m` is told on the timeline's own clock. One in another zone is left aside. */
const clocksAgree = ({ zone }: Stamp, stated: Timeline['zone']): boolean =>
  zone === null || stated === null || JSON.stringify(meaningOf(zone.name)) === JSON.stringify(meaningOf(stated.name));

function around(
  group: Group,
  previousEnd: number,
  input: TimelineInput,
  isEntry: (unit: Unit) => boolean,
): Surroundings {
  const { units, headings, tables } = input;
  const first = group.members[0]?.candidate;
  const last = group.members[group.members.length - 1]?.candidate;
  const scopeHeading = group.scope >= 0 ? (headings[group.scope] ?? null) : null;
  const heading = scopeHeading ?? (group.section >= 0 ? (headings[group.section] ?? null) : null);
  const header = first ? (tables.get(first.unit)?.header ?? null) : null;
  const firstIndex = first?.unit.index ?? 0;
  const from = Math.max(previousEnd, heading ? heading.index : Math.max(0, firstIndex - 3));
  let to = (last?.unit.index ?? firstIndex) + 1;
  // A remark behind the last entry still speaks of the timeline, as long as the section lasts.
  while (to < units.length && input.sectionOf[to] === input.sectionOf[to - 1] && units[to]?.piece.kind !== 'heading')
    to++;
  return surroundingsOf(units, Math.min(from, firstIndex), to, heading, header, first, isEntry);
}

/** Reads the timelines and their entries, each resolved as far as the document allows. */
export function readTimelines(input: TimelineInput): {
  timelines: Timeline[];
  entries: TimelineEntry[];
  zone: Timeline['zone'];
} {
  const { units, sections, selected } = input;
  const taken = new Set(selected.map((s) => s.candidate.unit));
  const isEntry = (unit: Unit): boolean => taken.has(unit);
  const extents = extentsOf(selected, units, sections, (unit) => !taken.has(unit) && dateLineOf(unit) !== null);
  const extentOf = new Map(selected.map((member, i) => [member, extents[i]] as const));
  const groups = groupsOf(input);
  const ends = new Set(
    groups.flatMap(({ members }) =>
      [members[0], members.at(-1)].flatMap((member) => minutesOf(member?.candidate.stamp.time ?? null) ?? []),
    ),
  );
  const outer =
    documentZone(units, input.frontMatter, isEntry) ?? headerZone(units, sections, input.sectionOf, isEntry, ends);
  const timelines: Timeline[] = [];
  const entries: TimelineEntry[] = [];
  let previousEnd = 0;
  let lastDate: LastMoment | null = null;
  for (const group of groups) {
    const near = around(group, previousEnd, input, isEntry);
    const zone = near.zone ?? outer ?? near.anchor?.zone ?? null;
    let next = 0;
    let current: (typeof near.dateGroups)[number] | null = null;
    const inputs = group.members.map(({ candidate }) => {
      while (next < near.dateGroups.length && (near.dateGroups[next]?.unit.index ?? 0) < candidate.unit.index) {
        current = near.dateGroups[next++] ?? null;
      }
      return {
        stamp: candidate.stamp,
        columnDate: candidate.columnDate,
        columnZone: candidate.columnZone,
        dateLine: current === null ? null : current.reading,
        zoneLine: phaseZone(candidate, input, isEntry),
      };
    });
    const documentDate = dateFor(group, input, lastDate);
    const first = group.members[0]?.candidate;
    const table = (first && input.tables.get(first.unit)) ?? null;
    const resolved = resolveOnce(inputs, {
      ...input.context,
      zone: zone ? { name: zone.name, from: zone.from } : null,
      documentDate,
      year: yearSaid(
        table,
        first?.columns ?? null,
        input.sections[group.section]?.kind === 'timeline' ? (input.headings[group.section] ?? null) : null,
      ),
      newestFirst: near.newestFirst,
      anchor: near.anchor && clocksAgree(near.anchor.stamp, zone) ? near.anchor.stamp : null,
    });
    const index = timelines.length;
    const indices: number[] = [];
    const weak = new Set<number>();
    group.members.forEach((member, i) => {
      const extent = extentOf.get(member);
      const times = resolved.entries[i];
      if (!extent || !times) return;
      indices.push(entries.length);
      const told = entryMilestone(member.candidate, extent, units, isEntry);
      if (told?.weak) weak.add(entries.length);
      entries.push(entryOf(member, extent, entries.length, index, times, told));
    });
    const from = entries.length - indices.length;
    entries.push(...milestonesInTurn(entries.splice(from), weak, resolved.direction));
    const dated = indices.flatMap((k) => entries[k] ?? []).filter(({ moment }) => moment.date !== null);
    const moment = dated[dated.length - 1]?.moment;
    if (moment) lastDate = { scope: group.scope, date: moment.date ?? '', time: moment.time };
    const header = table?.header ?? null;
    timelines.push({
      index,
      section: group.section >= 0 ? group.section : group.scope >= 0 ? group.scope : null,
      range: rangeOf(indices, entries),
      entries: indices,
      layout: commonest(group.members.map(({ candidate }) => candidate.layout)) ?? 'item',
      direction: resolved.direction,
      directionStated: near.newestFirst,
      disorderExplained: near.disorderExplained,
      zone,
      dateLines: near.dateGroups.map(({ unit, reading }) => ({
        date: resolved.dateOf(reading) ?? '',
        range: { start: unit.base + unit.piece.start, end: unit.base + unit.piece.end },
      })),
      clock: clockOf(group.members),
      columns: first?.columns ?? null,
      headerRow: header ? { start: header.base + header.piece.start, end: header.base + header.piece.end } : null,
    });
    previousEnd = (group.members[group.members.length - 1]?.candidate.unit.index ?? 0) + 1;
  }
  return { timelines, entries, zone: outer };
}

/** How many sections with a heading there are of each level. */
const headingsAt = rememberedFor((sections: readonly Section[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { form, level } of sections) if (form === 'heading') counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
});

/** The date in the heading of one of several incidents in a document, where the timeline stands below it. */
function incidentHeadingDate(section: number, { sections, headings }: TimelineInput): string | null {
  for (let s = sections[section]?.parent ?? null; s !== null; s = sections[s]?.parent ?? null) {
    const piece = headings[s]?.piece;
    const level = sections[s]?.level;
    const several = level !== undefined && (headingsAt(sections).get(level) ?? 0) > 1;
    const found = several && piece?.kind === 'heading' ? findDate(piece.line.text) : null;
    if (found) return found.date;
  }
  return null;
}

/**
 * The date that entries without one take: of the timeline's heading, of the timeline before it in the same section, of the incident
 * that the document tells of in this part, of the document.
 */
function dateFor(group: Group, input: TimelineInput, before: LastMoment | null): TimelineContext['documentDate'] {
  const { headings, date } = input;
  const section = group.section >= 0 ? group.section : group.scope;
  const heading = headings[section]?.piece;
  const own = heading?.kind === 'heading' ? findDate(heading.line.text) : null;
  if (own) return { value: own.date, from: 'timeline heading' };
  if (before !== null && before.scope === group.scope && group.scope >= 0) {
    const first = group.members[0]?.candidate.stamp.time ?? null;
    return { value: dayBehind(before, input.sections[group.section]?.title ?? '', first), from: 'entry before' };
  }
  const above = incidentHeadingDate(section, input);
  if (above !== null) return { value: above, from: 'title' };
  return date && { value: date.value, from: date.from };
}

function rangeOf(indices: readonly number[], entries: readonly TimelineEntry[]): Range {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const index of indices) {
    const range = entries[index]?.range;
    if (range) [start, end] = [Math.min(start, range.start), Math.max(end, range.end)];
  }
  return { start, end };
}

function entryOf(
  { candidate }: Selected,
  extent: EntryExtent,
  index: number,
  timeline: number,
  times: Pick<TimelineEntry, 'moment' | 'end'>,
  told: EntryMilestone | null,
): TimelineEntry {
  const { unit, line, stamp, layout, depth } = candidate;
  const milestone: Milestone | null = told && {
    kind: told.kind,
    by: told.by,
    moment: times.moment,
    range: told.range,
    entry: index,
  };
  return {
    index,
    timeline,
    place: { line, base: unit.base },
    stamp,
    stampRange: extent.stampRange,
    text: extent.text,
    textRange: extent.textRange,
    range: extent.range,
    moment: times.moment,
    end: times.end,
    milestone,
    layout,
    depth,
  };
}
