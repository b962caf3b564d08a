import type { Settings } from '../config/settings.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { commonest } from '../text/grouping.ts';
import { readActions } from './actions.ts';
import { countBlanks } from './blanks.ts';
import { detect } from './detect.ts';
import { documentOrder } from './documentOrder.ts';
import { readFences } from './fences.ts';
import { readFields } from './fields.ts';
import { frontMatterFields } from './frontMatterFields.ts';
import { headerClock } from './headerClock.ts';
import { incidentDate } from './incidentDate.ts';
import { metricsOf } from './metrics.ts';
import { type FieldMoment, milestonesOf } from './milestones.ts';
import { asHappened } from './milestonesInTurn.ts';
import type { Field, Postmortem, Section, SectionKind } from './postmortem.ts';
import type { ProseCounts } from './prose.ts';
import { timelineScopes } from './scopes.ts';
import { readSections } from './sections.ts';
import { selectEntries } from './select.ts';
import { statedDurations } from './stated.ts';
import { headingUnits } from './surroundings.ts';
import { readTimelines } from './timelines.ts';
import { ownTitles } from './titles.ts';
import { openingOf, proseOf, type Unit, unitsOf } from './units.ts';

/** What the reader is told besides the document. */
export interface ReadContext {
  /** Base name of the file; null for an untitled document. */
  readonly fileName: string | null;
  /** True or false where front matter or a configured glob decides that it is (not) a postmortem; null where its content does. */
  readonly declared: boolean | null;
  readonly settings: Pick<Settings, 'timezone' | 'dateOrder'> & Partial<Pick<Settings, 'sections'>>;
}

/** Reads a document as a postmortem. Never throws; a document that is none gives a model with `isPostmortem` false. */
export function readPostmortem(markdown: MarkdownDocument, context: ReadContext): Postmortem {
  const units = unitsOf(markdown);
  const { sections, sectionOf, title, languages } = readSections(
    units,
    markdown.text.length,
    ownTitles(context.settings.sections ?? {}),
  );
  const headings = headingUnits(sections, units);
  const scopes = timelineScopes(sections, headings);
  const { entries: selected, tables } = selectEntries(units, sections, sectionOf, scopes);
  const taken = new Set(selected.map((s) => s.candidate.unit));
  const isEntry = (unit: (typeof units)[number]): boolean => taken.has(unit);
  const fields = [...frontMatterFields(markdown.frontMatter), ...readFields(units, sectionOf, isEntry)];
  const firstEntry = selected[0]?.candidate.unit.index ?? units.length;
  const prose = units.slice(0, Math.min(firstEntry, 60)).filter((u) => !isEntry(u));
  const dayOrMonthFirst = documentOrder(units, prose, context.settings.dateOrder);
  const date = incidentDate(fields, title, context.fileName, prose, dayOrMonthFirst);
  const order = { dateOrder: context.settings.dateOrder, settingZone: context.settings.timezone || null };
  const { timelines, entries, zone } = readTimelines({
    units,
    sections,
    headings,
    sectionOf,
    scopes,
    selected,
    tables,
    frontMatter: markdown.frontMatter,
    date,
    context: order,
  });
  const clock = headerClock(date, timelines[0]?.zone ?? zone, order);
  const moments: FieldMoment[] = fields.flatMap((field) => {
    const moment = clock.field(field);
    return moment ? [{ field, moment }] : [];
  });
  const happened = timelines.flatMap(({ entries: own, direction }) =>
    asHappened(
      own.flatMap((index) => entries[index] ?? []),
      direction,
    ),
  );
  const milestones = milestonesOf(happened, moments);
  const told = proseOf(markdown);
  const verdict = detect({
    title: apparentTitle(title, fields, units),
    fileName: context.fileName,
    sections,
    labelled: labelledKinds(units, isEntry),
    entries,
    fields,
    dated: date !== null,
    prose: told,
    opening: openingOf(markdown),
    blanks: countBlanks(units),
    fences: readFences(units),
  });
  return {
    isPostmortem: context.declared ?? verdict.isPostmortem,
    because: context.declared === null ? verdict.because : [context.declared ? 'declared as one' : 'declared as none'],
    title: title ?? otherTitle(fields, units, sections),
    date,
    status: fields.find((f) => f.name === 'status')?.value.toLowerCase() ?? null,
    language: languageOf(languages, told),
    sections,
    timelines,
    entries,
    milestones,
    metrics: metricsOf(milestones),
    stated: statedDurations(fields, units, sections, sectionOf, clock.stamp),
    actions: readActions(units, sections, sectionOf, isEntry),
    fields,
  };
}

/** The sections that stand as a label before their text, in documents without headings. */
function labelledKinds(units: readonly Unit[], isEntry: (unit: Unit) => boolean): SectionKind[] {
  return units.flatMap((unit) => {
    const { piece, reading } = unit;
    if (reading.labelKind === null || isEntry(unit)) return [];
    const isText = piece.kind === 'text' && piece.host !== 'fence' && piece.host !== 'code';
    return isText ? [reading.labelKind] : [];
  });
}

/** A title that is no heading: front matter's, or a short first line above the first section. */
function otherTitle(
  fields: readonly Field[],
  units: readonly Unit[],
  sections: readonly Section[],
): Postmortem['title'] {
  const named = fields.find((f) => f.from === 'front matter' && f.label === 'title');
  if (named && named.value.trim() !== '') return { text: named.value, range: named.valueRange };
  for (const { piece, base } of units.slice(0, 12)) {
    if (piece.kind !== 'text' || base + piece.start >= (sections[0]?.headingRange.start ?? Number.POSITIVE_INFINITY))
      break;
    const { text, start, end } = piece.line;
    const toml = /^title\s*=\s*(.+)$/.exec(text)?.[1];
    if (toml !== undefined || (piece.host === 'paragraph' && piece.first && isTitleLine(text))) {
      return { text: toml ?? text.trim(), range: { start: base + start, end: base + end } };
    }
  }
  return null;
}

const isTitleLine = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  text.trim().split(/\s+/).length <= 14 &&
  !/[.;,]\s*$/.test(text) &&
  !/^\W*https?:/.test(text) &&
  !/^\w+\s*=/.test(text);

/** What a reader takes for the title where no heading is one. */
function apparentTitle(title: Postmortem['title'], fields: readonly Field[], units: readonly Unit[]): string | null {
  const named = fields.find((f) => f.from === 'front matter' && f.label === 'title')?.value;
  const first = units.find((u) => u.piece.kind === 'heading' || u.piece.kind === 'text')?.piece;
  const line = first?.kind === 'heading' || first?.kind === 'text' ? first.line.text : '';
  // Front matter in TOML reads as text.
  const toml = units
    .slice(0, 12)
    .flatMap(({ piece }) => (piece.kind === 'text' ? (/^title\s*=\s*(.+)$/.exec(piece.line.text)?.[1] ?? []) : []));
  const lead = line.length <= 120 ? line : '';
  const top = units.find((u) => u.piece.kind === 'heading')?.piece;
  const heading = top?.kind === 'heading' && top.level === 1 ? top.line.text : '';
  return [title?.text ?? heading, named ?? '', ...toml, lead].join(' ').trim() || null;
}

/** Headings are often English where the text is not; a text without the words that English is full of is in no language known here. */
function languageOf(headings: readonly string[], { words, english }: ProseCounts): string {
  const language = commonest(headings) ?? 'en';
  return language === 'en' && words >= 60 && english / words < 0.03 ? 'und' : language;
}
