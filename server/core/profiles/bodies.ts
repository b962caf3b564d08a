/** Building blocks of the sections' bodies, all of them VS Code snippets. */

/** Today's date, filled in by the editor. */
export const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** Zones to choose from; the ones whose abbreviation means several places (IST, CST, BST) are left to be typed. */
export const zones = ['UTC', 'PST', 'PDT', 'EST', 'EDT', 'GMT', 'CET', 'CEST', 'WAT', 'EAT', 'SAST', 'JST'] as const;

/** Text inside a placeholder: `$`, `}` and `\` mean something to a snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A tab stop that shows `text` until it is typed over; `text` may hold variables ({@link today}). */
export const stop = (number: number, text: string): string => `\${${number}:${text}}`;

/** The same text as the tab stop of that number, typed once. */
export const again = (number: number): string => `\${${number}}`;

/** A tab stop that offers values to choose from, the first one first. */
export const choice = (number: number, values: readonly string[]): string =>
  `\${${number}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;

/** A prompt in square brackets, which shows in a rendered page and is found again by the rule `placeholder`. */
export const prompt = (number: number, text: string): string => stop(number, `[${escapeSnippet(text)}]`);

export const prose = (text: string): string => prompt(1, text);

export const bullet = (text: string): string => `- ${prompt(1, text)}`;

export const lines = (...all: readonly string[]): string => all.join('\n');

/** What a reader looks for in a timeline, in the order in which it happens. */
export const moments = {
  start: 'Impact begins: what changed, what broke',
  detected: 'Detected: the alert, report or person that noticed',
  response: 'What was tried, and what it showed',
  mitigated: 'Mitigated: users no longer feel it',
  resolved: 'Resolved: back to normal, and how that was confirmed',
} as const;

/** A table with a header and one row of prompts. */
export function table(columns: readonly string[], row: readonly string[]): string {
  return lines(`| ${columns.join(' | ')} |`, `| ${columns.map(() => '---').join(' | ')} |`, `| ${row.join(' | ')} |`);
}

/** A timeline as a list below the date and the zone, from the start of impact to its end. */
export const timelineList = lines(
  `${stop(1, today)} (all times ${choice(2, zones)})`,
  '',
  `- **${stop(3, 'HH:MM')}** ${prompt(4, moments.start)}`,
  `- **${stop(5, 'HH:MM')}** ${prompt(6, moments.detected)}`,
  `- **${stop(7, 'HH:MM')}** ${prompt(8, moments.mitigated)}`,
  `- **${stop(9, 'HH:MM')}** ${prompt(10, moments.resolved)}`,
);
