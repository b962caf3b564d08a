import { choice, escapeSnippet, lines, prompt, stop, today } from './bodies.ts';
import type { Profile, ProfileField, ProfileSection } from './profile.ts';

/** How headings are to be written. */
export interface HeadingStyle {
  /** 1–6. */
  readonly level: number;
  /** Behind the title: `:` or nothing. */
  readonly suffix: string;
}

/**
 * Numbers a snippet's tab stops in the order in which they stand, the first one `first`; stops that shared a number still do, and
 * the final cursor (`$0`) stays. Gives the highest number used beside the text.
 */
export function renumber(snippet: string, first = 1): { readonly text: string; readonly last: number } {
  const numbers = new Map<string, number>();
  const text = snippet.replace(/\\.|\$\{(\d+)|\$(\d+)/gs, (found, braced?: string, bare?: string) => {
    const old = braced ?? bare;
    if (old === undefined || old === '0') return found;
    const number = numbers.get(old) ?? first + numbers.size;
    numbers.set(old, number);
    return braced === undefined ? `$${number}` : `\${${number}`;
  });
  return { text, last: first + numbers.size - 1 };
}

/** Puts snippets one behind the other, `between` between them, so that each keeps its own tab stops; the first one is `first`. */
export function joinSnippets(
  snippets: readonly string[],
  between: string,
  first = 1,
): { readonly text: string; readonly last: number } {
  let last = first - 1;
  const parts = snippets.map((snippet) => {
    const numbered = renumber(snippet, last + 1);
    last = numbered.last;
    return numbered.text;
  });
  return { text: parts.join(between), last };
}

/**
 * A section with its heading, guidance as prompts, and the sub-sections it asks for, as a VS Code snippet with `\n` line ends and
 * none at the end. Levels deeper than 6 are written as 6.
 */
export function sectionSnippet(section: ProfileSection, { level, suffix }: HeadingStyle): string {
  const heading = `${'#'.repeat(Math.min(level, 6))} ${escapeSnippet(section.title)}${suffix}`;
  const inner = (section.sections ?? []).map((one) => sectionSnippet(one, { level: level + 1, suffix }));
  const parts = [heading, section.body, ...inner].filter((part) => part !== '');
  return joinSnippets(parts, '\n\n').text;
}

/** What most teams call their severities. */
export const usualSeverities: readonly string[] = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'];
const moments = new Set(['start', 'end', 'detected', 'mitigated', 'resolved']);

/** What stands for a field's value until somebody fills it in: a prompt, or its values to choose from; a tab stop of number 1. */
export function fieldValue({ name, label, values }: ProfileField): string {
  if (values) return choice(1, values);
  if (name === 'date') return stop(1, today);
  if (name === 'severity') return choice(1, usualSeverities);
  if (moments.has(name)) return stop(1, 'YYYY-MM-DD HH:MM UTC');
  return prompt(1, `insert ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`);
}

/** The header line of a field: `- **Status:** …`. */
export const fieldSnippet = (field: ProfileField): string =>
  `- **${escapeSnippet(field.label)}:** ${fieldValue(field)}`;

/** Header lines of several fields, `between` between them, each with tab stops of its own. */
export const fieldsSnippet = (fields: readonly ProfileField[], between = '\n'): string =>
  joinSnippets(fields.map(fieldSnippet), between).text;

/** The fields that stand at the top of the document, not inside one of its sections. */
function headerFields({ fields, sections }: Profile): readonly ProfileField[] {
  const bodies = sections.map(({ body }) => body.toLowerCase()).join('\n');
  return fields.filter(({ label }) => !bodies.includes(`**${label.toLowerCase()}:**`));
}

/** A whole document of this template as a VS Code snippet: title, header fields, every section. Ends with a line end. */
export function templateSnippet(profile: Profile): string {
  const style = { level: profile.headingLevel, suffix: profile.headingSuffix };
  const header = fieldsSnippet(headerFields(profile));
  const sections = profile.sections.map((section) => sectionSnippet(section, style));
  const title = `# Postmortem: ${prompt(1, 'insert what broke, in a few words')}`;
  const parts = [title, header, ...sections].filter((part) => part !== '');
  return lines(joinSnippets(parts, '\n\n').text, '');
}
