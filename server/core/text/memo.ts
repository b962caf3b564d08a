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
