const item = /"(?:[^"\\\n]|\\.)*"|-?[\d.]+|true|false|null/.source;
const list = new RegExp(`\\[\\n\\s+(?:${item})(?:,\\n\\s+(?:${item}))*\\n\\s+\\]`, 'g');

/** JSON as Biome formats it: two spaces, lists of plain values on one line where that has at most 120 columns. Ends with a line end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`.replace(list, (found, at: number, text: string) => {
    const flat = `[${found
      .slice(1, -1)
      .trim()
      .replace(/,\n\s+/g, ', ')}]`;
    const before = at - (text.lastIndexOf('\n', at) + 1);
    const comma = text[at + found.length] === ',' ? 1 : 0;
    return before + flat.length + comma <= 120 ? flat : found;
  });
}
