/** An action item's line without its marker. */
export interface ActionText {
  readonly words: string;
  /** What it names about itself in brackets at its end, by the name of its column: `Owner`, `Due`, `Ticket`, or as written. */
  readonly details: ReadonlyMap<string, string>;
  /** State of its check box, null where it has none. */
  readonly checked: boolean | null;
}

const columnOf: readonly (readonly [RegExp, string])[] = [
  [/^(?:owners?|assignee|assigned to|responsible|dri)$/i, 'Owner'],
  [/^(?:due(?: date| by| on)?|deadline|eta|target date)$/i, 'Due'],
  [/^(?:tickets?|issue|jira|tracking)$/i, 'Ticket'],
];

/**
 * Takes `(owner: @ann, due: 2023-03-01, ticket: OPS-12)` off the end of an action: only where every part of the brackets names what
 * it is, so that no word is lost or moved by a guess.
 */
export function detailsOf(line: string, checked: boolean | null): ActionText {
  const open = openingBracket(line);
  const none: ActionText = { words: line, details: new Map(), checked };
  if (open === null) return none;
  const details = new Map<string, string>();
  for (const part of line.slice(open + 1, -1).split(/[,;]\s+/)) {
    const match = /^\s*([\p{L}][\p{L} ]{0,23}?)\s*:(?!\/\/)\s*(\S.*?)\s*$/u.exec(part);
    const name = match === null ? null : nameOf(match[1]!);
    if (match === null || name === null || details.has(name)) return none;
    details.set(name, match[2]!);
  }
  const words = line.slice(0, open).trimEnd();
  return words === '' ? none : { words, details, checked };
}

/** The details as {@link detailsOf} reads them, with a space before; empty where there are none. */
export function writeDetails(details: readonly (readonly [string, string])[]): string {
  if (details.length === 0) return '';
  const parts = details.map(([name, value]) => (name === '' ? value : `${asLabel(name)}: ${value}`));
  return ` (${parts.join(', ')})`;
}

function nameOf(label: string): string | null {
  const known = columnOf.find(([pattern]) => pattern.test(label.trim()))?.[1];
  if (known !== undefined) return known;
  // `Status` is the check box's own column as well; anything else keeps its name.
  return label.trim().charAt(0).toUpperCase() + label.trim().slice(1);
}

/** A heading in the middle of a line: `Owner` becomes `owner`, `JIRA` stays. */
const asLabel = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** Where the bracket opens that closes at the line's end, inner brackets and links' addresses counted; null where none does. */
function openingBracket(line: string): number | null {
  if (!line.endsWith(')')) return null;
  let depth = 0;
  for (let i = line.length - 1; i >= 0; i--) {
    if (line[i] === ')') depth++;
    else if (line[i] === '(') depth--;
    if (depth === 0) return i > 0 && /\s/.test(line[i - 1] ?? '') ? i : null;
  }
  return null;
}
