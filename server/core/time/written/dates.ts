import type { StampProblem, WrittenDate } from '../stamp.ts';
import { blankDate } from './blankDate.ts';
import { namedDate } from './namedDate.ts';
import { numericDate } from './numericDate.ts';
import type { Read, Token } from './tokens.ts';

/**
 * A date and how much its shape alone tells: `sure` 2021-03-04 and 4 March 2021, `weak` 3/4 and March 4, which need company.
 * `end` is the second date of 7–13 November.
 */
export interface DateReading {
  readonly date: WrittenDate;
  readonly end: WrittenDate | null;
  readonly strength: 'sure' | 'weak' | 'needs-time';
  readonly problems: readonly StampProblem[];
  readonly unknown: boolean;
}

/** Reads the date at token `i`, in figures or with a month's name. Parts that no calendar shows come back with a problem. */
export const readDate = (tokens: readonly Token[], i: number): Read<DateReading> | null =>
  blankDate(tokens, i) ?? numericDate(tokens, i) ?? namedDate(tokens, i);
