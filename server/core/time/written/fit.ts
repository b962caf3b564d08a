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
  if (isMark(tokens, i, '-–'))
    return next.kind === 'number' && tokens[i - 1]?.kind === 'number' ? 'glued' : word ? 'slug' : 'separator';
  if (isMark(tokens, i, '.')) return word ? 'glued' : 'separator';
  if (isMark(tokens, i, ':,'))
    return next.kind === 'number' && tokens[i - 1]?.kind === 'number' ? 'glued' : 'separator';
  if (isMark(tokens, i, '|;=—>→…')) return 'separator';
  if (token.kind === 'mark') return '/%$€£&\\@#+^°'.includes(token.key) ? 'glued' : 'words';
  // Scripts without spaces go on directly.
  return token.kind === 'word' && /^[\u3040-\u9fff\uac00-\ud7af]/.test(token.key) ? 'words' : 'glued';
}

/** Units, which behind 2.30 make it an amount or a version. */
const units = new Set(
  (
    'am pm million billion thousand k m b x times percent pct kb mb gb tb KB MB GB TB kib mib gib KiB MiB GiB ms s sec secs seconds min mins ' +
    'minutes hour hours hrs days weeks months years release released releases version versions lts LTS is are was were has have had ' +
    'eth usd eur euro euros ETH USD EUR dollars points'
  ).split(' '),
);

/** What is counted, behind 1625. */
const counted = new Set(
  (
    'user users request requests error errors engineers people customer customers node nodes pod pods server servers instance instances ' +
    'connections events items jobs records rows tickets alerts messages emails calls updates cores'
  ).split(' '),
);

/** Whether words follow that figures without a colon may stand before. */
function wordsFit(tokens: readonly Token[], i: number, draft: Draft): boolean {
  const { text, kind } = tokenAt(tokens, skipSpace(tokens, i));
  const first = tokenAt(tokens, indexAt(tokens, draft.time?.span.from ?? 0)).key;
  if (units.has(text) || '%$€£'.includes(text)) return false;
  if (first.startsWith('0') && first.length > 1) return true;
  if (kind === 'number') return false;
  if (draft.time?.separator === '.') return true;
  const capital = kind !== 'word' || text.charAt(0) !== text.charAt(0).toLowerCase() || /^[\u3040-\u9fff]/.test(text);
  return capital && !counted.has(text.toLowerCase());
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
  // 42:33 is the length of a film.
  if ((draft.time?.hour ?? 0) >= 30 && !draft.date && !draft.zone && draft.time?.meridiem === null) return false;
  if (draft.relative && !draft.clock)
    return !draft.led || draft.bracketed || follow === 'end' || isMark(tokens, skipSpace(tokens, i), ':-–—|');
  if (draft.clock === 'sure' || (draft.clock && (draft.zone || draft.date))) return true;
  if (draft.clock && draft.end?.time) return compact || !looksLikeYear(tokens, draft);
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
      (draft.date.form !== 'year-month' && !units.has(tokenAt(tokens, skipSpace(tokens, i)).key)) ||
      draft.partOfDay !== null
    );
  }
  if (draft.unknown) return closed || draft.bracketed;
  return (draft.weekday !== null || draft.partOfDay !== null) && (closed || draft.bracketed);
}
