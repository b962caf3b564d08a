import { farthest, nearly, negation, undone } from './denied.ts';

const success =
  /\bsuccess(?:ful|fully|es)?\b|\bsucce(?:eds?|eded)\b|\b(?:works|working)\b(?! (?:on|to|with|towards?|hours)\b)|\b(?:fixed|corrected|solved|repaired|healthy|stable|operational|normal|normally)\b|\bno (?:more|further) (?:errors?|issues?|problems?|failures?)\b|\b(?:sites?|websites?|services?|systems?|servers?|applications?|apps?|platforms?) (?:is|are|goes|went) (?:now |back )*live\b|\b(?:returns?|returned|got) (?:an? )?(?:HTTP )?(?:status )?200\b/i;

/** What is done when the incident is over, or on the way. */
const aftermath =
  /\b(?:post-?mortem|retro\w*|review\w*|report\w*|meeting|document\w*|communicat\w*|follow[- ]?up|announce\w*|scheduled|planned|start(?:s|ed|ing)?|beg[aiu]n\w*|investigat\w*|test(?:s|ed|ing)? (?:if|whether))\b/i;

/** A success that did harm. */
const harm = /\b(?:accidental|inadvertent|unintentional|mistaken)ly\b/i;

/** Whether the words of the last entry of a timeline tell that all went well. Elsewhere, such words tell of a step. */
export function endsWell(text: string): boolean {
  const match = success.exec(text.slice(0, farthest));
  if (!match || aftermath.test(text) || harm.test(text) || undone.test(text)) return false;
  const before = text.slice(0, match.index);
  return !negation.test(before) && !nearly.test(before);
}
