/** A text's words without case and marks, with one space between them: what two texts that say the same have in common. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
