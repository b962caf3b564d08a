import { weekdays } from '../names/all.ts';
import type { DateReading } from './dateParts.ts';
import { digitsAt, isMark, phraseAt, type Read, type Token, tokenAt } from './tokens.ts';
import { yearFirstDate } from './yearFirstDate.ts';
import { yearLastDate } from './yearLastDate.ts';

/** Reads a date written in figures alone, or with 年月日, at token `i`. */
export function numericDate(tokens: readonly Token[], i: number): Read<DateReading> | null {
  if (digitsAt(tokens, i) === 0) return null;
  const read = yearFirstDate(tokens, i) ?? yearLastDate(tokens, i);
  if (!read) return null;
  // 2026-03-27(金): the short weekday in brackets adds nothing.
  const { next } = read;
  const short =
    isMark(tokens, next, '(') && isMark(tokens, next + 2, ')') && phraseAt(tokens, next + 1, weekdays) === null;
  return short && '月火水木金土日'.includes(tokenAt(tokens, next + 1).key) ? { ...read, next: next + 3 } : read;
}
