import { approxWords, leadWords, vagueWords } from '../names/all.ts';
import { digitsAt, isMark, phraseAt, skipSpace, type Token, tokenAt } from './tokens.ts';

/** What stands before a stamp. */
export interface Lead {
  readonly next: number;
  readonly approx: boolean;
  /** at, by, on, @ and the like. */
  readonly led: boolean;
  readonly between: boolean;
  /** Open brackets and quotes. */
  readonly open: number;
}

/** Skips `~`, about, around, circa and the like at `i`. */
export function behindHedges(tokens: readonly Token[], i: number): { readonly next: number; readonly approx: boolean } {
  let at = i;
  let approx = false;
  for (let count = 0; count < 4; count++) {
    const word = phraseAt(tokens, at, approxWords);
    const behind = word?.next ?? (isMark(tokens, at, '~') ? at + 1 : null);
    if (behind === null) break;
    approx = true;
    at = skipSpace(tokens, behind);
  }
  return { next: at, approx };
}

const openers = '([{<`"“„«\'';
const bullets = '•·*_+-–—>#|▪◦‣@';

/** Emoji and other pictures: marks that are no punctuation of text. */
function isPicture(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return (
    token.kind === 'mark' &&
    (code >= 0x2190 || code === 0x200d || (code >= 0x20d0 && code <= 0x20ff)) &&
    !openers.includes(token.key)
  );
}

/** `:clock3:` */
const behindShortcode = (tokens: readonly Token[], i: number): number | null => {
  if (!isMark(tokens, i, ':') || tokenAt(tokens, i + 1).kind !== 'word') return null;
  for (let at = i + 1; at < i + 10; at++) {
    if (isMark(tokens, at, ':')) return at + 1;
    if (tokenAt(tokens, at).kind === 'space' || tokenAt(tokens, at).key === '') return null;
  }
  return null;
};

/** `10.` before a time where Markdown saw no list number; `1️⃣`. */
function behindOrdinal(tokens: readonly Token[], i: number): number | null {
  const digits = digitsAt(tokens, i);
  if (digits === 0 || digits > 2) return null;
  if (isPicture(tokenAt(tokens, i + 1)) || /[\ufe0f\u20e3]/.test(tokenAt(tokens, i + 1).text)) return i + 2;
  if (!isMark(tokens, i + 1, '.)')) return null;
  const at = skipSpace(tokens, i + 2);
  const spaced = at > i + 2;
  const clock =
    digitsAt(tokens, at) > 0 &&
    digitsAt(tokens, at) <= 2 &&
    isMark(tokens, at + 1, ':') &&
    digitsAt(tokens, at + 2) === 2;
  const iso = digitsAt(tokens, at) === 4 && isMark(tokens, at + 1, '-/') && spaced;
  return clock || iso || (spaced && isMark(tokens, at, '[(~')) ? at : null;
}

/** All that may stand before a stamp from `i` on, one step at a time: each is a place where a stamp may begin. */
export function* leads(tokens: readonly Token[], i: number): Generator<Lead> {
  let lead: Lead = { next: i, approx: false, led: false, between: false, open: 0 };
  for (let count = 0; count < 16; count++) {
    lead = { ...lead, next: skipSpace(tokens, lead.next) };
    yield lead;
    const at = lead.next;
    const token = tokenAt(tokens, at);
    if (token.key === '') return;
    const hedged = behindHedges(tokens, at);
    const vague = phraseAt(tokens, at, vagueWords);
    const word = phraseAt(tokens, at, leadWords);
    if (hedged.approx) lead = { ...lead, next: hedged.next, approx: true };
    else if (vague) lead = { ...lead, next: vague.next, approx: true, led: true };
    else if (word) {
      const between = lead.between || ['between', 'entre', 'zwischen', 'from'].includes(word.value);
      lead = { ...lead, next: word.next, led: word.value !== 'the' || lead.led, between };
    } else {
      const behind = behindOrdinal(tokens, at) ?? behindShortcode(tokens, at);
      if (behind !== null) lead = { ...lead, next: behind };
      else if (token.kind === 'mark' && openers.includes(token.key))
        lead = { ...lead, next: at + 1, open: lead.open + 1 };
      else if (isMark(tokens, at, bullets) && !('#+'.includes(token.key) && tokenAt(tokens, at + 1).kind === 'number'))
        lead = { ...lead, next: at + 1, led: lead.led || token.key === '@' };
      else if (isPicture(token) || (token.kind === 'mark' && /[\ufe0f\u20e3]/.test(token.text)))
        lead = { ...lead, next: at + 1 };
      else return;
    }
  }
}
