/** An address taken apart as far as its parameters need. */
export interface Address {
  /** Lower case. */
  readonly host: string;
  /** From the first slash to the first of `?`, `#` and `;`. */
  readonly path: string;
  /** Everything behind the path, as written. */
  readonly rest: string;
  /** The decoded value of a parameter, wherever it stands behind the path (`?a=1&b=2`, `#/?a=1`, `;a=1;b=2`); null where there is none. */
  readonly value: (name: string) => string | null;
}

const parts = /^https?:\/\/([^/?#;]+)([^?#;]*)(.*)$/is;

/** An address of the web (`http:`, `https:`); null for any other text. */
export function readAddress(url: string): Address | null {
  const match = parts.exec(url);
  if (match === null) return null;
  const [, host = '', path = '', rest = ''] = match;
  let read: ReadonlyMap<string, string> | null = null;
  const value = (name: string): string | null => {
    read ??= parameters(rest);
    return read.get(name) ?? null;
  };
  return { host: host.toLowerCase(), path, rest, value };
}

/** The first value of every parameter. */
function parameters(rest: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of rest.split(/[?#&;]/)) {
    const at = part.indexOf('=');
    const name = decoded(part.slice(0, at));
    if (at > 0 && !found.has(name)) found.set(name, decoded(part.slice(at + 1)));
  }
  return found;
}

/** `text` without percent encoding; as it is where it is not encoded rightly. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The addresses that stand bare in a text, each with its place. Brackets belong to an address as long as they are opened in it, as in
 * Kibana's; punctuation at its end does not.
 */
export function* bareAddresses(text: string): Iterable<{ readonly at: number; readonly url: string }> {
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/gi)) yield { at: match.index, url: trimmed(match[0]) };
}

function trimmed(url: string): string {
  const left = new Map<string, number>();
  for (const one of url) left.set(one, (left.get(one) ?? 0) + 1);
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] ?? '';
    const pair = opening[last];
    const count = left.get(last) ?? 0;
    if (pair === undefined ? !/[.,:;!?*_~'|]/.test(last) : (left.get(pair) ?? 0) >= count) break;
    left.set(last, count - 1);
  }
  return url.slice(0, end);
}
