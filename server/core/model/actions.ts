import { type Mark, sourceOffset, type TextLine } from '../markdown/pieces.ts';
import { type ActionDetails, actionDetails } from './actionDetails.ts';
import { groupsActions, itemKey, nestingOf, strayBullet } from './actionNesting.ts';
import { ownersAbove } from './actionOwners.ts';
import { withDone } from './actionsDone.ts';
import { withSharedTickets } from './actionTickets.ts';
import { type Table, tablesOf } from './columns.ts';
import type { ActionItem, Layout, Section, SectionKind } from './postmortem.ts';
import type { Unit } from './units.ts';

/** What the columns of a table of actions are called. */
export const columnNames = {
  owner:
    /^(?:owners?|assigne(?:e|d)(?: to)?|responsible|who|dri|lead|person|by whom|team|verantwortlich(?:er?)?|responsables?|respons[aá]ve(?:l|is)|encargado)(?!\p{L})|^(?:担当|负责人|責任者)/iu,
  due: /^(?:(?:due|expected|planned|completion|delivery)(?: completion)?(?: date)?|deadline|eta|target(?: date)?|by when|when|date|frist|fällig|fecha|prazo|plazo|échéance)(?!\p{L})|^(?:期限|截止|完成时间)/iu,
  ticket: /^(?:tickets?|issues?|links?|bugs?|jira|tracking|tracker|pr|reference|url|github)\b/iu,
  status: /^(?:status|state|done\??|progress|complete[d]?\??|estado|statut)(?!\p{L})|^(?:状態|状态|ステータス)/iu,
  type: /^(?:type|kind|category|class|typ|tipo)(?!\p{L})/iu,
  priority: /^(?:prio(?:rity|rität|ridad|ridade)?|priorité|severity|urgency)(?!\p{L})|^(?:優先度|优先级)/iu,
  text: /\b(?:action(?: items?)?|items?|tasks?|descriptions?|what|measures?|improvements?|follow[- ]?ups?|remediation|todo|goal)\b|maßnahme|acci[oó]n|a[cç][aã]o|aufgabe|tarea|tarefa|descripci[oó]n|アクション|対応|措施|行动/iu,
} as const;

type ColumnName = keyof typeof columnNames;

/** The columns of a table of actions; null for a table of something else: no column is known, and no cell holds a phrase. */
function actionColumns(table: Table): Partial<Record<ColumnName, number>> | null {
  const piece = table.header?.piece;
  const cells = piece?.kind === 'row' ? piece.cells.map((c) => c.text.trim()) : [];
  const found: Partial<Record<ColumnName, number>> = {};
  const order: ColumnName[] = ['owner', 'due', 'status', 'type', 'priority', 'text', 'ticket'];
  for (const name of order) {
    const taken = new Set(Object.values(found));
    const at = cells.findIndex((c, i) => !taken.has(i) && columnNames[name].test(c));
    if (at >= 0) found[name] = at;
  }
  if (found.text === undefined) {
    const known = Object.keys(found).some((name) => name !== 'type');
    if (cells.length > 0 && !known && !table.rows.some(holdsPhrase)) return null;
    const taken = new Set(Object.values(found));
    const at = cells.findIndex((c, i) => !taken.has(i) && !/^(?:#|no\.?|nr\.?|id)$/i.test(c));
    if (at >= 0) found.text = at;
  }
  return found;
}

/** True where a cell of the row is more than a name or a number. Scripts that write no spaces have phrases without them. */
const holdsPhrase = ({ piece }: Unit): boolean =>
  piece.kind === 'row' && piece.cells.some(({ text }) => !/^[\x21-\x7e]*$/.test(text.trim()));

const filled = (text: string | undefined): string | null => {
  const value = (text ?? '').trim().replace(/^\((.*)\)$/, '$1');
  return value === '' ||
    /^(?:[-–—?]+|n\/?a|none|tbd|tbc|todo|null|unassigned|none yet|not (?:yet )?(?:filed|created|assigned)\b.*)$/i.test(
      value,
    )
    ? null
    : value;
};

/** What a status word says of the item's state. */
function stateOf(status: string | null): 'open' | 'done' | null {
  if (status === null) return null;
  if (
    /^\W*(?:done|complete[d]?|closed|fixed|merged|resolved|yes|finished|shipped|implemented|documented|deployed|delivered|released|live\b|in place|n\/a|won['’]?t ?(?:do|fix)|cancell?ed|rejected|obsolete|✅|☑|✔|erledigt|完了)/iu.test(
      status,
    ) ||
    /[✅☑✔]/u.test(status)
  )
    return 'done';
  return 'open';
}

/** A cell of nothing but a state: `DONE`, `n/a **TODO**`. */
const statusWord = /^\W*(?:n\/?a\W*)?(done|todo|wip|in progress|pending|open|closed|completed?)\W*$/i;

function rowAction(unit: Unit, columns: Partial<Record<ColumnName, number>>, section: number): ActionItem | null {
  const { piece, base } = unit;
  if (piece.kind !== 'row' || piece.header) return null;
  const cell = (name: ColumnName): TextLine | undefined =>
    columns[name] === undefined ? undefined : piece.cells[columns[name]];
  const text = cell('text') ?? piece.cells[0];
  if (!text || text.text.trim() === '') return null;
  const own = actionDetails(text);
  // The Google SRE book's example writes DONE beside, or in place of, the bug.
  const inTicket = statusWord.exec(cell('ticket')?.text ?? '')?.[1] ?? null;
  const status = filled(cell('status')?.text) ?? inTicket ?? own.status;
  const link = linkIn(cell('ticket'));
  // "TBD" in its column: what a remark refers to is another thing's.
  const saysNone = (cell('ticket')?.text.trim() ?? '') !== '' && !inTicket && filled(cell('ticket')?.text) === null;
  return {
    text: text.text.trim(),
    range: { start: base + piece.start, end: base + piece.end },
    section,
    owner: columns.owner === undefined ? own.owner : filled(cell('owner')?.text),
    due: columns.due === undefined ? own.due : filled(cell('due')?.text),
    ticket:
      link ??
      (inTicket ? null : filled(cell('ticket')?.text)) ??
      (saysNone ? null : (own.ticket ?? rowLink(piece.cells))),
    state: stateOf(status),
    status,
    type: filled(cell('type')?.text),
    priority: filled(cell('priority')?.text),
    layout: 'row',
  };
}

const linkIn = (line: TextLine | undefined): string | null =>
  line?.marks.find((m: Mark) => m.kind === 'link' && m.url !== undefined)?.url ?? null;

const rowLink = (cells: readonly TextLine[]): string | null => {
  for (const c of cells) {
    const { ticket } = actionDetails(c);
    if (ticket) return ticket;
  }
  return null;
};

/** A line that is one piece of code, as a list of names has it ("Affected fields:"). */
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

/** What stands in place of items where there are none: "None.", "N/A". */
const noItem = (text: string): boolean =>
  /^\W*(?:none|n\/?a|nothing|no actions?(?: items?)?(?: needed| required)?|tbd|tbc)\W*$/i.test(text);

function lineAction(unit: Unit, section: number, layout: Layout, text: TextLine, details: ActionDetails): ActionItem {
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
    state: checked === null || !isOwnBox(unit) ? stateOf(details.status) : checked ? 'done' : 'open',
    status: details.status,
    type: null,
    priority: details.priority,
    layout,
  };
}

/** The action with what a further line of it, or one nested in it, tells; a name there is its owner only where the line says so. */
const withDetails = (action: ActionItem, { owner, due, ticket }: ActionDetails, text: string): ActionItem => ({
  ...action,
  owner: action.owner ?? (/\b(?:owners?|assignee|assigned to|responsible|dri|lead)\s*[:=]/i.test(text) ? owner : null),
  due: action.due ?? due,
  ticket: action.ticket ?? ticket,
});

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

function holdsActions(sections: readonly Section[], section: number): boolean {
  for (let s: number | null = section; s !== null && s >= 0; s = sections[s]?.parent ?? null) {
    const kind = sections[s]?.kind;
    if (kind === 'action_items') return true;
    if (kind && ownBusiness.has(kind)) return false;
  }
  return false;
}

/** A table's head with a column `Action item`, or `Action` beside one for who does it. */
const namesActions = ({ piece }: Unit): boolean =>
  piece.kind === 'row' &&
  (piece.cells.some(({ text }) => /^\W*action items?\W*$/i.test(text)) ||
    (piece.cells.some(({ text }) => /^\W*(?:corrective |preventive )?actions?\W*$/i.test(text)) &&
      piece.cells.some(({ text }) => columnNames.owner.test(text.trim()))));

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

/** The rows of tables that name actions: they are actions under whatever heading they stand. */
const namedTables = (units: readonly Unit[]): ReadonlySet<Unit> =>
  new Set(
    tablesOf(units).flatMap(({ header, rows }) => (header !== null && namesActions(header) ? [header, ...rows] : [])),
  );

/**
 * Reads the action items: list items and task items (neither parents that only group nor what is nested in an action), table rows, lines
 * with a stray bullet, and headings that have no items below them, of sections that hold actions, and the rows of tables that name them. `isEntry` claims lines for the timeline.
 */
export function readActions(
  units: readonly Unit[],
  sections: readonly Section[],
  sectionOf: readonly number[],
  isEntry: (unit: Unit) => boolean,
): ActionItem[] {
  const named = namedTables(units);
  const mine = units.filter((u) => (named.has(u) || holdsActions(sections, sectionOf[u.index] ?? -1)) && !isEntry(u));
  if (mine.length === 0) return [];
  const nesting = nestingOf(mine);
  const owners = ownersAbove(mine, { units, sections, sectionOf });
  /** The actions that items are or tell of, as indices in `actions`. */
  const told = new Map<string, number>();
  const tabled = new Set<number>();
  const columns = new Map<Unit, Partial<Record<ColumnName, number>> | null>();
  for (const table of tablesOf(mine)) {
    const found = actionColumns(table);
    for (const row of table.rows) columns.set(row, found);
    const first = table.rows[0];
    if (first && table.rows.length >= 2 && found?.text !== undefined) tabled.add(sectionOf[first.index] ?? -1);
  }
  const explained = cellTexts(mine);
  const pseudo = new Set(sections.flatMap((s) => (s.form === 'pseudo' ? [s.headingRange.start] : [])));
  const actions: ActionItem[] = [];
  for (const unit of mine) {
    const { piece } = unit;
    const section = sectionOf[unit.index] ?? -1;
    if (piece.kind === 'row') {
      const known = columns.get(unit);
      const found = piece.header || known === null ? null : rowAction(unit, known ?? {}, section);
      if (found) actions.push(found);
      continue;
    }
    if (piece.kind !== 'text' || piece.quoted || piece.host === 'fence' || piece.host === 'code') continue;
    if (isCode(piece.line)) continue;
    const { text } = piece.line;
    if (text.trim() === '' || noItem(text)) continue;
    if (pseudo.has(unit.base + piece.start)) continue;
    const term = explained.size > 0 ? termOf(text) : undefined;
    if (term !== undefined && explained.has(term)) continue;
    // Bullets beside a table of actions explain it (types, priorities).
    if (tabled.has(section) && !(piece.item && piece.item.checked !== null)) continue;
    if (piece.host === 'item') {
      if (groupsActions(unit, text, nesting, units[unit.index + 1])) continue;
      const details = actionDetails(piece.line);
      if (piece.item) {
        const { checked, parent } = piece.item;
        const above = parent && checked === null ? told.get(itemKey(unit.base, parent)) : undefined;
        told.set(itemKey(unit.base, piece.item), above ?? actions.length);
        const action = above === undefined ? undefined : actions[above];
        if (above !== undefined && action) {
          actions[above] = withDetails(action, details, text);
          continue;
        }
      }
      const owner = details.owner ?? owners.get(unit) ?? null;
      actions.push(lineAction(unit, section, 'item', piece.line, { ...details, owner }));
    } else if (strayBullet.test(text)) {
      actions.push(lineAction(unit, section, 'paragraph', piece.line, actionDetails(piece.line)));
    } else if (piece.item) {
      // A further line of an item: `Owner: Kim`, `Due: …` below its words.
      const above = told.get(itemKey(unit.base, piece.item));
      const action = above === undefined ? undefined : actions[above];
      if (above !== undefined && action) actions[above] = withDetails(action, actionDetails(piece.line), text);
    }
  }
  const all = [...actions, ...headingActions(mine, sections, sectionOf, actions)].sort(
    (a, b) => a.range.start - b.range.start,
  );
  return withDone(withSharedTickets(all, mine), units, sections);
}
