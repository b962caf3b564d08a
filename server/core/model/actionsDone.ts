import type { ActionItem, Section } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Headings over what is done already: "Completed", "Immediate (done)", "What changed after the incident". */
const doneTitle =
  /^\W*(?:already )?(?:completed?|done|finished|implemented|shipped)(?: (?:actions?|items?|tasks|fixes|work|already|so far|during the incident))?\W*$|^\W*what (?:has |we(?: have)? )?changed\b|[([](?:all )?(?:completed?|done|finished|implemented)[)\]]\W*$/i;

/** "We've advised the teams", "I removed the flag": what somebody tells to have done. Thoughts and failures are no deeds. */
const deed =
  /^\W*(?:we|i)(?:['’]ve| have)? (?:also |already |since |now |just )?(?!(?:agreed|assumed|believed|considered|decided|discussed|embed|exceed|expected|failed|feed|hoped|intended|lacked|learned|missed|need(?:ed)?|noticed|planned|proceed|reali[sz]ed|relied|shed|speed|started|suffered|tried|used to|wanted|wished)\b)(?:[a-z]{2,}ed|made|set up|wrote|built|ran|put|took|gave|sent|shut|rewrote|undid)\b/i;
/** What is left to do behind a deed, or a deed that only wrote the task down. */
const openStill =
  /\b(?:still|need(?:s|ed)? to|must|should|will|todo|(?:added|created|filed|logged|opened|raised|wrote) (?:an? |the |\d+ )?(?:[\w-]+ )?(?:bugs?|cards?|issues?|stor(?:y|ies)|tasks?|tickets?))\b/i;

const isDeed = (text: string): boolean => deed.test(text) && !openStill.test(text);

/** The actions with those under a heading that says so, and those told as deeds, marked as done, unless they say otherwise themselves. */
export function withDone(
  actions: readonly ActionItem[],
  units: readonly Unit[],
  sections: readonly Section[],
): ActionItem[] {
  const headed = new Set(
    units.flatMap(({ piece, base }) =>
      piece.kind === 'heading' && doneTitle.test(piece.line.text) ? [base + piece.start] : [],
    ),
  );
  const isDone = (section: number): boolean => {
    const { headingRange, parent } = sections[section] ?? { headingRange: { start: -1 }, parent: null };
    return headed.has(headingRange.start) || (parent !== null && isDone(parent));
  };
  return actions.map((action) =>
    action.state === null && (isDone(action.section) || isDeed(action.text)) ? { ...action, state: 'done' } : action,
  );
}
