import { type Disposable, type Event, EventEmitter, type TextDocument, workspace } from 'vscode';
import { isCandidate } from '../server/core/candidate.ts';
import { watchConfigured } from './configured.ts';

/** Which documents the server is told about: Markdown that may be a postmortem. Everything else stays in the editor. */
export interface Candidates extends Disposable {
  /** Decides once per document, and again after edits as long as the answer is no; a yes holds until the document is closed. */
  readonly accepts: (document: TextDocument) => boolean;
  readonly has: (document: TextDocument) => boolean;
  /** Takes a document whatever it says: its author has asked for it. */
  readonly take: (document: TextDocument) => void;
  /** A document was taken that had been left out before, or has just been opened. */
  readonly onTaken: Event<TextDocument>;
}

/** How long to let an author type before a left-out document is looked at again. */
const pause = 300;

const keyOf = (document: TextDocument): string => document.uri.toString();

const baseName = (document: TextDocument): string => document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);

/** Old versions, notebook cells and comment boxes are shown in documents too; only files are worth checking. */
const isFile = (document: TextDocument): boolean =>
  document.isUntitled || workspace.fs.isWritableFileSystem(document.uri.scheme) === true;

/** Looks at every document that is open or opens, and again while it is written, until it is taken. To be disposed of. */
export function followCandidates(): Candidates {
  const taken = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const emitter = new EventEmitter<TextDocument>();
  const configured = watchConfigured(() => workspace.textDocuments.forEach(consider));

  const accepts = (document: TextDocument): boolean => {
    if (document.languageId !== 'markdown' || !isFile(document)) return false;
    if (taken.has(keyOf(document))) return true;
    if (!isCandidate(document.getText(), document.isUntitled ? null : baseName(document))) return false;
    taken.add(keyOf(document));
    return true;
  };
  const take = (document: TextDocument) => {
    if (taken.has(keyOf(document))) return;
    taken.add(keyOf(document));
    emitter.fire(document);
  };
  /** Where a team has written a configuration, its globs decide: the server reads them. */
  const considerConfigured = async (document: TextDocument) => {
    if (document.languageId !== 'markdown' || document.isUntitled || !isFile(document)) return;
    if ((await configured.governs(document.uri)) && !document.isClosed) take(document);
  };
  const consider = (document: TextDocument) => {
    if (taken.has(keyOf(document))) return;
    if (accepts(document)) emitter.fire(document);
    else void considerConfigured(document);
  };
  const cancel = (key: string) => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  const listeners = [
    emitter,
    configured,
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument(({ document }) => {
      const key = keyOf(document);
      if (document.languageId !== 'markdown' || taken.has(key)) return;
      cancel(key);
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          if (!document.isClosed) consider(document);
        }, pause),
      );
    }),
    workspace.onDidCloseTextDocument((document) => {
      cancel(keyOf(document));
      taken.delete(keyOf(document));
    }),
  ];
  // Once everybody listens.
  const first = setTimeout(() => workspace.textDocuments.forEach(consider));

  return {
    accepts,
    has: (document) => taken.has(keyOf(document)),
    take,
    onTaken: emitter.event,
    dispose: () => {
      clearTimeout(first);
      for (const key of [...timers.keys()]) cancel(key);
      for (const listener of listeners) listener.dispose();
    },
  };
}
