import type { Stamp } from './stamp.ts';
import { findLabel } from './written/label.ts';
import { type StampOptions, stampAt } from './written/stampAt.ts';
import { tokenize } from './written/tokens.ts';

/**
 * Reads the time at the head of a line of plain text (Markdown marks already gone), as timeline entries begin: `14:05`,
 * `[2021-03-04 14:05 UTC]`, `~2:05 pm PST, Tuesday March 4th –`, `T+15m`, `Detected at 14:05`. Null where the line begins with no time.
 * Spans are of `text`; only its first line and first 200 characters are looked at. Never throws.
 */
export function readStamp(text: string, options: StampOptions = {}): Stamp | null {
  const tokens = tokenize(text);
  return stampAt(tokens, 0, text, options) ?? findLabel(tokens, text, options);
}
