import type { Postmortem } from '../model/postmortem.ts';
import { applyEdits, type TextEdit } from '../text/range.ts';
import { type Keeps, losesNone } from './keeps.ts';

/** A document to edit, and how it is read with other text. */
export interface EditTarget {
  readonly text: string;
  readonly postmortem: Postmortem;
  readonly reread: (text: string) => Postmortem;
}

/** The same where only the plan is wanted, as for a menu: without `reread` nothing is checked. */
export interface PlanTarget extends Omit<EditTarget, 'reread'> {
  readonly reread: EditTarget['reread'] | null;
}

/**
 * What an edit does to the timeline or the section at an index (null for what stands before the first heading); no edits where there is
 * nothing to do.
 */
export type Plan<At extends number | null = number> = (
  text: string,
  postmortem: Postmortem,
  at: At,
) => readonly TextEdit[];

/** What is asked of the document that an edit gives. */
export interface Promised<At extends number | null = number> {
  readonly keeps: Keeps<At>;
  /** Which words have to be there again; null where the edit leaves all but stamps alone. */
  readonly words: ((word: string) => boolean) | null;
  /** What the same edit does to the result: nothing, or it takes all back. */
  readonly twice: 'nothing' | 'undone';
}

/**
 * The edits of `plan` where the document that they give, read again, keeps what is promised. Else none: an author who writes in a
 * way that no plan foresees keeps the text.
 */
export function verified<At extends number | null = number>(
  { text, postmortem, reread }: PlanTarget,
  at: At,
  plan: Plan<At>,
  { keeps, words = null, twice = 'nothing' }: Partial<Promised<At>> & Pick<Promised<At>, 'keeps'>,
): readonly TextEdit[] {
  const edits = plan(text, postmortem, at);
  if (edits.length === 0 || reread === null) return edits;
  const once = applyEdits(text, edits);
  const after = reread(once);
  if (!keeps(postmortem, after, at) || (words !== null && !losesNone(text, once, words))) return [];
  return applyEdits(once, plan(once, after, at)) === (twice === 'undone' ? text : once) ? edits : [];
}
