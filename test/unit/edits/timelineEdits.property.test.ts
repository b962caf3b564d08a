import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertClock } from '../../../server/core/edits/convert/convertClock.ts';
import { convertLayout } from '../../../server/core/edits/convert/convertLayout.ts';
import { convertZone } from '../../../server/core/edits/convert/convertZone.ts';
import { normaliseStamps } from '../../../server/core/edits/convert/normaliseStamps.ts';
import { stateZone } from '../../../server/core/edits/convert/stateZone.ts';
import { reverseTimeline } from '../../../server/core/edits/order/reverseTimeline.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import type { TextEdit } from '../../../server/core/text/range.ts';
import { changed, read } from './read.ts';
import { document, type Form, moments, richForms, type Told } from './timelines.ts';

type Change = (text: string, postmortem: Postmortem, index: number) => readonly TextEdit[];

const zoned =
  (zone: string): Change =>
  (text, postmortem, i) =>
    convertZone(text, postmortem, i, zone);

const changes: Readonly<Record<string, Change>> = {
  'another zone': zoned('Asia/Kolkata'),
  '12-hour clock': (text, postmortem, i) => convertClock(text, postmortem, i, 12),
  '24-hour clock': (text, postmortem, i) => convertClock(text, postmortem, i, 24),
  alike: normaliseStamps,
  'as a list': (text, postmortem, i) => convertLayout(text, postmortem, i, 'item'),
  'as a table': (text, postmortem, i) => convertLayout(text, postmortem, i, 'row'),
  'as headings': (text, postmortem, i) => convertLayout(text, postmortem, i, 'heading'),
  'with its zone': (text, postmortem, i) => stateZone(text, postmortem, i, 'CET'),
};

/** A timeline as a reader gets it, of entries that each have words of their own; `set` is what its form has in any case. */
const told = (set: Partial<Form>): fc.Arbitrary<{ form: Form; list: readonly Told[]; text: string }> =>
  fc
    .record({ some: richForms, any: moments(2, 2) })
    .map(({ some, any }) => {
      const form = { ...some, ...set };
      const list = form.dates === 'none' ? any.filter(({ at }) => at < 1440) : any;
      const named = list.map((one, i) => ({ ...one, words: `${one.words} w${i}` }));
      return { form, list, text: document(form.descending ? named.toReversed() : named, form) };
    })
    .filter(({ list, text }) => list.length > 1 && read(text).entries.length === list.length);

/** What entries say, in the order of the text: `w0`, `n1`. */
const order = (text: string): readonly string[] => text.match(/\b[wn]\d\b/g) ?? [];

/** The characters of a text that belong neither to a stamp nor to a layout, in alphabetical order. */
const characters = (text: string): string =>
  [
    ...text
      .replace(/^\uFEFF/, '')
      .replace(/^\d+\. /gm, '')
      .replaceAll('<br>•', '')
      // A list below an entry as a cell of a table holds it.
      .replace(/<br>(?:•|\d+\.)?/g, '')
      .replace(/All times in [\w/]+\.|\(all times [\w/]+\)|\| Time \| Event \||\b(?:UTC|Asia\/Kolkata)\b|[ap]m\b/gi, '')
      .replace(/(?<![\w])[\d:]+(?![\w])/g, '')
      .replace(/[\s|#*>:–[\]()`\\-]/g, ''),
  ]
    .sort()
    .join('');

describe.each(Object.entries(changes))('%s', (_, change) => {
  test('no text is lost, the order is kept, doing it twice changes nothing', () => {
    fc.assert(
      fc.property(told({}), ({ form, text }) => {
        const once = changed(text, change);
        expect(characters(once)).toBe(characters(text));
        expect(order(once)).toEqual(order(text));
        expect(changed(once, change)).toBe(once);
        expect(once.startsWith('\uFEFF')).toBe(form.mark ?? false);
        expect(/[^\r]\n/.test(once)).toBe(form.eol === '\n');
      }),
      { numRuns: 12 },
    );
  });
});

describe('there and back', () => {
  const back = (text: string, there: Change, again: Change): void => {
    const once = changed(text, there);
    fc.pre(once !== text);
    expect(changed(once, again)).toBe(text);
  };

  // Forms in which each entry says all that it is told by, so that nothing is left to a guess.
  test.each<Partial<Form>>([
    { clock: '24', dates: 'every', zone: 'on entries' },
    { clock: '12 AM', dates: 'every', zone: 'stated' },
  ])('to another zone: %j', (set) => {
    fc.assert(
      fc.property(told(set), ({ text }) => back(text, zoned('Asia/Kolkata'), zoned('UTC'))),
      { numRuns: 10 },
    );
  });

  test.each<[Form['clock'], string, string]>([
    ['24', '12-hour clock', '24-hour clock'],
    ['12 AM', '24-hour clock', '12-hour clock'],
  ])('to the other clock: %s', (clock, there, again) => {
    fc.assert(
      fc.property(told({ clock }), ({ text }) => back(text, changes[there]!, changes[again]!)),
      { numRuns: 10 },
    );
  });

  test('to a table or headings, from a list as they are written', () => {
    const form: Form = {
      layout: 'bullet',
      stamp: 'bold',
      separator: ' ',
      clock: '24',
      dates: 'none',
      zone: 'stated',
      eol: '\n',
      descending: false,
    };
    const lists = fc.record({
      list: moments(1, 2),
      mark: fc.boolean(),
      eol: fc.constantFrom<Form['eol']>('\n', '\r\n'),
    });
    fc.assert(
      fc.property(lists, fc.constantFrom('as a table', 'as headings'), ({ list, mark, eol }, there) => {
        // What is bold at the head of the words stands beside the stamp's own bold type.
        const text = document(
          list.map((one, i) => ({ ...one, words: `Words w${i}` })),
          { ...form, mark, eol },
        );
        back(text, changes[there]!, changes['as a list']!);
      }),
      { numRuns: 10 },
    );
  });

  test('turned round', () => {
    fc.assert(
      fc.property(told({}), ({ text }) => {
        const once = changed(text, reverseTimeline);
        fc.pre(once !== text);
        expect(characters(once)).toBe(characters(text));
        expect(order(once).filter((one) => one.startsWith('w'))).toEqual(
          order(text)
            .filter((one) => one.startsWith('w'))
            .toReversed(),
        );
        expect(changed(once, reverseTimeline)).toBe(text);
      }),
      { numRuns: 10 },
    );
  });
});
