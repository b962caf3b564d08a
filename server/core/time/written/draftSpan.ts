import { type Draft, isEmpty } from './draft.ts';
import { type Token, tokenAt } from './tokens.ts';

/** From and to of a draft to which the tokens from `i` to before `next` are added. */
export const spanned = (tokens: readonly Token[], draft: Draft, i: number, next: number) => ({
  from: isEmpty(draft) ? tokenAt(tokens, i).from : draft.from,
  to: tokenAt(tokens, next - 1).to,
});

/** From and to of the tokens from `i` to before `next`. */
export const spanOf = (tokens: readonly Token[], i: number, next: number) => ({
  from: tokenAt(tokens, i).from,
  to: tokenAt(tokens, next - 1).to,
});
