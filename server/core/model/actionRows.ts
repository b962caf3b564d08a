import type { Mark, TextLine } from '../markdown/pieces.ts';
import { actionDetails } from './actionDetails.ts';
import { type Table, tablesOf } from './columns.ts';
import type { ActionItem } from './postmortem.ts';
import type { Unit } from './units.ts';

/** What the columns of a table of actions are called. */
export const columnNames = {
  owner:
    /^(?:owners?|assigne(?:e|d)(?: to)?|responsible|who|dri|lead|person|by whom|team|verantwortlich(?:er?)?|responsables?|respons[aá]ve(?:l|is)|encargado)(?!\p{L})|^(?:担当|负责人|責任者)/iu,
  due: /^(?:due(?: date)?|(?:expected|planned|completion|delivery)(?: completion)? date|deadline|eta|target(?: date)?|by when|when|date|frist|fällig|fecha|prazo|plazo|échéance)(?!\p{L})|^(?:期限|截止|完成时间)/iu,
  ticket: /^(?:tickets?|issues?|links?|bugs?|jira|tracking|tracker|pr|reference|url|github)\b/iu,
  status: /^(?:status|state|done\??|progress|complete[d]?\??|estado|statut)(?!\p{L})|^(?:状態|状态|ステータス)/iu,
  type: /^(?:type|kind|category|class|typ|tipo)(?!\p{L})/iu,
  priority: /^(?:prio(?:rity|rität|ridad|ridade)?|priorité|severity|urgency)(?!\p{L})|^(?:優先度|优先级)/iu,
  text: /\b(?:action(?: items?)?|items?|tasks?|descriptions?|what|measures?|improvements?|follow[- ]?ups?|remediation|todo|goal)\b|maßnahme|acci[oó]n|a[cç][aã]o|aufgabe|tarea|tarefa|descripci[oó]n|アクション|対応|措施|行动/iu,
} as const;

export type ActionColumns = Partial<Record<ColumnName, number>>;

type ColumnName = keyof typeof columnNames;

/** The columns of a table of actions; null for a table of something else: no column is known, and no cell holds a phrase. */
export function actionColumns(table: Table): ActionColumns | null {
  const piece = table.header?.piece;
  const cells = piece?.kind === 'row' ? piece.cells.map((c) => c.text.trim()) : [];
  const found: ActionColumns = {};
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

/** A remark in place of a name: `(earlier)`, but `(Mira)`, `(kiln team)`. */
const ownerIn = (text: string | undefined): string | null =>
  /^\s*\(\p{Ll}[^()]*(?<! (?:team|squad|crew))\)\s*$/u.test(text ?? '') ? null : filled(text);

/** What a status word says of the item's state. */
export function stateOf(status: string | null): 'open' | 'done' | null {
  if (status === null) return null;
  if (
    /^\W*(?:done|accomplished|complete[d]?|closed|fixed|merged|resolved|yes|finished|shipped|implemented|documented|deployed|delivered|released|live\b|in place|n\/a|won['’]?t ?(?:do|fix)|cancell?ed|rejected|obsolete|(?:we )?decided (?:against|not to)|✅|☑|✔|erledigt|完了)/iu.test(
      status,
    ) ||
    /[✅☑✔]/u.test(status) ||
    status === '*'
  )
    return 'done';
  return 'open';
}

/** A state that is none of a column's other values: what is to be done, or nothing. */
const toDo = /^\W*to-?do\W*$/i;

/** A cell of nothing but a state: `DONE`, `n/a **TODO**`. */
const statusWord = /^\W*(?:n\/?a\W*)?(done|todo|wip|in progress|pending|open|closed|completed?)\W*$/i;

export const textCell = (cells: readonly TextLine[], { text }: ActionColumns): TextLine | undefined =>
  (text === undefined ? undefined : cells[text]) ?? cells[0];

export function rowAction(unit: Unit, columns: ActionColumns, section: number | null): ActionItem | null {
  const { piece, base } = unit;
  if (piece.kind !== 'row' || piece.header) return null;
  const cell = (name: ColumnName): TextLine | undefined =>
    columns[name] === undefined ? undefined : piece.cells[columns[name]];
  const text = textCell(piece.cells, columns);
  if (!text || text.text.trim() === '') return null;
  const own = actionDetails(text);
  // The Google SRE book's example writes DONE beside, or in place of, the bug.
  const inTicket = statusWord.exec(cell('ticket')?.text ?? '')?.[1] ?? null;
  const inStatus = cell('status')?.text.trim() ?? '';
  const status = (toDo.test(inStatus) ? inStatus : filled(inStatus)) ?? inTicket ?? own.status;
  const link = linkIn(cell('ticket'));
  // "TBD" in its column: what a remark refers to is another thing's.
  const saysNone = (cell('ticket')?.text.trim() ?? '') !== '' && !inTicket && filled(cell('ticket')?.text) === null;
  return {
    text: text.text.trim(),
    range: { start: base + piece.start, end: base + piece.end },
    section,
    owner: columns.owner === undefined ? own.owner : ownerIn(cell('owner')?.text),
    due: columns.due === undefined ? own.due : filled(cell('due')?.text),
    ticket:
      link ??
      (inTicket ? null : filled(cell('ticket')?.text)) ??
      (saysNone ? null : (own.ticket ?? rowLink(piece.cells))),
    state: own.struck ? 'done' : stateOf(status),
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

/** True for a table's head with a column `Action item`, or `Action` beside one for who does it. */
const namesActions = ({ piece }: Unit): boolean =>
  piece.kind === 'row' &&
  (piece.cells.some(({ text }) => /^\W*action items?\W*$/i.test(text)) ||
    (piece.cells.some(({ text }) => /^\W*(?:corrective |preventive )?actions?\W*$/i.test(text)) &&
      piece.cells.some(({ text }) => columnNames.owner.test(text.trim()))));

/** The rows of tables that name actions: they are actions under whatever heading they stand. */
export const namedTables = (units: readonly Unit[]): ReadonlySet<Unit> =>
  new Set(
    tablesOf(units).flatMap(({ header, rows }) => (header !== null && namesActions(header) ? [header, ...rows] : [])),
  );
