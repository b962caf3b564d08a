import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { sectionSnippet } from '../../core/profiles/template.ts';
import { plainText } from '../snippet.ts';
import type { Source } from './context.ts';

/** Behind `#` at the start of a line: the sections that the profile has and the document lacks, with their bodies. */
export const sections: Source = ({ read, position, before, after, abilities, now }) => {
  if (!/^#{1,6}[ \t]*[\p{L}\d ]*$/u.test(before)) return null;
  if (after.trim() !== '') return [];
  const { alignment, profile } = read.analysis;
  const marks = /^#+/.exec(before)?.[0] ?? '#';
  const missing = alignment.pairs.filter((pair) => pair.missing).map(({ wanted }) => wanted);
  return missing.map((section, index) => {
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
  });
};
