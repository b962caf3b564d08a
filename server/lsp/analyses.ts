import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.ts';
import { isConfigurationFile } from '../core/config/names.ts';
import type { Settings } from '../core/config/settings.ts';
import { check } from './answer.ts';
import type { ResourceSettings } from './settings.ts';

/** A version of a document with what was read from it. */
export interface ReadDocument {
  readonly document: TextDocument;
  readonly settings: Settings;
  /** URI of the configuration file that governs it, null where none does. */
  readonly configuration: string | null;
  readonly analysis: Analysis;
}

export interface Analyses {
  /** The analysis of the document's present version; null where the document is not open, or is a configuration. Throws `cancelled` where the token is. */
  readonly of: (uri: string, token: CancellationToken) => Promise<ReadDocument | null>;
  readonly forget: (uri: string) => void;
}

/** The last part of a URI's path, decoded; null for an untitled document. */
function fileNameOf(uri: string): string | null {
  const [scheme] = uri.split(':', 1);
  if (scheme === 'untitled') return null;
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name;
  }
}

/**
 * One analysis per open document, made when somebody asks and kept until its version or its settings change.
 * `now` gives epoch milliseconds.
 */
export function createAnalyses(
  documents: TextDocuments<TextDocument>,
  settingsOf: (uri: string) => Promise<ResourceSettings>,
  now: () => number,
): Analyses {
  const kept = new Map<string, ReadDocument & { readonly version: number; readonly from: ResourceSettings }>();
  return {
    of: async (uri, token) => {
      const from = await settingsOf(uri);
      check(token);
      // Taken after the wait: what arrived meanwhile belongs to the answer.
      const document = documents.get(uri);
      if (!document || isConfigurationFile(uri)) return null;
      const last = kept.get(uri);
      if (last && last.version === document.version && last.from === from) return last;
      const { settings, declared, template, configuration } = from;
      const analysis = analyze({
        text: document.getText(),
        fileName: fileNameOf(uri),
        settings,
        declared,
        template,
        now: now(),
        ...(last && last.from === from ? { previous: last.analysis } : {}),
      });
      const read = { document, settings, configuration, analysis, version: document.version, from };
      kept.set(uri, read);
      return read;
    },
    forget: (uri) => void kept.delete(uri),
  };
}
