import fc from 'fast-check';

/**
 * Text of any code points, lone surrogates among them. (fast-check's own `unit: 'binary'` first lists all that there are, which
 * takes half a second.)
 */
export const anyString = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength });
