import type { ActionItem } from '../../model/postmortem.ts';
import type { Report, RuleContext } from '../rule.ts';
import { type ActionGroup, actionGroups, firstLine, openItems } from './actions.ts';
import { count } from './together.ts';

type Detail = 'owner' | 'due' | 'ticket';

const nouns: Readonly<Record<Detail, string>> = { owner: 'owner', due: 'due date', ticket: 'ticket' };

const has = (item: ActionItem, detail: Detail): boolean => item[detail] !== null;

/** True where no action of the section says who, when or where: one cause, told once by action-owner. */
const isBare = (items: readonly ActionItem[]): boolean =>
  items.every(({ owner, due, ticket }) => owner === null && due === null && ticket === null);

/** What to say about a section whose open actions lack a detail, all of them or some. */
function messageOf(lacking: number, open: number, noun: string): string {
  if (lacking < open) return `${count(lacking, 'action has', 'actions have')} no ${noun}`;
  return open === 1 ? `The action has no ${noun}` : `The ${open} actions have no ${noun}`;
}

/** True where another section keeps a list of actions with owners, dates or tickets: what this one tells is told there. */
const keptElsewhere = (group: ActionGroup, groups: readonly ActionGroup[]): boolean =>
  groups.some((other) => {
    const tracked = other.items.filter((item) => has(item, 'owner') || has(item, 'due') || has(item, 'ticket'));
    return other !== group && other.items.length >= 2 && tracked.length * 3 >= other.items.length * 2;
  });

/** One report per section for the open actions without `detail`. */
export function* missingDetail(
  { text, postmortem }: RuleContext<unknown>,
  detail: Detail,
  advice: string,
): Iterable<Report> {
  const groups = actionGroups(postmortem);
  for (const group of groups) {
    const open = openItems(group);
    const lacking = open.filter((item) => !has(item, detail));
    const [first] = lacking;
    if (!first) continue;
    const bare = isBare(group.items);
    if (bare && (detail !== 'owner' || keptElsewhere(group, groups))) continue;
    const noun = bare ? 'owner, due date or ticket' : nouns[detail];
    yield {
      range: group.section.titleRange,
      message: `${messageOf(lacking.length, open.length, noun)}. ${advice}`,
      related:
        lacking.length < open.length
          ? lacking.map((item) => ({ range: firstLine(text, item), message: 'This one' }))
          : [],
    };
  }
}
