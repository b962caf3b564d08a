import { joinerWords } from '../names/all.ts';
import type { Stamp } from '../stamp.ts';
import { type Draft, emptyDraft, isEmpty } from './draft.ts';
import { isStamp } from './fit.ts';
import { readOther } from './group.ts';
import { behindHedges, type Lead, leads } from './lead.ts';
import { readPart } from './parts.ts';
import { isMark, phraseAt, type Read, skipSpace, type Token, tokenAt } from './tokens.ts';

export interface StampOptions {
  /** The document writes clock times as four bare figures, so that 2015 at the head of a line is a quarter past eight. */
  readonly compact?: boolean;
  /** The line is known to hold a date alone: `03/04` is one. */
  readonly bareDate?: boolean;
}

const closers = ')]}>`"”“»\'';

/** What may stand between two parts of a stamp; the index behind it, or null. */
function behindJoint(tokens: readonly Token[], i: number, draft: Draft): number | null {
  const at = skipSpace(tokens, i);
  const word = phraseAt(tokens, at, joinerWords);
  if (word) return word.next;
  const token = tokenAt(tokens, at);
  if (token.key === 't' && draft.date && !draft.time) return at + 1;
  if (isMark(tokens, at, ',@~·•')) return at + 1;
  const hedged = behindHedges(tokens, at);
  if (hedged.approx) return hedged.next;
  // Between a date and its time anything goes: `November 4th -- 16:30`, `2021-03-04: 14:05`, `[2021-03-04] [14:05]`.
  if ((draft.date || draft.relative || draft.zone) && !draft.time && isMark(tokens, at, '-–—:|/·•_([')) return at + 1;
  return null;
}

/** Reads parts of a stamp one behind the other as long as they join. */
function readParts(tokens: readonly Token[], lead: Lead, bareDate: boolean): (Read<Draft> & { open: number }) | null {
  let draft: Draft = { ...emptyDraft, approx: lead.approx, led: lead.led, between: lead.between, alone: bareDate };
  let next = lead.next;
  let open = lead.open;
  for (let count = 0; count < 24; count++) {
    const direct = readPart(tokens, next, draft) ?? (isEmpty(draft) ? null : readOther(tokens, next, draft, '/|='));
    if (direct) {
      draft = direct.value;
      next = direct.next;
      continue;
    }
    if (isEmpty(draft)) return null;
    const closed = skipSpace(tokens, next);
    if (open > 0 && isMark(tokens, closed, closers)) {
      open--;
      next = closed + 1;
      if (open === 0) draft = { ...draft, bracketed: lead.open > 0 };
      continue;
    }
    const joined = acrossJoints(tokens, next, draft) ?? notOpened(readOther(tokens, next, draft, ','));
    if (!joined) break;
    draft = joined.value;
    next = joined.next;
    open += joined.opened;
  }
  return { value: draft, next, open };
}

const notOpened = (read: Read<Draft> | null): (Read<Draft> & { opened: number }) | null =>
  read && { ...read, opened: 0 };

/** The part behind up to three joints. */
function acrossJoints(tokens: readonly Token[], i: number, draft: Draft): (Read<Draft> & { opened: number }) | null {
  let at = i;
  let approx = draft.approx;
  let opened = 0;
  for (let count = 0; count < 3; count++) {
    const behind = behindJoint(tokens, at, draft);
    if (behind === null) return null;
    const mark = tokenAt(tokens, behind - 1).key;
    if (behindHedges(tokens, skipSpace(tokens, at)).approx) approx = true;
    if (mark === '[' || mark === '(') opened++;
    at = behind;
    const place = skipSpace(tokens, at);
    const read = readPart(tokens, place, { ...draft, approx: approx || draft.approx });
    // Relative words and brackets do not continue behind a joint.
    if (read && !isMark(tokens, place, '([')) return { ...read, opened };
  }
  return null;
}

/** The index of the token where the entry's words begin. */
function behindSeparators(tokens: readonly Token[], i: number): number {
  let at = skipSpace(tokens, i);
  while (isMark(tokens, at, ':-–—|.;,=>→*_·•»…')) {
    // A minus or a quote mark that belongs to the words stays with them.
    if (isMark(tokens, at, '-') && tokenAt(tokens, at + 1).kind === 'number' && at > i) break;
    at = skipSpace(tokens, at + 1);
  }
  return at;
}

/** Reads a stamp that begins at token `i`, whatever stands before it being skipped. */
export function stampAt(tokens: readonly Token[], i: number, text: string, options: StampOptions): Stamp | null {
  for (const lead of leads(tokens, i)) {
    const read = readParts(tokens, lead, options.bareDate === true);
    if (!read || !isStamp(tokens, read.next, read.value, options.compact === true)) continue;
    const { from, to, clock, calendar, bracketed, led, between, alone, ...parts } = read.value;
    const words = behindSeparators(tokens, read.next);
    const textFrom = words < tokens.length ? tokenAt(tokens, words).from : Math.max(to, behindTokens(tokens, text));
    return { ...parts, span: { from, to }, textFrom, label: null };
  }
  return null;
}

/** Where the looked-at part of the text ends: the text's length, or the limit of the tokenizer with spaces skipped. */
const behindTokens = (tokens: readonly Token[], text: string): number => {
  const last = tokens.at(-1)?.to ?? 0;
  return text.slice(last).trim() === '' ? text.length : last;
};
