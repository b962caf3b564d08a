import type { Postmortem, Section } from '../../model/postmortem.ts';
import type { Alignment } from '../../profiles/align.ts';
import { insertionPlace } from '../../profiles/place.ts';
import type { Profile, ProfileSection } from '../../profiles/profile.ts';
import {
  backOverBlank,
  firstLineEnding,
  insertAt,
  lineEnd,
  lineEnding,
  lineStart,
  nextLine,
} from '../../text/sourceLines.ts';
import { delimiterRow, forCell } from '../../text/tableRow.ts';
import { type FormPart, type FormValues, fitParts, writeParts } from '../form/formParts.ts';
import { type ApproxMark, plainMark, withMark } from '../form/marks.ts';
import { writeTime } from '../form/timeStyle.ts';
import type { Wall } from '../timeline/entryClock.ts';
import type { EntryRequest, Insertion, Told } from './insertion.ts';
import { profileForm } from './profileForm.ts';

/** A timeline that a profile does not ask for is still called so. */
const plainTimeline: ProfileSection = { kind: 'timeline', title: 'Timeline', required: true, guidance: '', body: '' };

/**
 * The first entry of a document without any, in the profile's form: in its empty timeline section, else in a new section at the
 * profile's place. The date and zone are stated above it where nothing else in the document does.
 */
export function firstEntry(
  text: string,
  postmortem: Postmortem,
  profile: Profile,
  alignment: Alignment,
  request: EntryRequest,
  words: string,
): Insertion {
  const wall: Wall = { date: request.date, time: request.time, zone: request.zone };
  const mark = request.approx ? plainMark : null;
  const form = profileForm(profile);
  const section = postmortem.sections.find((one) => one.kind === 'timeline');
  const values = (date: string | null): FormValues => ({
    date,
    time: wall.time,
    end: request.end ?? null,
    zone: wall.zone,
    text: form.header === null ? words : forCell(words),
    number: 1,
  });
  const place = { timeline: null, before: null, after: null, at: null };
  const told: Told = {
    date: wall.date,
    time: wall.time.slice(0, 5),
    end: request.end?.time.slice(0, 5) ?? null,
    zone: wall.zone,
    approx: mark !== null,
  };
  const saysDate = form.parts.some((part) => part.kind === 'date');
  const foreign = wall.date !== null && postmortem.date?.value !== wall.date;
  const describe = (where: string): string => `${foreign ? `${wall.date} ` : ''}${timeOf(form.parts, wall)}, ${where}`;

  if (section !== undefined && !isBare(text, section)) {
    const target = endOfContent(text, section, form.header !== null);
    const entry = written(form.parts, values(foreign || saysDate ? wall.date : null), wall.zone, mark);
    const lead =
      target.before + (target.needsHeader && form.header !== null ? form.header.join(target.eol) + target.eol : '');
    const edits = [insertAt(target.offset, lead + entry.text)];
    const caret = target.offset + lead.length + entry.caret;
    return { edits, caret, description: describe('first'), written: entry.text, told, place };
  }

  const stated = saysDate
    ? null
    : statement(foreign ? wall.date : null, form.parts.some((part) => part.kind === 'zone') ? null : wall.zone);
  const entry = written(form.parts, values(saysDate ? wall.date : null), stated === null ? wall.zone : null, mark);
  const eol = section === undefined ? firstLineEnding(text) : lineEnding(text, section.headingRange.start);
  const above = [
    stated === null ? '' : stated + eol + eol,
    form.header === null ? '' : form.header.join(eol) + eol,
  ].join('');
  if (section !== undefined) {
    const offset = lineEnd(text, section.headingRange.end);
    const before = eol + eol + above;
    // Blank lines that stand under the heading already come behind the entry; a heading that follows at once wants one.
    const after = text.slice(offset, offset + 1) !== '' && lineIsBlank(text, nextLine(text, offset)) ? '' : eol;
    const edits = [insertAt(offset, before + entry.text + (nextLine(text, offset) >= text.length ? '' : after))];
    const caret = offset + before.length + entry.caret;
    return { edits, caret, description: describe('first'), written: entry.text, told, place };
  }

  const wanted = timelineOf(profile.sections) ?? plainTimeline;
  const at = insertionPlace(profile, alignment, postmortem, wanted, text);
  const heading = `${'#'.repeat(at.level)} ${wanted.title}${at.suffix}`;
  const before = at.before + heading + eol + eol + above;
  return {
    edits: [insertAt(at.offset, before + entry.text + at.after)],
    caret: at.offset + before.length + entry.caret,
    description: describe(`in a new ${wanted.title} section`),
    written: entry.text,
    told,
    place,
  };
}

/** The parts filled; a zone slot without a zone to show is left out with the space before it. */
function written(
  parts: readonly FormPart[],
  values: FormValues,
  zone: string | null,
  mark: ApproxMark | null,
): { text: string; caret: number } {
  const fit = withMark(fitParts(parts, { ...values, zone }, null), mark);
  if (zone !== null) return writeParts(fit, { ...values, zone });
  const at = fit.findIndex((part) => part.kind === 'zone');
  const before = fit[at - 1];
  const kept = fit.filter(
    (_, i) => i !== at && !(at > 0 && i === at - 1 && before?.kind === 'literal' && before.text.trim() === ''),
  );
  return writeParts(at < 0 ? fit : kept, values);
}

function statement(date: string | null, zone: string | null): string | null {
  if (date !== null) return zone === null ? date : `${date} (all times ${zone})`;
  return zone === null ? null : `All times in ${zone}.`;
}

function timeOf(parts: readonly FormPart[], wall: Wall): string {
  const time = parts.find((part) => part.kind === 'time');
  const shown = time?.kind === 'time' ? writeTime(time.style, wall.time) : wall.time;
  return wall.zone === null ? shown : `${shown} ${wall.zone}`;
}

/** True where nothing but blank lines stands under the section's heading. */
const isBare = (text: string, section: Section): boolean =>
  text.slice(lineEnd(text, section.headingRange.end), section.own.end).trim() === '';

/** Behind the last line of a section that has something but no entry: at the end of its table, else one line (list) or paragraph on. */
function endOfContent(
  text: string,
  section: Section,
  isRow: boolean,
): { offset: number; before: string; eol: string; needsHeader: boolean } {
  const from = lineEnd(text, section.headingRange.end);
  const offset = lineEnd(text, backOverBlank(text, section.own.end, from));
  const eol = lineEnding(text, section.headingRange.start);
  const last = text.slice(lineStart(text, offset), offset);
  const isTable = last.includes('|') && tableIn(text, from, offset);
  const isList = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(last);
  const joins = isRow ? isTable : isList;
  return { offset, before: joins ? eol : eol + eol, eol, needsHeader: isRow && !isTable };
}

function tableIn(text: string, from: number, to: number): boolean {
  for (let at = nextLine(text, from); at < to; at = nextLine(text, at))
    if (delimiterRow(text, at) !== null) return true;
  return false;
}

const lineIsBlank = (text: string, offset: number): boolean => text.slice(offset, lineEnd(text, offset)).trim() === '';

function timelineOf(sections: readonly ProfileSection[]): ProfileSection | null {
  for (const section of sections) {
    if (section.kind === 'timeline') return section;
    const inner = timelineOf(section.sections ?? []);
    if (inner !== null) return inner;
  }
  return null;
}
