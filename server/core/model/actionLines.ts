import { groupBy } from '../text/grouping.ts';
import { strayBullet } from './actionNesting.ts';
import { beginsAsOrder } from './orders.ts';
import type { Unit } from './units.ts';

export type TextUnit = Unit & { readonly piece: Extract<Unit['piece'], { kind: 'text' }> };

/** An action that is no item and no row: the line it begins on, its words without what stands before them, and what tells of it below. */
export interface LineAction {
  readonly unit: TextUnit;
  readonly text: string;
  /** Further lines of its words, and items right below them. */
  readonly below: readonly TextUnit[];
}

/** Bullets and emoji, also by their names, before the words: `:small_blue_diamond: Add`. */
const lead = /^(?:[^\p{L}\p{N}"'“‘(:]|:[a-z][\w+-]+:)*/u;

const wordsOf = ({ piece }: TextUnit): string => piece.line.text.replace(lead, '').trimEnd();

/** "Alerting: Add a second one": what it is about, before the order. */
const topic = /^[^:.]{3,50}:\s+(?=\p{Lu})/u;

/** Statements of a program, and words alone: `UPDATE users SET a = 1;`, "Show". */
const noSentence = /^(?:ALTER|CREATE|DELETE|DROP|GRANT|INSERT|RUN|SELECT|SET|UPDATE)\s|[;{}]\s*$|^\S*$/;

const isMeasure = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && !noSentence.test(text) && (beginsAsOrder(text) || beginsAsOrder(text.replace(topic, '')));

/** True for a line of running text, or of what Markdown takes for code or HTML. */
const isLine = (unit: Unit): unit is TextUnit =>
  unit.piece.kind === 'text' &&
  !unit.piece.quoted &&
  unit.piece.item === null &&
  (unit.piece.host === 'paragraph' || unit.piece.host === 'code' || unit.piece.host === 'html');

/** No sentence ends so. */
const runsOn =
  /(?:,|\b(?:an?|and|as|at|by|but|for|from|if|in|is|of|on|or|our|should|that|the|their|this|to|we|when|which|will|with))$/i;

/** What a block says, cut where a line begins with a capital: one in lower case, or behind a word that ends no sentence, is no statement of its own. */
function statementsOf(block: readonly TextUnit[]): TextUnit[][] {
  const statements: TextUnit[][] = [];
  for (const unit of block) {
    const current = statements.at(-1);
    const before = current?.at(-1);
    if (current && before && (/^\p{Ll}/u.test(wordsOf(unit)) || runsOn.test(wordsOf(before)))) current.push(unit);
    else statements.push([unit]);
  }
  return statements;
}

/** The blocks of lines, each one that is a single statement together with those beside it. */
function runsOf(lines: readonly TextUnit[]): TextUnit[][][] {
  const runs: TextUnit[][][] = [];
  let wasAlone = false;
  for (const block of groupBy(lines, blockNumber(lines)).values()) {
    const statements = statementsOf(block);
    const isAlone = statements.length === 1;
    if (isAlone && wasAlone) runs.at(-1)?.push(...statements);
    else runs.push(statements);
    wasAlone = isAlone;
  }
  return runs;
}

function blockNumber(lines: readonly TextUnit[]): (unit: TextUnit) => number {
  let number = 0;
  const numbers = new Map(lines.map((unit) => [unit, unit.piece.first ? ++number : number] as const));
  return (unit) => numbers.get(unit) ?? 0;
}

/** Above a list, or a name in front of one: no statement. */
const isLabel = (unit: TextUnit): boolean => /[:：]$/.test(wordsOf(unit)) || /^\P{L}*$/u.test(wordsOf(unit));

/** The statements that begin as orders do, where there are `fewest` of them, and they are two thirds of all. */
function measuresIn(statements: readonly (readonly TextUnit[])[], fewest: number): LineAction[] {
  const found = statements.flatMap(([unit, ...below]) => {
    const text = unit ? wordsOf(unit) : '';
    return unit && isMeasure(text) ? [{ unit, text, below }] : [];
  });
  return found.length >= fewest && found.length * 3 >= statements.length * 2 ? found : [];
}

/** True for a row, an item, or a line with a bullet that Markdown does not know. */
const isListed = ({ piece }: Unit): boolean =>
  piece.kind === 'row' ||
  (piece.kind === 'text' && (piece.item !== null || (piece.host === 'paragraph' && strayBullet.test(piece.line.text))));

/**
 * The measures in sections of actions without any list or table that are lines of their own: those that begin as orders do, where they are
 * two thirds of what the section says, two at least, or of what one of its blocks says, three at least (paragraphs of one statement beside
 * each other are one block). `mine` are the units of sections that hold actions; `isHeading` knows lines that act as headings. English.
 */
export function measureLines(
  mine: readonly Unit[],
  sectionOf: readonly number[],
  isHeading: (unit: Unit) => boolean,
): LineAction[] {
  const bodies = groupBy(
    mine.filter((unit) => unit.piece.kind !== 'heading' && !isHeading(unit)),
    ({ index }) => sectionOf[index] ?? -1,
  );
  return [...bodies.values()].flatMap((body) => {
    if (body.some(isListed)) return [];
    const runs = runsOf(body.filter(isLine).filter((unit) => !isLabel(unit)));
    const all = measuresIn(runs.flat(), 2);
    return all.length > 0 ? all : runs.flatMap((run) => measuresIn(run, 3));
  });
}
