import { sourceOffset, type TextLine } from '../markdown/pieces.ts';
import { type ActionDetails, actionDetails, saysDone } from './actionDetails.ts';
import { type LineAction, measureLines } from './actionLines.ts';
import { type Guess, withNames } from './actionNames.ts';
import { groupsActions, itemKey, nestingOf, strayBullet } from './actionNesting.ts';
import { ownersAbove } from './actionOwners.ts';
import { paragraphActions } from './actionParagraphs.ts';
import { actionPoints } from './actionPoints.ts';
import { type Prefix, prefixOf, withPrefixes } from './actionPrefixes.ts';
import { type ActionColumns, actionColumns, namedTables, rowAction, stateOf, textCell } from './actionRows.ts';
import { withDone } from './actionsDone.ts';
import { type Tag, withTags } from './actionTags.ts';
import { withSharedTickets } from './actionTickets.ts';
import { tablesOf } from './columns.ts';
import type { ActionItem, Layout, Section, SectionKind } from './postmortem.ts';
import type { Unit } from './units.ts';

/** True for a line that is one piece of code, as a list of names has it ("Affected fields:"). */
const isCode = ({ text, marks }: TextLine): boolean =>
  marks.some((m) => m.kind === 'code' && text.slice(0, m.from).trim() === '' && text.slice(m.to).trim() === '');

/** `Prevention: keeps it from happening again`: the words before the colon. */
const termOf = (text: string): string | undefined =>
  /^[^\p{L}\p{N}]*([^:：]{1,40}?)\s*[:：]/u.exec(text)?.[1]?.toLowerCase();

/** What the cells of tables say, by letter case ignored: an item that begins with one of them explains the table. */
const cellTexts = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(
    units.flatMap(({ piece }) =>
      piece.kind === 'row' ? piece.cells.map(({ text }) => text.trim().toLowerCase()) : [],
    ),
  );

/** True for what stands in place of items where there are none: "None.", "N/A". */
const noItem = (text: string): boolean =>
  /^\W*(?:none|n\/?a|nothing|no actions?(?: items?)?(?: needed| required)?|tbd|tbc)\W*$/i.test(text);

function lineAction(
  unit: Unit,
  section: number | null,
  layout: Layout,
  text: TextLine,
  details: ActionDetails,
): ActionItem {
  const { piece, base } = unit;
  const checked = piece.kind === 'text' ? (piece.item?.checked ?? null) : null;
  const end = piece.kind === 'text' && piece.host === 'item' && piece.item ? piece.line.end : piece.end;
  return {
    text: text.text.trim(),
    range: { start: base + (text.text.trim() === '' ? piece.start : sourceOffset(text, 0)), end: base + end },
    section,
    owner: details.owner,
    due: details.due,
    ticket: details.ticket,
    state: details.struck
      ? 'done'
      : checked === null || !isOwnBox(unit)
        ? stateOf(details.status)
        : checked
          ? 'done'
          : 'open',
    status: details.status,
    type: null,
    priority: details.priority,
    layout,
  };
}

/** The action with what a further line of it (its own), or an item nested in it, tells; a name there is its owner only where the line says so. */
function withDetails(action: ActionItem, line: TextLine, isOwn: boolean): ActionItem {
  const { owner, due, ticket } = actionDetails(line);
  const saysOwner = /\b(?:owners?|assignee|assigned to|responsible|dri|lead)\s*[:=]|担当|负责人/i.test(line.text);
  return {
    ...action,
    owner: action.owner ?? (saysOwner ? owner : null),
    due: action.due ?? due,
    ticket: action.ticket ?? ticket,
    state: action.state ?? (saysDone(line, isOwn) ? 'done' : null),
  };
}

/** The action that a line of its own is, with what stands below it. */
function ownLineAction({ unit, text, below }: LineAction, section: number | null): ActionItem {
  const { line, host } = unit.piece;
  const layout = host === 'code' || host === 'html' ? host : 'paragraph';
  const action = { ...lineAction(unit, section, layout, line, actionDetails(line)), text };
  return below.reduce((above, { piece }) => withDetails(above, piece.line, piece.item === null), action);
}

const isOwnBox = (unit: Unit): boolean => unit.piece.kind === 'text' && unit.piece.host === 'item';

/** Sections inside an action section keep to it ("Detection" under "Action items" groups actions), but for these. */
const ownBusiness: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'timeline',
  'lessons',
  'supporting',
  'glossary',
  'questions',
  'went_well',
  'went_wrong',
  'lucky',
  'summary',
]);

function holdsActions(sections: readonly Section[], section: number | null): boolean {
  for (let s = section; s !== null; s = sections[s]?.parent ?? null) {
    const kind = sections[s]?.kind;
    if (kind === 'action_items') return true;
    if (kind && ownBusiness.has(kind)) return false;
  }
  return false;
}

/** `1) Alert on lock waits @kim`: a heading that is numbered or names who does it may be an action told below. */
const actionHeading = /^\s*\d{1,2}[.)]\s|(?<![\p{L}\p{N}.@/])@[a-z0-9]/iu;

/** The headings inside a section of actions that are actions themselves: where nothing below them is one. */
function headingActions(
  mine: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  actions: readonly ActionItem[],
): ActionItem[] {
  const holders = new Set(actions.map(({ section }) => section));
  return mine.flatMap((unit) => {
    const { piece, index } = unit;
    const section = sectionOf[index] ?? -1;
    const parent = sections[section]?.parent ?? null;
    if (piece.kind !== 'heading' || parent === null || sections[section]?.kind === 'action_items') return [];
    if (holders.has(section) || !holdsActions(sections, parent) || !actionHeading.test(piece.line.text)) return [];
    return [lineAction(unit, section, 'heading', piece.line, actionDetails(piece.line))];
  });
}

/**
 * Reads the action items. Of sections that hold actions: list items and task items (neither parents that only group nor what is nested in
 * an action), table rows, lines with a stray bullet, paragraphs that begin with their owner, or with a ticket and alone in their part,
 * lines of text, HTML or code that are measures where there is no list, and headings that have no items below them. Of any section but the
 * timeline: the rows of tables that name actions, and paragraphs that call themselves one. `isEntry` claims lines for the timeline.
 */
export function readActions(
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  isEntry: (unit: Unit) => boolean,
): ActionItem[] {
  const named = namedTables(units);
  const sectionAt = ({ index }: Unit): number | null => {
    const section = sectionOf[index] ?? -1;
    return section < 0 ? null : section;
  };
  const points = new Map(actionPoints(units, sections, sectionOf, isEntry).map((p) => [p.unit.index, p] as const));
  const mine = units.filter(
    (unit) => (named.has(unit) || points.has(unit.index) || holdsActions(sections, sectionAt(unit))) && !isEntry(unit),
  );
  if (mine.length === 0) return [];
  const nesting = nestingOf(mine);
  const owners = ownersAbove(mine, units.filter(isEntry), { units, sections, sectionOf });
  /** The actions that items are or tell of, as indices in `actions`. */
  const told = new Map<string, number>();
  const tabled = new Set<number | null>();
  const columns = new Map<Unit, ActionColumns | null>();
  for (const table of tablesOf(mine)) {
    const found = actionColumns(table);
    for (const row of table.rows) columns.set(row, found);
    const first = table.rows[0];
    if (first && table.rows.length >= 2 && found?.text !== undefined) tabled.add(sectionAt(first));
  }
  const explained = cellTexts(mine);
  const pseudo = new Set(sections.flatMap((s) => (s.form === 'pseudo' ? [s.headingRange.start] : [])));
  const isHeading = (unit: Unit): boolean => pseudo.has(unit.base + unit.piece.start);
  const lines = measureLines(mine, sectionOf, isHeading).map((line) => [line.unit.index, line] as const);
  const lineActions: ReadonlyMap<number, LineAction> = new Map([...lines, ...points]);
  const within = new Set([...points.values()].flatMap(({ below }) => below.map(({ index }) => index)));
  const actions: ActionItem[] = [];
  const guesses: Guess[] = [];
  const tags: Tag[] = [];
  const prefixes: Prefix[] = [];
  /** The action that the list below a paragraph tells of: `**Mira** Buy lids for:`. */
  let introduced: number | undefined;
  const add = (unit: Unit, action: ActionItem, line: TextLine | undefined): void => {
    const { guess = null, tag = null } = line ? actionDetails(line) : {};
    const own = { action: actions.length, unit };
    if (action.owner === null && guess) guesses.push({ ...guess, ...own });
    if (action.owner === null && tag !== null) tags.push({ words: tag, ...own });
    const prefix = action.owner === null && line ? prefixOf(action.text) : null;
    if (prefix !== null) prefixes.push({ words: prefix, ...own });
    actions.push(action);
  };
  for (const unit of mine) {
    const { piece } = unit;
    const section = sectionAt(unit);
    // Whatever stands outside a list ends what a paragraph introduced.
    if (piece.kind !== 'text' || piece.item === null) introduced = undefined;
    if (piece.kind === 'row') {
      const known = columns.get(unit);
      const found = piece.header || known === null ? null : rowAction(unit, known ?? {}, section);
      // A table with a column of owners names them there.
      if (found) add(unit, found, known?.owner === undefined ? textCell(piece.cells, known ?? {}) : undefined);
      continue;
    }
    if (piece.kind !== 'text' || piece.quoted || piece.host === 'fence') continue;
    // Read with the line that it tells of.
    if (within.has(unit.index)) continue;
    const own = lineActions.get(unit.index);
    if (own && !noItem(own.text)) {
      add(unit, ownLineAction(own, section), piece.line);
      continue;
    }
    if (piece.host === 'code') continue;
    if (isCode(piece.line)) continue;
    const { text } = piece.line;
    if (text.trim() === '' || noItem(text)) continue;
    if (isHeading(unit)) continue;
    const term = explained.size > 0 ? termOf(text) : undefined;
    const isNested = piece.item?.parent != null && told.has(itemKey(unit.base, piece.item.parent));
    if (term !== undefined && explained.has(term) && !isNested) continue;
    // Bullets beside a table of actions explain it (types, priorities).
    if (tabled.has(section) && !(piece.item && piece.item.checked !== null)) continue;
    if (piece.host === 'item') {
      if (groupsActions(unit, text, nesting, units[unit.index + 1])) continue;
      const details = actionDetails(piece.line);
      if (piece.item) {
        const { checked, parent } = piece.item;
        const container = parent ? told.get(itemKey(unit.base, parent)) : introduced;
        const above = checked === null ? container : undefined;
        told.set(itemKey(unit.base, piece.item), above ?? actions.length);
        const action = above === undefined ? undefined : actions[above];
        if (above !== undefined && action) {
          actions[above] = withDetails(action, piece.line, false);
          continue;
        }
      }
      const owner = details.owner ?? owners.get(unit) ?? null;
      add(unit, lineAction(unit, section, 'item', piece.line, { ...details, owner }), piece.line);
    } else if (strayBullet.test(text)) {
      add(unit, lineAction(unit, section, 'paragraph', piece.line, actionDetails(piece.line)), piece.line);
    } else if (piece.item === null && owners.has(unit)) {
      const owner = owners.get(unit) ?? null;
      if (/[:：]\s*$/.test(text)) introduced = actions.length;
      add(
        unit,
        lineAction(unit, section, 'paragraph', piece.line, { ...actionDetails(piece.line), owner }),
        piece.line,
      );
    } else if (piece.item) {
      // A further line of an item: `Owner: Kim`, `Due: …` below its words.
      const above = told.get(itemKey(unit.base, piece.item));
      const action = above === undefined ? undefined : actions[above];
      if (above !== undefined && action) actions[above] = withDetails(action, piece.line, true);
    }
  }
  const around = { units, sections, sectionOf };
  const signed = withNames(actions, guesses, around);
  const owned = withPrefixes(withTags(signed, tags, around), prefixes, around, isEntry);
  const paragraphs = paragraphActions(mine, sections, sectionOf, owned).flatMap(([first, ...others]) => {
    if (!first) return [];
    const { line } = first.piece;
    const action = lineAction(first, sectionAt(first), 'paragraph', line, actionDetails(line));
    return [others.reduce((above, { piece }) => withDetails(above, piece.line, true), action)];
  });
  const all = [...owned, ...paragraphs, ...headingActions(mine, sections, sectionOf, owned)].sort(
    (a, b) => a.range.start - b.range.start,
  );
  return withDone(withSharedTickets(all, mine), units, sections);
}
