import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain, resolveTimeline } from '../../../server/core/time/carry.ts';
import { findDurations, readDuration } from '../../../server/core/time/duration.ts';
import { readDateLine } from '../../../server/core/time/readDateLine.ts';
import { readStamp } from '../../../server/core/time/readStamp.ts';
import { readZoneStatement } from '../../../server/core/time/zoneStatement.ts';
import { anyString } from '../anyString.ts';
import { inputsOf, nothingStated } from './timeline.ts';

const parameters = { seed: 7, numRuns: 150 };

/** Texts of the pieces that written time is made of, in any order, and of anything else. */
const piece = fc.constantFrom(
  ...'2021 03 04 14 05 : - / . , – ( ) [ ] T Z + ~ ? at on to and am pm PST UTC March Mar Thu th later day next h min noon HH mm XX 年 月 日 時 分 頃 🔥'.split(
    ' ',
  ),
  ' ',
  '\n',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  anyString(60),
);

/** All `{ from, to }` inside a value. */
function spansIn(value: unknown): { from: number; to: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'from' in value && 'to' in value && typeof value.from === 'number' ? [value as { from: number; to: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

test('readers take any text, and their spans lie inside it', () => {
  fc.assert(
    fc.property(text, (line) => {
      const stamp = readStamp(line);
      const read = [stamp, readDateLine(line), readZoneStatement(line), readDuration(line), findDurations(line)];
      for (const { from, to } of spansIn(read)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(line.length);
      }
      if (stamp) expect(stamp.textFrom).toBeGreaterThanOrEqual(stamp.span.to);
      if (stamp) expect(stamp.textFrom).toBeLessThanOrEqual(line.length);
    }),
    parameters,
  );
});

test('any stamps resolve to moments that hold together', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.boolean(), (lines, newestFirst) => {
      const inputs = lines.flatMap((line) => {
        const stamp = readStamp(line);
        return stamp ? [{ stamp, columnDate: null, columnZone: null, dateLine: readDateLine(line) }] : [];
      });
      const documentDate = { value: '2021-03-04', from: 'title' } as const;
      const { entries } = resolveTimeline(inputs, { ...nothingStated, documentDate, newestFirst });
      expect(entries).toHaveLength(inputs.length);
      for (const { date, time, minutes, instants } of entries.map(({ moment }) => moment)) {
        expect(date ?? '2021-03-04').toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(time ?? '00:00').toMatch(/^([01]\d|2[0-4]):[0-5]\d(:\d\d)?$/);
        expect([minutes ?? 0, ...instants].every(Number.isFinite)).toBe(true);
        expect(instants.length).toBeLessThanOrEqual(2);
      }
      for (const { moment } of entries) expect(explain(moment)).not.toContain('undefined');
    }),
    parameters,
  );
});

const two = (n: number): string => String(n).padStart(2, '0');
const months = 'January February March April May June July August September October November December'.split(' ');

/** Ways to write a date and a time. */
const forms: readonly ((d: { y: number; mo: number; d: number; h: number; mi: number }) => string)[] = [
  ({ y, mo, d, h, mi }) => `${y}-${two(mo)}-${two(d)} ${two(h)}:${two(mi)}`,
  ({ y, mo, d, h, mi }) => `[${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:00Z]`,
  ({ y, mo, d, h, mi }) => `${months[mo - 1]} ${d}, ${y}, ${h % 12 || 12}:${two(mi)} ${h < 12 ? 'AM' : 'PM'} -`,
  ({ y, mo, d, h, mi }) => `${two(h)}:${two(mi)} UTC, ${d} ${months[mo - 1]?.slice(0, 3)} ${y}:`,
  ({ y, mo, d, h, mi }) => `At ${h}:${two(mi)} hrs on the ${d}. ${months[mo - 1]} ${y}`,
  ({ y, mo, d, h, mi }) => `${two(d)}.${two(mo)}.${y} ${two(h)}.${two(mi)}`,
  ({ y, mo, d, h, mi }) => `${y}${two(mo)}${two(d)} ${two(h)}${two(mi)}`,
  ({ y, mo, d, h, mi }) => `${y}年${mo}月${d}日 ${h}時${mi}分`,
];

test('a date and time that is written is read again', () => {
  const when = fc.record({
    y: fc.integer({ min: 1990, max: 2060 }),
    mo: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
    h: fc.integer({ min: 0, max: 23 }),
    mi: fc.integer({ min: 0, max: 59 }),
  });
  fc.assert(
    fc.property(when, fc.constantFrom(...forms), (moment, write) => {
      const stamp = readStamp(`${write(moment)} the queue drains`);
      expect(stamp?.date).toMatchObject({ year: moment.y, month: moment.mo, day: moment.d });
      expect(stamp?.time).toMatchObject({ hour: moment.h, minute: moment.mi });
      expect(stamp?.problems).toEqual([]);
    }),
    parameters,
  );
});

test('a timeline in order comes out in order, whether its dates are repeated or not, and whichever end is first', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 1439 }), fc.boolean(), fc.boolean(), (gaps, first, repeat, turned) => {
      let at = first;
      const minutes = gaps.map((gap) => (at += gap));
      const lines = minutes.map((minute, i) => {
        const date = new Date(Date.UTC(2021, 2, 4) + minute * 60_000).toISOString();
        return `${repeat || i === 0 ? `${date.slice(0, 10)} ` : ''}${date.slice(11, 16)}`;
      });
      const inputs = inputsOf((turned && repeat ? lines.toReversed() : lines).join('\n'));
      const { entries } = resolveTimeline(inputs, { ...nothingStated, newestFirst: turned && repeat });
      const got = entries.map(({ moment }) => moment.minutes ?? Number.NaN);
      const base = Date.UTC(2021, 2, 4) / 60_000;
      const wanted = minutes.map((minute) => minute + base);
      expect(turned && repeat ? got.toReversed() : got).toEqual(wanted);
    }),
    parameters,
  );
});
