import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { isFixable } from '../../core/findings.ts';
import type { Abilities } from '../abilities.ts';
import type { ReadDocument } from '../analyses.ts';
import { toOffsets, touches } from '../places.ts';
import { loses, whyNot } from '../refusals.ts';
import { askedAbout } from './askedAbout.ts';
import { makeEdit } from './makeEdit.ts';
import { type Keyed, quickFixes } from './quickFixes.ts';
import { rewrites } from './rewrites.ts';
import type { ActionContext, ActionData, EditKey } from './types.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.postmortem`;

/** The kinds that this server offers. */
export const kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** Kinds are hierarchical: a request for `source` wants `source.fixAll.postmortem` too. */
const wanted = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));

function fixAll({ read, params }: ActionContext): Keyed[] {
  // For "Fix All" and for saving; without a kind asked for this would stand in every light bulb.
  if (params.context.only === undefined || !read.analysis.findings.some(isFixable)) return [];
  return [[{ title: 'Fix all safe problems', kind: fixAllKind }, { type: 'fixAll' }]];
}

/** The actions for a range; each without its edit where the client asks for that later. */
export function codeActions(
  read: ReadDocument,
  params: CodeActionParams,
  abilities: Abilities,
  now: number,
): CodeAction[] {
  const { document, analysis } = read;
  const range = toOffsets(document, params.range);
  const findings = askedAbout(
    analysis.findings
      .map((finding, index) => ({ finding, index }))
      .filter(({ finding }) => touches(finding.range, range)),
    params.context.diagnostics,
  );
  const context: ActionContext = { read, abilities, params, findings };
  const { only } = params.context;
  const keyed: Keyed[] = [
    ...(wanted(only, CodeActionKind.QuickFix) ? quickFixes(context) : []),
    ...(wanted(only, CodeActionKind.RefactorRewrite) ? rewrites(context, range) : []),
    ...(wanted(only, fixAllKind) ? fixAll(context) : []),
  ];
  return keyed.map(([action, key]): CodeAction => {
    if (key === null) return action;
    if (!abilities.resolvesEdits) {
      const edit = makeEdit(read, key, abilities, now);
      return edit ? { ...action, edit } : action;
    }
    const data: ActionData = { uri: document.uri, version: document.version, key };
    return { ...action, data };
  });
}

const reasonOf = (read: ReadDocument, key: EditKey): string =>
  key.type === 'rewrite' ? whyNot(read, key.name, key.at) : loses;

/**
 * The chosen action with its edit; without one where what was planned turns out to lose something, which `tell` is told for the author.
 * Throws `ContentModified` where the document is no longer the one that it was offered for.
 */
export function resolveAction(
  action: CodeAction,
  read: ReadDocument | null,
  abilities: Abilities,
  now: number,
  tell: (message: string) => void,
): CodeAction {
  const { data, ...rest } = action as CodeAction & { data: ActionData };
  if (read === null || read.document.version !== data.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed; ask again.');
  const edit = makeEdit(read, data.key, abilities, now);
  if (edit) return { ...rest, edit };
  tell(`${action.title}: ${reasonOf(read, data.key)}`);
  return rest;
}
