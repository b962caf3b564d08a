import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Abilities } from '../abilities.ts';
import type { ReadDocument } from '../analyses.ts';

/** A line that is being written: the text on either side of the cursor. */
export interface Place {
  readonly document: TextDocument;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
  readonly abilities: Abilities;
}

/** The same in a postmortem. */
export interface PlaceIn extends Place {
  readonly read: ReadDocument;
  /** Of the cursor. */
  readonly offset: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Gives what can stand at a place; null where the place is none of its affair, so that the next one is asked. */
export type Source = (place: PlaceIn) => CompletionItem[] | null;

/** The line around `position`, cut there. */
export function placeAt(document: TextDocument, position: Position, abilities: Abilities): Place {
  const line = document.getText({
    start: { line: position.line, character: 0 },
    end: { line: position.line + 1, character: 0 },
  });
  const whole = line.replace(/[\r\n]+$/, '');
  return {
    document,
    position,
    before: whole.slice(0, position.character),
    after: whole.slice(position.character),
    abilities,
  };
}

/** Something to choose. */
export interface Choice {
  readonly label: string;
  /** Where it is not the label. */
  readonly text?: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** Ask at once for what comes next, where the client can. */
  readonly further?: boolean;
}

/**
 * The choices as items in their order, each in the place of the `typed` text before the cursor. A space is put before them where the
 * text before that ends with a colon or a pipe.
 */
export function itemsOf(
  { position, before, abilities }: Place,
  typed: string,
  choices: readonly Choice[],
  kind: CompletionItemKind = CompletionItemKind.EnumMember,
): CompletionItem[] {
  const head = before.slice(0, before.length - typed.length);
  const lead = /[:|*_,]$/.test(head) ? ' ' : '';
  const range = { start: { line: position.line, character: head.length }, end: position };
  return choices.map(({ label, text = label, detail, documentation, further }, index) => ({
    label,
    kind,
    sortText: String(index).padStart(3, '0'),
    filterText: lead + text,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range, newText: lead + text },
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    ...(further && abilities.commands
      ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }
      : {}),
  }));
}
