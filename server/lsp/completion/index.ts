import type { CompletionItem, Position } from 'vscode-languageserver';
import type { Abilities } from '../abilities.ts';
import type { ReadDocument } from '../analyses.ts';
import { actions } from './actions.ts';
import { placeAt, type Source } from './context.ts';
import { disable } from './disable.ts';
import { fields } from './fields.ts';
import { frontMatter } from './frontMatter.ts';
import { newEntry } from './newEntry.ts';
import { sections } from './sections.ts';

/** Few: a list that opens in the middle of prose is in the way. */
export const triggerCharacters = ['#', ':', '|', '-'];

/** In the order in which they are asked; the first that knows the place answers. */
const sources: readonly Source[] = [frontMatter, sections, disable, actions, newEntry, fields];

/** What can stand at a place in a postmortem: sections, values, names and times. Nothing in prose. */
export function completionsAt(
  read: ReadDocument,
  position: Position,
  abilities: Abilities,
  now: number,
): CompletionItem[] {
  if (!read.analysis.postmortem.isPostmortem) return [];
  const { document } = read;
  const place = { ...placeAt(document, position, abilities), read, offset: document.offsetAt(position), now };
  for (const source of sources) {
    const items = source(place);
    if (items !== null) return items;
  }
  return [];
}
