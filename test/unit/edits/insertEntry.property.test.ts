import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insert, insertChecked, read } from './read.ts';
import { dateOf, document, type Form, forms, moments, type Told, timeOf } from './timelines.ts';

/** What a timeline's entries mean: date and time. */
const told = (text: string): readonly string[] =>
  read(text).entries.map(({ moment }) => `${moment.date} ${moment.time}`);

const wanted = (list: readonly Told[]): readonly string[] => list.map(({ at }) => `${dateOf(at)} ${timeOf(at)}`);

/** True where no character of `text` is missing in `longer`, numbers aside: those of a list count on. */
function isWithin(text: string, longer: string): boolean {
  const [a, b] = [text, longer].map((one) => one.replace(/\d/g, ''));
  let at = 0;
  for (const c of b!) if (c === a![at]) at++;
  return at === a!.length;
}

/**
 * Forms that a reader understands: only dates tell that the newest stands first, and `1:00` without padding is half a time unless
 * another entry shows the clock.
 */
const readable = (form: Form, list: readonly Told[]): boolean =>
  !(form.descending && (form.dates !== 'every' || list.length < 4)) &&
  (form.clock !== '24 unpadded' || list.some(({ at }) => at % 1440 >= 780));

test('an entry comes to stand at its place, in a form that reads back', () => {
  const cases = fc.record({ form: forms, list: moments(3), at: fc.nat(3 * 1440 - 1) });
  fc.assert(
    fc.property(cases, ({ form, list: any, at: anywhere }) => {
      const oneDay = form.dates === 'none';
      const list = oneDay ? any.filter((one) => one.at < 1440) : any;
      const at = oneDay ? anywhere % 1440 : anywhere;
      fc.pre(list.length > 0 && readable(form, list));
      const order = form.descending ? list.toReversed() : list;
      const text = document(order, form);
      fc.pre(told(text).join() === wanted(order).join());

      const { after, caret, edits } = insert(text, { date: dateOf(at), time: timeOf(at), text: 'Zebra' });
      expect(insertChecked(text, { date: dateOf(at), time: timeOf(at), text: 'Zebra' }).after).toBe(after);
      const later = list.findIndex((one) => one.at > at);
      const whole = list.toSpliced(later < 0 ? list.length : later, 0, { at, words: 'Zebra' });
      expect(told(after)).toEqual(wanted(form.descending ? whole.toReversed() : whole));
      expect(isWithin(text, after)).toBe(true);
      expect(after.slice(0, caret).endsWith('Zebra')).toBe(true);
      const [first] = edits;
      if (edits.length === 1 && first !== undefined) {
        const { start } = first.range;
        expect(after.slice(0, start) + after.slice(start + first.text.length)).toBe(text);
      }
    }),
    { numRuns: 30 },
  );
});

test('an entry beside others of its day is written exactly as they are', () => {
  fc.assert(
    fc.property(fc.record({ form: forms, list: moments(1, 3), pick: fc.nat(6) }), ({ form: any, list, pick }) => {
      const form = { ...any, descending: false };
      const told = list.map((one) => ({ ...one, words: 'Words' }));
      const out = told[1 + (pick % (told.length - 1))]!;
      const rest = told.filter((one) => one !== out);
      const text = document(rest, form);
      fc.pre(readable(form, rest) && read(text).entries.length === rest.length);
      // With one hour below ten gone, nothing may tell any more how such an hour is written.
      fc.pre(
        Math.floor(out.at / 60) % 12 >= 10 ||
          rest.some((one) => Math.floor(one.at / 60) % 12 < 10 && Math.floor(one.at / 60) % 12 > 0),
      );
      const { after } = insert(text, { date: dateOf(out.at), time: timeOf(out.at), text: 'Words' });
      expect(after).toBe(document(told, form));
    }),
    { numRuns: 20 },
  );
});
