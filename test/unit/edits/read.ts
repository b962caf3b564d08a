import { type CheckedEntry, checkedEntry } from '../../../server/core/edits/insert/checkedEntry.ts';
import { insertEntry } from '../../../server/core/edits/insert/insertEntry.ts';
import type { EntryRequest, Insertion } from '../../../server/core/edits/insert/insertion.ts';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import { readPostmortem } from '../../../server/core/model/read.ts';
import { align } from '../../../server/core/profiles/align.ts';
import { chooseProfile } from '../../../server/core/profiles/choose.ts';
import { applyEdits, type TextEdit } from '../../../server/core/text/range.ts';

/** The model of `text`, without rules: what the edits work on. */
export const read = (text: string): Postmortem =>
  readPostmortem(readMarkdown(text), {
    fileName: null,
    declared: true,
    settings: { timezone: '', dateOrder: 'auto' },
  });

export type Request = Partial<EntryRequest> & Pick<EntryRequest, 'time'>;

/** Inserts an entry; `profile` names the template to follow. */
export function insert(text: string, request: Request, profile = 'auto'): Insertion & { readonly after: string } {
  const postmortem = read(text);
  const chosen = chooseProfile(postmortem, profile);
  const full = { date: null, zone: null, text: 'New words', near: null, ...request };
  const insertion = insertEntry(text, postmortem, chosen, align(chosen, postmortem), full);
  return { ...insertion, after: applyEdits(text, insertion.edits) };
}

/** The same as the author is served: the result is read again, and where it tells something else, nothing is inserted. */
export function insertChecked(text: string, request: Request): CheckedEntry & { readonly after: string } {
  const postmortem = read(text);
  const chosen = chooseProfile(postmortem, 'auto');
  const full = { date: null, zone: null, text: 'New words', near: null, ...request };
  const entry = checkedEntry({ text, postmortem, reread: read }, chosen, align(chosen, postmortem), full);
  return { ...entry, after: entry.ok ? applyEdits(text, entry.insertion.edits) : text };
}

/** `text` with the edits that `change` gives for its first timeline (or section). */
export const changed = (
  text: string,
  change: (text: string, postmortem: Postmortem, index: number) => readonly TextEdit[],
): string => applyEdits(text, change(text, read(text), 0));

/** Every word and number of a text, sorted: equal where no word came or went. */
export const words = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();

/** What the entries of a document mean, one line each. */
export const meanings = (text: string): readonly string[] =>
  read(text).entries.map(({ moment, end }) => `${moment.date} ${moment.time} ${end?.time ?? ''} ${moment.instants}`);
