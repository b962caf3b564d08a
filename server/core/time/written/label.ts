import type { Stamp } from '../stamp.ts';
import { followAt } from './fit.ts';
import { type StampOptions, stampAt } from './stampAt.ts';
import { isMark, skipSpace, type Token, tokenAt } from './tokens.ts';

/** A label is short: so many characters and words. */
const longest = 48;
const most = 6;

/** What joins a label to its time. */
type Joint = 'colon' | 'dash' | 'at' | 'bracket' | 'status';

/** States of an incident, which stand before a time without any mark: `Resolved Mar 4, 14:05 UTC`, `First detected 2023-01-05 08:56`. */
const statuses = new Set([
  'update',
  'updated',
  'resolved',
  'monitoring',
  'identified',
  'investigating',
  'detected',
  'mitigated',
  'declared',
  'reported',
  'acknowledged',
  'escalated',
  'repaired',
  'fixed',
  'restored',
  'recovered',
  'closed',
  'opened',
  'started',
  'ended',
  'start',
  'end',
  'occurs',
  'occurred',
  'begins',
  'began',
]);

/** Words that may follow a labelled time without a separator: `Detected: 14:05 by a customer`. */
const prepositions = new Set(['by', 'via', 'through', 'from', 'with', 'when', 'after']);

/** True where the stamp is strong enough to stand behind a label: a clock time with a colon or am/pm, or a date with its year. */
function isStrong({ date, time, zone, unknown }: Stamp): boolean {
  if (time !== null && (time.separator === ':' || time.meridiem !== null || zone !== null)) return true;
  if (date !== null && date.day !== null && (date.year !== null || time !== null)) return true;
  return unknown && date === null;
}

/** The joint at token `i`, behind `words` words. */
function jointAt(tokens: readonly Token[], i: number, words: number): Joint | null {
  const [before, token, behind] = [tokenAt(tokens, i - 1), tokenAt(tokens, i), tokenAt(tokens, i + 1)];
  if (words === 0) return null;
  if (isMark(tokens, i, ':')) return behind.kind === 'number' || behind.key === '/' ? null : 'colon';
  if (isMark(tokens, i, '-–—')) return before.kind === 'space' && behind.kind === 'space' ? 'dash' : null;
  if (isMark(tokens, i, '([')) return 'bracket';
  if (token.key === 'at') return words > 1 && words <= 4 ? 'at' : null;
  return words <= 3 && statuses.has(token.key) && behind.kind === 'space' ? 'status' : null;
}

/** Whether what stands behind a labelled time lets it be one. */
function closes(tokens: readonly Token[], stamp: Stamp, joint: Joint, text: string): boolean {
  let at = tokens.findIndex((token) => token.from >= stamp.span.to);
  if (joint === 'bracket' && stamp.time === null) return false;
  if (at < 0 || text.slice(stamp.textFrom).trim() === '') return true;
  const bracket = isMark(tokens, at, ')]');
  while (isMark(tokens, at, ')]}"”`')) at++;
  const follow = followAt(tokens, at);
  if (joint === 'bracket') return bracket && follow === 'separator';
  if (joint !== 'colon') return false;
  return follow === 'separator' || (follow === 'words' && prepositions.has(tokenAt(tokens, skipSpace(tokens, at)).key));
}

/**
 * Reads a label-first entry: `Incident start: 14:05`, `Detected at 14:05`, `Fixed – 2021-03-04 14:05 UTC`, `Rollback (14:05 UTC):`.
 * The label is short, and what follows is the time, with at most a separator and the entry's words behind it.
 */
export function findLabel(tokens: readonly Token[], text: string, options: StampOptions): Stamp | null {
  let words = 0;
  const first = tokens.findIndex(({ kind }) => kind === 'word' || kind === 'number');
  for (let i = 0; i < tokens.length && tokenAt(tokens, i).from <= longest && words <= most; i++) {
    if (tokenAt(tokens, i).kind === 'word') words++;
    const joint = jointAt(tokens, i, words);
    if (!joint) continue;
    const stamp = stampAt(tokens, joint === 'bracket' ? i : i + 1, text, options);
    // Several words without a mark are a label only before a whole time: "Incident declared 14:05" may go on anyhow.
    if (joint === 'status' && words > 1 && !(stamp?.date && stamp.time)) continue;
    if (!stamp || !isStrong(stamp) || stamp.relative || !closes(tokens, stamp, joint, text)) continue;
    const from = tokenAt(tokens, first).from;
    const to = tokenAt(tokens, joint === 'status' ? i : i - 1).to;
    return { ...stamp, label: { from, to: from + text.slice(from, to).trimEnd().length } };
  }
  return null;
}
