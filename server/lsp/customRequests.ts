import type { CancellationToken, Connection, GenericRequestHandler } from 'vscode-languageserver';
import { insertSection } from '../core/edits/sections/insertSection.ts';
import { zoneProblem } from '../core/time/zoneProblem.ts';
import type { Abilities } from './abilities.ts';
import type { Analyses, ReadDocument } from './analyses.ts';
import { answer } from './answer.ts';
import { entryEdit, entryPrefill, entryPreview } from './entry.ts';
import { newDocument, profileChoices } from './newDocument.ts';
import { outlineOf } from './outline/index.ts';
import { nextPlaceholder } from './placeholders.ts';
import type { EditWithCaret, Requests } from './protocol.ts';
import { whyNot } from './refusals.ts';
import { rewriteEdits, rewritesAt } from './rewrites.ts';
import type { SettingsSource } from './settings.ts';
import { toSnippetEdit, toWorkspaceEdit } from './workspaceEdit.ts';

/** What is asked beyond LSP; see `protocol.ts`. */
export function registerCustomRequests(
  connection: Connection,
  analyses: Analyses,
  settings: SettingsSource,
  abilities: () => Abilities,
  now: () => number,
): void {
  const on = <M extends keyof Requests>(
    method: M,
    empty: Requests[M][1],
    handler: (params: Requests[M][0], token: CancellationToken) => Promise<Requests[M][1]>,
  ) => {
    const handle: GenericRequestHandler<unknown, void> = answer(connection, method, empty, handler);
    connection.onRequest(method, handle);
  };

  /** For requests about a document: `empty` where it is not open. Whether it is a postmortem is the handler's affair. */
  const about = <M extends keyof Requests>(
    method: M,
    empty: Requests[M][1],
    handler: (read: ReadDocument, params: Requests[M][0]) => Requests[M][1],
  ) =>
    on(method, empty, async (params, token) => {
      const { textDocument } = params as { readonly textDocument: { readonly uri: string } };
      const read = await analyses.of(textDocument.uri, token);
      return read ? handler(read, params) : empty;
    });

  about('postmortem/outline', null, outlineOf);
  about('postmortem/entryPrefill', '', entryPrefill);
  about(
    'postmortem/previewEntry',
    { ok: false, incomplete: false, message: 'The document is not open.' },
    entryPreview,
  );
  about('postmortem/insertEntry', null, entryEdit);
  about('postmortem/insertSection', null, (read, { title }) => sectionEdit(read, title, abilities(), now()));
  about('postmortem/nextPlaceholder', null, nextPlaceholder);
  about('postmortem/rewrites', [], (read, { position }) => {
    const useful = rewritesAt(read, position && read.document.offsetAt(position)).filter(({ planned }) => planned());
    return [...new Map(useful.map(({ name, title }) => [name, { name, title }])).values()];
  });
  about('postmortem/rewrite', null, (read, { name, position, zone }) => {
    const edits = rewriteEdits(read, name, position && read.document.offsetAt(position), zone?.trim());
    return edits && toWorkspaceEdit(read.document, edits);
  });
  about('postmortem/whyNot', '', (read, { name, position, zone }) =>
    whyNot(read, name, position && read.document.offsetAt(position), zone?.trim()),
  );
  on('postmortem/zoneProblem', null, async ({ zone }) => zoneProblem(zone));
  on('postmortem/profiles', [], async ({ uri }) => profileChoices((await settings.of(uri)).template));
  on('postmortem/newDocument', { snippet: '', fileName: '' }, async (params) =>
    newDocument(params, (await settings.of(params.uri)).template),
  );
}

/** Adds the profile's section of that title; one that the document has already is not added twice. */
function sectionEdit(
  { document, analysis }: ReadDocument,
  title: string,
  abilities: Abilities,
  now: number,
): EditWithCaret | null {
  const { markdown, postmortem, profile, alignment } = analysis;
  const pair = alignment.pairs.find(({ wanted, missing }) => missing && wanted.title === title);
  if (!pair) return null;
  const { edits } = insertSection(markdown.text, postmortem, profile, alignment, pair.wanted);
  return { edit: toSnippetEdit(document, edits, abilities, now), caret: null };
}
