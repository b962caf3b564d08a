import type { ActionItem, Postmortem, Section } from '../../model/postmortem.ts';
import type { Range } from '../../text/range.ts';
import { cellsAt } from '../../text/tableRow.ts';
import type { Report, RuleContext } from '../rule.ts';
import { andMore, together } from './together.ts';

/** The actions of one section. */
export interface ActionGroup {
  readonly section: Section;
  readonly items: readonly ActionItem[];
}

/** The outermost section about actions that holds a section: parts of one list, by team or by urgency, are one. */
function outermost(sections: readonly Section[], index: number): number {
  const parent = sections[index]?.parent ?? null;
  const holder = parent === null ? index : outermost(sections, parent);
  return sections[holder]?.kind === 'action_items' ? holder : index;
}

/** The document's actions by section, in its order. */
export function actionGroups({ actions, sections }: Postmortem): ActionGroup[] {
  const groups = new Map<number, ActionItem[]>();
  for (const item of actions) {
    const index = outermost(sections, item.section);
    groups.set(index, [...(groups.get(index) ?? []), item]);
  }
  return [...groups].flatMap(([index, items]) => {
    const section = sections[index];
    return section ? [{ section, items }] : [];
  });
}

/** Actions that are still to be done, or of which nobody says. */
export const openItems = ({ items }: ActionGroup): ActionItem[] => items.filter(({ state }) => state !== 'done');

/**
 * Where a value that was read from an item is written: the cell that holds nothing else, else its only place in the item's first
 * line. Null where it cannot be told.
 */
export function placeInItem(text: string, item: ActionItem, value: string): Range | null {
  const isRow = item.layout === 'row';
  const cells = isRow
    ? cellsAt(text, item.range.start).filter(({ inner }) => text.slice(inner.start, inner.end) === value)
    : [];
  if (cells.length > 0) return cells.length === 1 ? (cells[0]?.inner ?? null) : null;
  const { start, end } = firstLine(text, item);
  const line = text.slice(start, end);
  const at = line.indexOf(value);
  if (at < 0 || line.indexOf(value, at + 1) >= 0) return null;
  return { start: start + at, end: start + at + value.length };
}

/** The item's first line, without the marker in front of it. */
export function firstLine(text: string, { range }: ActionItem): Range {
  const source = text.slice(range.start, range.end);
  const lead = /^[\s|]*(?:[-*+–•]\s+|\d+[.)]\s+)?(?:\[[ xX]\]\s+)?/.exec(source)?.[0].length ?? 0;
  const end = /\r|\n/.exec(source)?.index ?? source.length;
  return { start: range.start + lead, end: Math.max(range.start + lead, range.start + end) };
}

/** What stands behind a name in front of it: "Monitoring: add an alert" is "add an alert". */
export const behindLabel = (text: string): string => text.replace(/^[^:.]{3,50}:\s+(?=\S)/, '');

/** An action's words without the ticket's key, the handle or the dash in front of them. */
export const withoutKey = (text: string): string =>
  text.replace(/^(?:\[[^\]]*\]|\([^)]*\)|#\d+|[A-Z]{2,}-\d+|@[\w-]+|[—–•*-])[\s:,–—-]*/u, '').trim();

/**
 * One report per section for the open actions that `applies` to. `message` is given a sentence about the others (`others('is', 'are')`,
 * empty where there are none) and the first of them. Its words are English, so documents in other languages are left out unless
 * `languages` is `all`.
 */
export function* actionsTogether(
  { text, postmortem }: RuleContext<unknown>,
  applies: (item: ActionItem) => boolean,
  message: (others: (one: string, many: string) => string, first: ActionItem) => string,
  languages: 'en' | 'all' = 'en',
): Iterable<Report> {
  if (languages === 'en' && postmortem.language !== 'en') return;
  for (const group of actionGroups(postmortem)) {
    const found = openItems(group).filter(applies);
    const [first] = found;
    if (!first) continue;
    const others = (one: string, many: string): string => andMore(found.length - 1, one, many, 'in this section');
    const report = together(
      found.map((item) => firstLine(text, item)),
      message(others, first),
    );
    if (report) yield report;
  }
}
