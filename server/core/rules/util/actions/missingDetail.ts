import { addToItems, addToRows, type Detail, withStops } from '../../../edits/actions/actionDetails.ts';
import { actionsToTable } from '../../../edits/actions/actionsTable.ts';
import type { Fix } from '../../../findings.ts';
import { readsAsDone } from '../../../model/deeds.ts';
import { asksForSomething } from '../../../model/orders.ts';
import type { ActionItem, Section } from '../../../model/postmortem.ts';
import type { Report, RuleContext } from '../../rule.ts';
import { snippetFix } from '../fix.ts';
import { count } from '../together.ts';
import { type ActionGroup, actionGroups, openItems } from './actionGroups.ts';
import { behindLabel, firstLine, withoutKey } from './actionText.ts';
import { followUps } from './followUps.ts';
import { hasDue, hasTicket } from './toldDetails.ts';

const nouns: Readonly<Record<Detail, string>> = { owner: 'owner', due: 'due date', ticket: 'ticket' };

const details = ['owner', 'due', 'ticket'] as const;

type Has = (item: ActionItem, detail: Detail) => boolean;

/** Whether an item says it; of a ticket that it exists is enough, and a heading may say when. */
const toldIn =
  (sections: readonly Section[], source: string): Has =>
  (item, detail) =>
    detail === 'ticket' ? hasTicket(item) : detail === 'due' ? hasDue(item, sections, source) : item.owner !== null;

/** "owner, due date or ticket" */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** True where no action of the section says who, when or where: one cause, told once by action-owner. */
const isBare = (items: readonly ActionItem[]): boolean =>
  items.every(({ owner, due, ticket }) => owner === null && due === null && ticket === null);

/** What to say about a section whose open actions lack a detail, all of them or some. */
function messageOf(lacking: number, open: number, noun: string): string {
  if (lacking < open) return `${count(lacking, 'action has', 'actions have')} no ${noun}`;
  return open === 1 ? `The action has no ${noun}` : `The ${open} actions have no ${noun}`;
}

/** True where no open action of the section says when or where: one cause, told once by action-due. */
const saysNeither = (open: readonly ActionItem[], has: Has): boolean =>
  open.every((item) => !has(item, 'due') && !has(item, 'ticket'));

/** True where all of the section's actions tell what was done: a list of deeds wants no owners. */
const isDone = (items: readonly ActionItem[]): boolean =>
  items.length >= 2 && items.every(({ text }) => readsAsDone(behindLabel(text)));

/** True where hardly anything in a list asks for something: deeds, observations or names that stand under a heading for actions. English. */
const asksNothing = (items: readonly ActionItem[]): boolean =>
  items.filter(({ text }) => asksForSomething(behindLabel(withoutKey(text))) || asksForSomething(withoutKey(text)))
    .length *
    2 <
  items.length;

/** True where another section keeps a list of actions with owners, dates or tickets: what this one tells is told there. */
const keptElsewhere = (group: ActionGroup, groups: readonly ActionGroup[]): boolean =>
  groups.some((other) => {
    const tracked = other.items.filter(({ owner, due, ticket }) => owner !== null || due !== null || ticket !== null);
    return other !== group && other.items.length >= 2 && tracked.length * 3 >= other.items.length * 2;
  });

/** What reads as the name of the actions below it is left to the author. */
const isGroup = (text: string): boolean => /[:：]\s*$/.test(text);

/** The list as a table with all three, where it says none of them yet. */
function tableFix({ text, postmortem }: RuleContext<unknown>, items: readonly ActionItem[]): Fix[] {
  const [section, ...others] = new Set(items.map((item) => item.section));
  if (section === undefined || others.length > 0 || items.some(({ layout }) => layout !== 'item')) return [];
  const edits = () =>
    actionsToTable(text, postmortem, section).map(({ range, text: table }) => ({ range, text: withStops(table) }));
  return [snippetFix('Write them as a table with owner, due date and ticket', edits, true)];
}

/** Where to write what is missing, in the form of the section's list or table. */
function fixesOf(
  context: RuleContext<unknown>,
  items: readonly ActionItem[],
  lacking: readonly ActionItem[],
  detail: Detail,
  bare: boolean,
): Fix[] {
  const { text } = context;
  if (items.some((item) => isGroup(item.text))) return [];
  // Behind a line of running text, of code or of HTML there is no safe place.
  if (lacking.some(({ layout }) => layout !== 'item' && layout !== 'row')) return [];
  const noun = nouns[detail];
  if (lacking.every(({ layout }) => layout === 'row'))
    return [snippetFix(`Insert what is to be filled in`, () => addToRows(text, lacking, detail), true)];
  const add = snippetFix(
    `Insert “${noun === 'due date' ? 'due' : noun}” into each`,
    () => addToItems(text, items, lacking, detail),
    !bare,
  );
  return bare ? [...tableFix(context, items), add] : [add];
}

/** One report per section for the open actions without `detail`. */
export function* missingDetail(context: RuleContext<unknown>, detail: Detail, advice: string): Iterable<Report> {
  const { text, postmortem } = context;
  const groups = actionGroups(postmortem);
  const has = toldIn(postmortem.sections, text);
  for (const group of groups) {
    const open = followUps(text, group);
    const lacking = open.filter((item) => !has(item, detail));
    const [first] = lacking;
    if (!first) continue;
    const bare = isBare(group.items);
    if (bare && (detail !== 'owner' || keptElsewhere(group, groups) || isDone(group.items))) continue;
    if (bare && postmortem.language === 'en' && asksNothing(openItems(group))) continue;
    const untracked = group.items.every(({ owner, due }) => owner === null && due === null);
    if (untracked && detail !== 'ticket' && keptElsewhere(group, groups)) continue;
    const both = !bare && saysNeither(open, has);
    if (both && detail === 'ticket') continue;
    const none = details.filter((one) => !open.some((item) => has(item, one))).map((one) => nouns[one]);
    const noun = bare ? listed(none) : both && detail === 'due' ? 'due date or ticket' : nouns[detail];
    yield {
      range: group.section?.kind === 'action_items' ? group.place : firstLine(text, first),
      message: `${messageOf(lacking.length, open.length, noun)}. ${advice}`,
      related:
        lacking.length < open.length
          ? lacking.map((item) => ({ range: firstLine(text, item), message: 'This one' }))
          : [],
      fixes: fixesOf(context, group.items, lacking, detail, bare),
    };
  }
}
