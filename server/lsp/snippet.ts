const two = (value: number): string => String(value).padStart(2, '0');

/** The variables that this project's snippets use, on the local calendar. */
const variables = (now: Date): Readonly<Record<string, string>> => ({
  CURRENT_YEAR: String(now.getFullYear()),
  CURRENT_MONTH: two(now.getMonth() + 1),
  CURRENT_DATE: two(now.getDate()),
  CURRENT_HOUR: two(now.getHours()),
  CURRENT_MINUTE: two(now.getMinutes()),
});

const escaped = /\\([\\$},|])/g;
const variable = /\$(?:(\d+)|([A-Z_]+)|\{(\d+)\}|\{([A-Z_]+)\})/y;
const choice = /\$\{\d+\|((?:\\.|[^|\\])*)\|\}/y;
const opening = /\$\{\d+:/y;

/** The first of a choice's values. */
const firstOf = (values: string): string => (/^(?:\\.|[^,\\])*/.exec(values)?.[0] ?? '').replace(escaped, '$1');

/**
 * What a VS Code snippet says once it is typed out: placeholders with their text, the first of each choice, dates from `now`.
 * Handles the forms that templates use (`$1`, `${1}`, `${1:text}`, `${1|a,b|}`, `$NAME`, escapes); placeholders may nest.
 */
export function plainText(snippet: string, now: Date): string {
  const names = variables(now);
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(snippet);
    if (found) at += found[0].length;
    return found;
  };
  /** What a variable, a choice or a placeholder says; null for a dollar that is none. */
  const special = (): string | null => {
    const chosen = take(choice);
    if (chosen) return firstOf(chosen[1] ?? '');
    const named = take(variable);
    if (named) return names[named[2] ?? named[4] ?? ''] ?? '';
    return take(opening) ? read(true) : null;
  };
  /** Up to the brace that closes the placeholder, or to the end. */
  const read = (within: boolean): string => {
    let text = '';
    while (at < snippet.length) {
      const character = snippet[at] ?? '';
      if (character === '\\' && /[\\$}]/.test(snippet[at + 1] ?? '')) {
        text += snippet[at + 1];
        at += 2;
        continue;
      }
      const meant = character === '$' ? special() : null;
      if (meant !== null) {
        text += meant;
        continue;
      }
      at++;
      if (within && character === '}') break;
      text += character;
    }
    return text;
  };
  return read(false);
}
