import type { ActionItem, Postmortem, Section } from '../../../model/postmortem.ts';
import { groupBy } from '../../../text/grouping.ts';
import type { Range } from '../../../text/range.ts';
import type { Report, RuleContext } from '../../rule.ts';
import { andMore, together } from '../together.ts';
import { firstLine } from './actionText.ts';

/** The actions of one section. */
export interface ActionGroup {
  /** Null for those before the first heading. */
  readonly section: Section | null;
  /** Where to say what all of them have in common: the section's title, else the first of them. */
  readonly place: Range;
  readonly items: readonly ActionItem[];
}

/** The outermost section about actions that holds a section: parts of one list, by team or by urgency, are one. */
function outermost(sections: readonly Section[], index: number): number {
  const parent = sections[index]?.parent ?? null;
  const holder = parent === null ? index : outermost(sections, parent);
  return sections[holder]?.kind === 'action_items' ? holder : index;
}

/** The key of what stands before the first heading. */
const noSection = -1;

/** The document's actions by section, in its order. */
export function actionGroups({ actions, sections }: Postmortem): ActionGroup[] {
  const groups = groupBy(actions, ({ section }) => (section === null ? noSection : outermost(sections, section)));
  return [...groups].flatMap(([index, items]) => {
    const section = sections[index] ?? null;
    const place = section?.titleRange ?? items[0]?.range;
    return place ? [{ section, place, items }] : [];
  });
}

/** Actions that are still to be done, or of which nobody says. */
export const openItems = ({ items }: ActionGroup): ActionItem[] => items.filter(({ state }) => state !== 'done');

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
