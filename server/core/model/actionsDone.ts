import { holds, type Range } from '../text/range.ts';
import { readsAsDone, tellsDeed, wasOnlyFiled } from './deeds.ts';
import type { ActionItem, Section } from './postmortem.ts';
import type { Unit } from './units.ts';

/** Headings over what is done already: "Completed", "Immediate (done)", "What changed after the incident". */
const doneTitle =
  /^\W*(?:already )?(?:completed?|done|finished|implemented|shipped)(?: (?:actions?|items?|tasks|fixes|work|already|so far|during the incident))?\W*$|^\W*what (?:has |we(?: have)? )?changed\b|[([](?:all )?(?:completed?|done|finished|implemented)[)\]]\W*$/i;

/** What is left to do behind a deed, or a deed that only wrote the task down. */
const remains = /\b(?:still|need(?:s|ed)? to|must|should|will|todo)\b/i;
const isOpenStill = (text: string): boolean => remains.test(text) || wasOnlyFiled(text);

/** What stands over a list: "Our crew has taken steps, among which are:", "The following changes have been made:". */
const taken =
  /\b(?:(?:have|has) (?:already |also |now |since |[a-z]+ly )*|['’]ve (?:already |also |now |since )*)(?:been )?(?:carried out|completed|deployed|done|implemented|made|put in place|rolled out|taken)\b[^.!?]*[:：]\s*$/i;
/** What was only thought of, or is not so: "after the steps have been taken:". */
const notTaken = /\b(?:after|before|if|not|once|until|when|which|who|yet)\b|n['’]t\b/i;
const saysTaken = (text: string): boolean => {
  const sentence = /(?<![^.!?])[^.!?]*$/.exec(text.trimEnd())?.[0] ?? '';
  const words = sentence.replace(/\b(?:among|amongst|of) which\b|\bwhich (?:are|include)\b/gi, '');
  return taken.test(words) && !notTaken.test(words);
};

const isDeed = (text: string): boolean => tellsDeed(text) && !isOpenStill(text);

/** True for a line of its own, bold or with a colon, over the items below it. */
const isLabel = ({ piece }: Unit): boolean =>
  piece.kind === 'text' &&
  piece.host === 'paragraph' &&
  piece.first &&
  (/[:：]\s*$/.test(piece.line.text) ||
    piece.line.marks.some(
      ({ kind, from, to }) => kind === 'strong' && from === 0 && to >= piece.line.text.trimEnd().length,
    ));

/** Where lines that say so ("**Done**", "Changed the script so that it:") stand, each to the next such line or heading; offsets. */
function doneLists(units: readonly Unit[]): Range[] {
  const marks = units.filter((unit) => unit.piece.kind === 'heading' || isLabel(unit));
  return marks.flatMap(({ piece, base }, i) => {
    if (piece.kind !== 'text') return [];
    const { text } = piece.line;
    const tells = /[:：]\s*$/.test(text) && (readsAsDone(text) || saysTaken(text)) && !isOpenStill(text);
    if (!doneTitle.test(text) && !tells) return [];
    const next = marks[i + 1];
    return [{ start: base + piece.end, end: next ? next.base + next.piece.start : Number.POSITIVE_INFINITY }];
  });
}

/**
 * The actions with those under a heading or a line that says so, and those told as deeds, marked as done, unless they say otherwise
 * themselves.
 */
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
  const isDone = (index: number | null): boolean => {
    const section = index === null ? undefined : sections[index];
    return section !== undefined && (headed.has(section.headingRange.start) || isDone(section.parent));
  };
  const lists = doneLists(units);
  const isListed = ({ range }: ActionItem): boolean => lists.some((list) => holds(list, range.start));
  return actions.map((action) =>
    action.state === null && (isDone(action.section) || isListed(action) || isDeed(action.text))
      ? { ...action, state: 'done' }
      : action,
  );
}
