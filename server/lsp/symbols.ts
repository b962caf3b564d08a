import { type DocumentSymbol, type Range as LspRange, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { ReadDocument } from './analyses.ts';
import { toLspRange } from './places.ts';

/** Symbols must have a name. */
const named = (text: string): string => text.trim() || '(no text)';

const around = (ranges: readonly LspRange[]): LspRange | null => {
  const first = ranges[0];
  const last = ranges.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
};

/**
 * The timelines' entries and the action items. In a group for each timeline and one for the actions; ungrouped where the client lists
 * the headings itself (`headings`), between which they then stand: a group would be a
 * second "Timeline" beside the heading, and so would be an entry that is a heading.
 */
export function symbolsOf({ document, analysis }: ReadDocument, headings: boolean): DocumentSymbol[] {
  const { entries, timelines, actions, sections } = analysis.postmortem;
  const symbols: DocumentSymbol[] = [];
  const add = (name: string, kind: SymbolKind, children: DocumentSymbol[]) => {
    const range = around(children.map((child) => child.range));
    if (headings) symbols.push(...children);
    else if (range)
      symbols.push({ name, kind, range, selectionRange: { start: range.start, end: range.start }, children });
  };
  for (const timeline of timelines) {
    const title = timeline.section === null ? null : sections[timeline.section]?.title;
    const children = timeline.entries.flatMap((index): DocumentSymbol[] => {
      const entry = entries[index];
      if (!entry || (headings && entry.layout === 'heading')) return [];
      const stamp = document.getText(toLspRange(document, entry.stampRange));
      return [
        {
          name: named(`${stamp} ${entry.text}`),
          kind: SymbolKind.Event,
          range: toLspRange(document, entry.range),
          selectionRange: toLspRange(document, entry.stampRange),
          ...(entry.milestone ? { detail: entry.milestone.kind } : {}),
        },
      ];
    });
    add(title ?? 'Timeline', SymbolKind.Array, children);
  }
  const children = actions.map((action): DocumentSymbol => {
    const range = toLspRange(document, action.range);
    const detail = [action.owner, action.due].filter((part) => part !== null).join(', ');
    return {
      name: named(action.text),
      kind: SymbolKind.Boolean,
      range,
      selectionRange: range,
      ...(detail ? { detail } : {}),
    };
  });
  add('Action items', SymbolKind.Array, children);
  return symbols;
}

/** The same as a flat list, for clients that know no tree. */
export function flatten(uri: string, symbols: readonly DocumentSymbol[], container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, selectionRange, children }) => [
    { name, kind, location: { uri, range: selectionRange }, ...(container ? { containerName: container } : {}) },
    ...flatten(uri, children ?? [], name),
  ]);
}
