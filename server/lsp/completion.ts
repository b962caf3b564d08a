import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { ProfileSection } from '../core/profiles/profile.ts';
import { sectionSnippet } from '../core/profiles/template.ts';
import type { Abilities } from './abilities.ts';
import type { ReadDocument } from './analyses.ts';
import { plainText } from './snippet.ts';

/** Few: a list that opens in the middle of prose is in the way. */
export const triggerCharacters = ['#', ':'];

/**
 * Behind `#` at the start of a line: the sections that the profile has and the document lacks, with their bodies. Behind a field
 * label (`Status:`): the values that the profile knows. Nothing anywhere else.
 */
export function completionsAt(
  read: ReadDocument,
  position: Position,
  abilities: Abilities,
  now: number,
): CompletionItem[] {
  const { document, analysis } = read;
  if (!analysis.postmortem.isPostmortem) return [];
  const start = { line: position.line, character: 0 };
  const before = document.getText({ start, end: position });
  if (/^#{1,6}[ \t]*[\p{L}\d ]*$/u.test(before)) return sections(read, position, before, abilities, now);
  return values(read, before);
}

function sections(
  { document, analysis }: ReadDocument,
  position: Position,
  before: string,
  abilities: Abilities,
  now: number,
): CompletionItem[] {
  const { alignment, profile } = analysis;
  const line = document.getText({
    start: { line: position.line, character: 0 },
    end: { line: position.line + 1, character: 0 },
  });
  const rest = line.slice(before.length).trim();
  if (rest !== '') return [];
  const marks = /^#+/.exec(before)?.[0] ?? '#';
  const item = (section: ProfileSection, index: number): CompletionItem => {
    const { title, guidance, required, recommended } = section;
    const snippet = sectionSnippet(section, { level: marks.length, suffix: profile.headingSuffix });
    return {
      label: title,
      kind: CompletionItemKind.Struct,
      detail: `${profile.name}${required ? '' : recommended ? ', recommended' : ', optional'}`,
      documentation: guidance,
      sortText: String(index).padStart(3, '0'),
      filterText: `${marks} ${title}`,
      insertTextFormat: abilities.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: { start: { line: position.line, character: 0 }, end: position },
        newText: abilities.snippetCompletions ? snippet : plainText(snippet, new Date(now)),
      },
    };
  };
  return alignment.pairs.filter(({ missing }) => missing).map(({ wanted }, index) => item(wanted, index));
}

/** `**Status:** `, `Severity:`, `| Status | `: the label's words. */
const label = /^[ \t>|*_-]*([\p{L}][\p{L} ]*?)[*_]*[ \t]*(?::[*_]*|\|)[ \t]*[\p{L}\d]*$/u;

function values({ analysis }: ReadDocument, before: string): CompletionItem[] {
  const name = label.exec(before)?.[1]?.toLowerCase();
  const field = name
    ? analysis.profile.fields.find((one) => one.name === name || one.label.toLowerCase() === name)
    : undefined;
  const lead = /[:*_|]$/.test(before) ? ' ' : '';
  return (field?.values ?? []).map((value, index) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    insertText: lead + value,
    filterText: lead + value,
    sortText: String(index).padStart(3, '0'),
  }));
}
