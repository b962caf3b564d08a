/** A piece of text that the readers of written time look at. `word`: letters; a CJK character is a word by itself. */
export interface Token {
  readonly kind: 'number' | 'word' | 'space' | 'mark';
  readonly text: string;
  /** Lower case, full-width forms folded; for marks the look-alikes of dashes, colons and quotes folded to one. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A value read from the tokens `at` some place, and the index of the token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

const end: Token = { kind: 'mark', text: '', key: '', from: 0, to: 0 };

const folded: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '−': '-',
  '－': '-',
  '：': ':',
  '∶': ':',
  '．': '.',
  '，': ',',
  '、': ',',
  '／': '/',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〜': '~',
  '～': '~',
  '∼': '~',
  '≈': '~',
  '≃': '~',
  '’': "'",
  '‘': "'",
  '？': '?',
  '＋': '+',
  '＠': '@',
  '｜': '|',
};

const isCjk = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);

/** What a UTF-16 unit belongs to; `cjk` stands for a word of one character. Written out for ASCII, since every line passes here. */
function kindOf(code: number): Token['kind'] | 'cjk' {
  if (code < 0x80) {
    if (code >= 48 && code <= 57) return 'number';
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
    return code === 32 || (code >= 9 && code <= 13) ? 'space' : 'mark';
  }
  if (code >= 0xff10 && code <= 0xff19) return 'number';
  if (isCjk(code)) return 'cjk';
  const c = String.fromCharCode(code);
  if (/\s/u.test(c) || code === 0x200b || code === 0xfeff) return 'space';
  // Variation selectors and enclosing keycaps belong to emoji, not to words.
  const picture = (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x20d0 && code <= 0x20ff);
  return !picture && /\p{L}|\p{M}/u.test(c) ? 'word' : 'mark';
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function keyOf(kind: Token['kind'], written: string): string {
  if (kind === 'mark') return folded[written] ?? written;
  return kind === 'number' ? written.normalize('NFKC') : written.toLowerCase();
}

/** Splits the first `limit` characters of `text`, up to the first line end, into tokens that lie one behind the other. */
export function tokenize(text: string, limit = 200): readonly Token[] {
  const tokens: Token[] = [];
  const stop = Math.min(text.length, limit);
  let at = 0;
  while (at < stop) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) break;
    const kind = kindOf(code);
    let to = at + 1;
    if (kind !== 'mark' && kind !== 'cjk')
      while (to < stop && !isLineEnd(text.charCodeAt(to)) && kindOf(text.charCodeAt(to)) === kind) to++;
    const written = text.slice(at, to);
    const type = kind === 'cjk' ? 'word' : kind;
    tokens.push({ kind: type, text: written, key: keyOf(type, written), from: at, to });
    at = to;
  }
  tokens.forEach((token, i) => {
    if (token.key === ';' && isSlip(tokens, i)) tokens[i] = { ...token, key: ':' };
  });
  return tokens;
}

/** `12;45 PM`: where AM or PM stands behind it, the semicolon is the colon of its key. */
function isSlip(tokens: readonly Token[], i: number): boolean {
  const before = digitsAt(tokens, i - 1);
  const behind = tokenAt(tokens, skipSpace(tokens, i + 2)).key;
  return (before === 1 || before === 2) && digitsAt(tokens, i + 1) === 2 && (behind === 'am' || behind === 'pm');
}

/** The token at `i`; behind the last one an empty mark. */
export const tokenAt = (tokens: readonly Token[], i: number): Token => tokens[i] ?? end;

/** The number of digits where the token at `i` is a number, else 0. */
export const digitsAt = (tokens: readonly Token[], i: number): number => {
  const token = tokenAt(tokens, i);
  return token.kind === 'number' ? token.key.length : 0;
};

export const numberAt = (tokens: readonly Token[], i: number): number => Number(tokenAt(tokens, i).key);

/** The index of the first token at or behind `i` that is no space. */
export function skipSpace(tokens: readonly Token[], i: number): number {
  let at = i;
  while (tokens[at]?.kind === 'space') at++;
  return at;
}

export const isMark = (tokens: readonly Token[], i: number, marks: string): boolean => {
  const token = tokenAt(tokens, i);
  return token.kind === 'mark' && token.key !== '' && marks.includes(token.key);
};

/** Phrases by their first word, longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly Token[]; readonly value: T }[]>;

/** Prepares phrases for {@link phraseAt}. A phrase may have spaces, marks and any script. */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const phrases = new Map<string, { words: readonly Token[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = tokenize(phrase);
    const key = tokenAt(words, 0).key;
    const known = phrases.get(key) ?? [];
    known.push({ words, value });
    known.sort((a, b) => b.words.length - a.words.length);
    phrases.set(key, known);
  }
  return phrases;
}

/** The longest of the phrases that stands at `i`, in any case. A space in it stands for any run of spaces. */
export function phraseAt<T>(tokens: readonly Token[], i: number, phrases: Phrases<T>): Read<T> | null {
  for (const { words, value } of phrases.get(tokenAt(tokens, i).key) ?? []) {
    if (
      words.every((word, k) =>
        word.kind === 'space' ? tokens[i + k]?.kind === 'space' : tokens[i + k]?.key === word.key,
      )
    )
      return { value, next: i + words.length };
  }
  return null;
}
