import { rememberedFor } from './text/memo.ts';
import type { Range, TextEdit } from './text/range.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change that mends a finding. The edits are computed only when somebody asks for them. */
export interface Fix {
  /** For a menu, in the imperative: `Move the entry after 14:02`. */
  readonly title: string;
  /** Safe fixes change no meaning: fix-all and `--fix` apply them. */
  readonly safe: boolean;
  /** Offered first. */
  readonly preferred?: boolean;
  /** Edits of the document's text; where `snippet` is true the texts are VS Code snippets. */
  readonly edits: () => readonly TextEdit[];
  readonly snippet?: boolean;
}

export interface Related {
  readonly range: Range;
  readonly message: string;
}

/** Something worth telling the author. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/**
 * What a fix changes; nothing where it turns out that it would not keep what the document tells. Computed once: editors ask at every
 * move of the cursor, and some edits are checked by reading their result.
 */
export const changesOf = rememberedFor((fix: Fix) => fix.edits());

/** True for a fix that may be made without asking its author, and that changes something. */
export const isUnasked = (fix: Fix): boolean => fix.safe && fix.snippet !== true && changesOf(fix).length > 0;

/** True for a finding that fix-all and `--fix` mend. */
export const isFixable = ({ fixes }: Finding): boolean => fixes.some(isUnasked);
