export interface Expanded {
  /** The text as it stands after the snippet was taken and nothing typed. */
  readonly text: string;
  /** Numbers of the tab stops in the order of their first appearance, the final cursor (0) left out. */
  readonly stops: readonly number[];
}

const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '02',
  CURRENT_DATE: '14',
  CURRENT_HOUR: '14',
  CURRENT_MINUTE: '05',
};

/**
 * Reads a VS Code snippet by the grammar of its documentation and gives what it inserts. Throws on what VS Code would insert as
 * plain text instead: an unclosed brace, an empty choice, an unknown variable, a `$` that begins nothing.
 */
export function expand(snippet: string): Expanded {
  const defaults = new Map<number, string>();
  const stops: number[] = [];
  let at = 0;

  const fail = (what: string): never => {
    throw new Error(`${what} at ${at} in ${JSON.stringify(snippet)}`);
  };
  const seen = (number: number, text?: string): string => {
    if (number !== 0 && !stops.includes(number)) stops.push(number);
    if (text !== undefined) defaults.set(number, text);
    return text ?? defaults.get(number) ?? '';
  };
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const match = found.exec(snippet)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };

  const choice = (): string => {
    const values: string[] = [];
    for (;;) {
      const value = take(/(?:\\[\\,|]|[^\\,|])+/) ?? fail('an empty choice');
      values.push(value.replace(/\\(.)/g, '$1'));
      if (take(/\|\}/)) return values[0]!;
      if (!take(/,/)) fail('an unclosed choice');
    }
  };

  const dollar = (): string => {
    const bare = take(/\d+/);
    if (bare !== undefined) return seen(Number(bare));
    const name = take(/[A-Z_]+/);
    if (name !== undefined) return variables[name] ?? fail(`the unknown variable ${name}`);
    if (!take(/\{/)) fail('a lone $');
    const number = Number(take(/\d+/) ?? fail('a brace without a number'));
    if (take(/\}/)) return seen(number);
    if (take(/\|/)) return seen(number, choice());
    if (!take(/:/)) fail('neither default nor choice');
    const text = sequence(true);
    return seen(number, text);
  };

  const sequence = (inside: boolean): string => {
    let text = '';
    while (at < snippet.length) {
      if (inside && take(/\}/)) return text;
      if (take(/\\(?=[$}\\])/)) text += snippet[at++];
      else if (take(/\$/)) text += dollar();
      else text += snippet[at++];
    }
    return inside ? fail('an unclosed brace') : text;
  };

  return { text: sequence(false), stops };
}
