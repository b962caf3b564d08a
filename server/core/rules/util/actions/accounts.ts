import { mayReadAsDone, readsAsDone, wasOnlyFiled } from '../../../model/deeds.ts';
import { beginsAsOrder } from '../../../model/orders.ts';

// What an item tells to be done already, by its main verb. English.

const deed =
  'added|applied|built|changed|closed|created|deployed|disabled|enabled|extended|fixed|implemented|improved|increased|introduced|installed|lowered|merged|migrated|moved|patched|published|raised|reduced|released|removed|renamed|replaced|resolved|restored|rewritten|rewrote|rolled out|sent(?: out)?|set up|shipped|solved|switched|updated|upgraded|wrote|written';

/** Up to six words that are no clause of their own, nor about a ticket: an issue that "was created" is open. */
const subject =
  "[^\\p{L}\\d]*(?:(?!(?:if|when|whether|how|why|that|which|what|who|where|because|after|before|until|not|once|while|since|as|to|for|should|must|need|needs|will|issues?|tickets?|tasks?|bugs?|cards?|stor(?:y|ies))\\b)[\\p{L}\\d][\\p{L}\\d'’/._-]{0,40} ){1,6}?";

const adverbs = '(?:also |now |already |since |then |successfully |manually |[a-z]+ly )*';

/** What was thought of, wished for or felt. */
const noDeed =
  'asked|assigned|assumed|considered|discussed|expected|failed|intended|lacked|limited|missed|needed|planned|proposed|requested|required|scheduled|suggested|supposed|used';

/** "The lid was replaced", "A memo was sent out": whatever the verb. */
const passive = new RegExp(
  `^${subject}(?:was|were|(?:has|have) ${adverbs}been) ${adverbs}(?!(?:${noDeed})\\b)(?:[a-z]{2,}ed|built|made|put|rebuilt|rewritten|run|sent|set up|written)\\b`,
  'iu',
);

/** "The kiln team implemented a second lid". */
const active = new RegExp(`^${subject}(?:has |have )?${adverbs}(?:${deed}) (?:an?|the|our|its|their|all|new)\\b`, 'iu');

/** "The tests are updated to cover it": a state that is told or wished for. */
const present = new RegExp(`^${subject}(?:is|are) ${adverbs}(?:${deed})\\b`, 'iu');

/** Behind a dash what came of it: "Tell the potters - added them to the list". */
const outcome = new RegExp(`\\s[-–—]+ ?(?:${deed}) (?!by\\b)|\\s[-–—]+ ?(?:[a-z]+ )?(?:${deed})\\b.*\\d$`, 'u');

/** Past tense with what it was done to, which names nothing that is to be had: "Moved the lamp", but "Fixed prices". */
const withObject = /^\W*[\p{L}-]+ (?:an?|the|our|its|their|all|up|out)\b/iu;

/** Past tenses that are no adjectives. */
const past = /^\W*(?:made|wrote|rewrote|ran|took|gave|undid)\b/i;

/** What is still to be done behind it, or was only written down. */
const remains = /\b(?:but|still|yet|todo|tbd)\b/i;
const isOpenStill = (text: string): boolean => remains.test(text) || wasOnlyFiled(text);

/** True for what tells that it was done: "The lid was replaced", "Moved the lamp", "Tell them - added to the list". */
export function tellsDone(text: string): boolean {
  if (isOpenStill(text)) return false;
  if (outcome.test(text.trimEnd())) return true;
  if (beginsAsOrder(text)) return false;
  return passive.test(text) || active.test(text) || (readsAsDone(text) && (withObject.test(text) || past.test(text)));
}

/** True for "Improved tests": it tells so among what was done. */
export const tellsDoneAmongDeeds = (text: string): boolean => !isOpenStill(text) && mayReadAsDone(text);

/** True for what may tell it as well as name what is to be had: "Fixed prices", "The tests are updated". */
export const mayTellDone = (text: string): boolean =>
  !isOpenStill(text) && !beginsAsOrder(text) && (readsAsDone(text) || present.test(text));
