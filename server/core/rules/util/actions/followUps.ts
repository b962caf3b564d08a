import type { ActionItem } from '../../../model/postmortem.ts';
import { mayTellDone, tellsDone, tellsDoneAmongDeeds } from './accounts.ts';
import { type ActionGroup, openItems } from './actionGroups.ts';
import { behindLabel, withoutKey } from './actionText.ts';
import { givesAdvice } from './conduct.ts';

/** "Write the incident report": it is this one. */
const thisReport =
  /^\W*(?:complete|create|draft|finali[sz]e|finish|prepare|publish|share|write)(?: up)?(?: an?| the| this| our)? (?:full |internal |public )?(?:incident (?:report|review|retrospective)|post-?mortem(?: report)?|retro(?:spective)?|rca)\W*$/i;

const waits = /^\W*(?:on hold|deferred|postponed|parked|paused|保留|搁置|擱置|暂停|暫停)/iu;
const waitsInText = /\b(?:no action (?:needed |required )?(?:until|unless|for now)|on hold)\b/i;

/** True for an action that waits: "On hold", "no action until we know what to ask". */
export const isOnHold = ({ status, text }: ActionItem): boolean =>
  (status !== null && waits.test(status)) || waitsInText.test(text);

/** "The action items are handled elsewhere, and summarized here". */
const elsewhere =
  /\b(?:actions?|items?|follow-?ups?|tasks?|these|they|this list)\b[^.!?\n]{0,60}\b(?:are|is|were|being) (?:\w+ )?(?:followed up|handled|kept|managed|owned|recorded|tracked)\b[^.!?\n]{0,30}\b(?:elsewhere|separately|by (?:another team|other teams))/i;

const wordsOf = ({ text }: ActionItem): string => behindLabel(withoutKey(text));

/** The items whose words tell that they are done, against no box: what may tell it does so beside others that do. */
function doneIn(items: readonly ActionItem[]): ReadonlySet<ActionItem> {
  const told = items.filter((item) => item.state !== 'open' && tellsDone(wordsOf(item)));
  const maybe = items.filter((item) => item.state !== 'open' && mayTellDone(wordsOf(item)));
  const done = new Set(told.length > 0 || maybe.length >= 2 ? [...told, ...maybe] : []);
  if (done.size * 2 < items.length) return done;
  const amongDeeds = items.filter((item) => item.state !== 'open' && tellsDoneAmongDeeds(wordsOf(item)));
  return new Set([...done, ...amongDeeds]);
}

/**
 * The actions of a section that are open and want somebody, a day and a ticket. Those whose words tell that they are done, or that they
 * wait, do not; of a list that mostly tells what was done, advises, or is kept elsewhere, none does.
 */
export function followUps(text: string, group: ActionGroup): ActionItem[] {
  const { section, items } = group;
  const first = items[0];
  const before =
    section === null || !first ? '' : text.slice(section.own.start, Math.min(section.own.end, first.range.start));
  const around = section === null ? '' : text.slice(section.own.start, section.own.end);
  if (elsewhere.test(around) || givesAdvice(section, items, before)) return [];
  const done = doneIn(items);
  const bare = items.every(({ owner, due }) => owner === null && due === null);
  if (bare && items.length >= 3 && done.size * 3 >= items.length * 2) return [];
  return openItems(group).filter((item) => !done.has(item) && !isOnHold(item) && !thisReport.test(item.text));
}
