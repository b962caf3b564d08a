/**
 * Remembers what a pure function of a string gave, for up to `limit` strings; then it starts over. For functions that are asked the
 * same few titles at every keystroke.
 */
export function remembered<Result>(compute: (text: string) => Result, limit = 4000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    if (known.size >= limit) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}

/**
 * Remembers what a pure function of an immutable object gave, for as long as the object lives. For what is derived from one chunk, line
 * or stamp: a keystroke keeps most of them, and only what it touched is computed again.
 */
export function rememberedFor<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Result;
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}
