const two = (value: number): string => String(value).padStart(2, '0');

/** The variables that this project's snippets use, on the local calendar. */
const variables = (now: Date): Readonly<Record<string, string>> => ({
  CURRENT_YEAR: String(now.getFullYear()),
  CURRENT_MONTH: two(now.getMonth() + 1),
  CURRENT_DATE: two(now.getDate()),
  CURRENT_HOUR: two(now.getHours()),
  CURRENT_MINUTE: two(now.getMinutes()),
});

/**
 * What a VS Code snippet says once it is typed out: placeholders with their text, the first of each choice, dates from `now`.
 * Handles the forms that templates use (`$1`, `${1}`, `${1:text}`, `${1|a,b|}`, `$NAME`, escapes); placeholders may nest.
 */
export function plainText(snippet: string, now: Date): string {
  const names = variables(now);
  let rest = snippet;
  // From the inside out: a placeholder without braces in it is replaced first.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(
      /(?<!\\)\$\{(\d+)(?:\|((?:\\.|[^|])*)\||:((?:\\.|[^\\${}])*))?\}/g,
      (_, _number, choice, text) => (choice === undefined ? (text ?? '') : firstOf(choice)),
    );
    rest = rest.replace(
      /(?<!\\)\$(?:\{([A-Z_]+)\}|([A-Z_]+)|\d+)/g,
      (_, braced = '', bare = '') => names[braced || bare] ?? '',
    );
  }
  return rest.replace(/\\([\\$}])/g, '$1');
}

const firstOf = (choice: string): string => (/^(?:\\.|[^,])*/.exec(choice)?.[0] ?? '').replace(/\\([,|\\])/g, '$1');
