import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../server/cli/source.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decode', () => {
  it.each<[string, Uint8Array, string, boolean]>([
    ['nothing', bytes(), '', true],
    ['UTF-8', new TextEncoder().encode('né 🔥\r\n'), 'né 🔥\r\n', true],
    ['a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', true],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0x0a, 0), 'a\n', true],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61, 0, 0x0a), 'a\n', true],
    ['Latin-1', bytes(0x61, 0xe9, 0x62), 'a\uFFFDb', false],
    ['a binary file', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1), '', false],
  ])('%s', (_name, given, text, faithful) => {
    const source = decode(given);
    expect([source.text, source.faithful]).toEqual([text, faithful]);
    if (faithful) expect([...encode(source.text, source)]).toEqual([...given]);
  });

  it('gives back the bytes of whatever it read faithfully', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
        (rest, mark) => {
          const given = Uint8Array.from([...mark, ...rest]);
          const source = decode(given);
          if (source.faithful) expect([...encode(source.text, source)]).toEqual([...given]);
        },
      ),
    );
  });
});
