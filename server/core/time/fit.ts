import type { Draft } from './draft.ts';
import { isMark, numberAt, skipSpace, type Token, tokenAt } from './tokens.ts';

/** How the text goes on behind a stamp. `glued`: without space or separator, so that the figures belong to something else. */
export type Follow = 'end' | 'separator' | 'words' | 'slug' | 'glued';

export function followAt(tokens: readonly Token[], i: number): Follow {
  const token = tokenAt(tokens, i);
  if (token.key === '') return 'end';
  if (token.kind === 'space') {
    const behind = tokenAt(tokens, skipSpace(tokens, i));
    if (behind.key === '') return 'end';
    const next = tokenAt(tokens, skipSpace(tokens, i) + 1);
    const dash = behind.kind === 'mark' && '-–—'.includes(behind.key);
    return behind.kind === 'mark' && ':|=>→;,.-–—'.includes(behind.key) && !(dash && next.kind === 'number')
      ? 'separator'
      : 'words';
  }
  const next = tokenAt(tokens, i + 1);
  const word = next.kind === 'word' || next.kind === 'number';
  if (isMark(tokens, i, '-–')) return word ? 'slug' : 'separator';
  if (isMark(tokens, i, '.')) return word ? 'glued' : 'separator';
  if (isMark(tokens, i, ':,')) return next.kind === 'number' ? 'glued' : 'separator';
  if (isMark(tokens, i, '|;=—>→…')) return 'separator';
  if (token.kind === 'mark') return '/%$€£&\\@#+^°'.includes(token.key) ? 'glued' : 'words';
  // Scripts without spaces go on directly.
  return token.kind === 'word' && /^[\u3040-\u9fff\uac00-\ud7af]/.test(token.key) ? 'words' : 'glued';
}

/** Words behind figures that make them an amount, a version or a count. */
const measures = new Set(
  (
    'am pm million billion thousand k m b x times percent pct kb mb gb tb pb kib mib gib ms s sec secs seconds min mins minutes hour hours hrs ' +
    'days weeks months years users user requests request errors error engineers people customers customer nodes node pods pod servers server ' +
    'instances instance connections events items jobs records rows tickets alerts messages emails calls points ' +
    'release released releases version versions lts upgrade update updates is are was were has have had eth usd eur euro euros dollars cores rps qps tps'
  ).split(' '),
);

function wordsFit(tokens: readonly Token[], i: number, draft: Draft): boolean {
  const token = tokenAt(tokens, skipSpace(tokens, i));
  const { text, key, kind } = token;
  if (measures.has(key) || kind === 'number' || '%$€£'.includes(text)) return false;
  const separator = draft.time?.separator;
  if (separator === '.') return true;
  const capital =
    kind === 'word' ? text.charAt(0) !== text.charAt(0).toLowerCase() || /^[\u3040-\u9fff]/.test(text) : true;
  return (
    capital || (separator === '' && tokenAt(tokens, indexAt(tokens, draft.time?.span.from ?? 0)).key.startsWith('0'))
  );
}

const indexAt = (tokens: readonly Token[], offset: number): number =>
  tokens.findIndex((token) => token.from === offset);

/** 1900–2059 in four figures is rather a year. */
const looksLikeYear = (tokens: readonly Token[], draft: Draft): boolean => {
  const i = indexAt(tokens, draft.time?.span.from ?? -1);
  return (
    draft.time?.separator === '' &&
    tokenAt(tokens, i).key.length === 4 &&
    numberAt(tokens, i) >= 1900 &&
    numberAt(tokens, i) < 2060
  );
};

/**
 * Whether what was read is a stamp in view of what follows it. A clock time with a colon, am/pm or a zone, and a full date, may be
 * followed by words; figures that may be anything need a separator or words that fit. `compact`: the document writes 4-digit times.
 */
export function isStamp(tokens: readonly Token[], i: number, draft: Draft, compact: boolean): boolean {
  const follow = followAt(tokens, i);
  if (follow === 'glued') return false;
  const closed = follow === 'end' || follow === 'separator';
  if (draft.relative) return true;
  if (draft.clock === 'sure' || (draft.clock && (draft.zone || draft.date || draft.end?.time))) return true;
  if (draft.clock === 'weak') {
    if (draft.time?.separator === '' && draft.time.span.to - draft.time.span.from === 4) {
      if (compact) return true;
      if (looksLikeYear(tokens, draft)) return false;
    } else if (draft.time?.separator === '') return closed || draft.approx || draft.led;
    if (closed)
      return (
        follow === 'separator' || draft.bracketed || (draft.time?.span.to ?? 0) - (draft.time?.span.from ?? 0) >= 3
      );
    return (draft.led && !draft.approx) || wordsFit(tokens, i, draft);
  }
  if (follow === 'slug') return false;
  if (draft.date) {
    if (draft.calendar === 'sure') return true;
    if (draft.calendar === 'needs-time') return closed && (draft.bracketed || draft.alone || draft.weekday !== null);
    return (
      closed ||
      (draft.date.form !== 'year-month' && !measures.has(tokenAt(tokens, skipSpace(tokens, i)).key)) ||
      draft.partOfDay !== null
    );
  }
  if (draft.unknown) return closed || draft.bracketed;
  return (draft.weekday !== null || draft.partOfDay !== null) && (closed || draft.bracketed);
}
