import { blankDate } from './blankDate.ts';
import type { DateReading } from './dateParts.ts';
import { namedDate } from './namedDate.ts';
import { numericDate } from './numericDate.ts';
import type { Read, Token } from './tokens.ts';

/** Reads the date at token `i`, in figures or with a month's name. Parts that no calendar shows come back with a problem. */
export const readDate = (tokens: readonly Token[], i: number): Read<DateReading> | null =>
  blankDate(tokens, i) ?? numericDate(tokens, i) ?? namedDate(tokens, i);
