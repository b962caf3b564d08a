import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { defaultSettings } from '../../../server/core/config/settings.ts';
import type { Finding } from '../../../server/core/findings.ts';
import type { TimelineEntry } from '../../../server/core/model/postmortem.ts';
import { fits, type Piece } from '../../../server/core/rules/util/evidence/fit.ts';
import { inferredOffset } from '../../../server/core/rules/util/evidence/inferredZone.ts';
import { applyEdits } from '../../../server/core/text/range.ts';
import { wallAt } from '../../../server/core/time/instants.ts';
import { offsetName, realOffsets } from '../../../server/core/time/offsets.ts';

const minute = 60_000;
const noon = Date.UTC(2024, 4, 2, 12);

const offset = fc.constantFrom(...realOffsets);
/** A moment of the day with right evidence on it: a message of that minute, or a dashboard that shows it, of any length. */
const event = fc
  .record({
    at: fc.integer({ min: -300, max: 300 }),
    seconds: fc.integer({ min: 0, max: 59 }),
    before: fc.integer({ min: 0, max: 400 }),
    after: fc.integer({ min: 1, max: 400 }),
    link: fc.constantFrom('message', 'dashboard', 'none'),
  })
  .map(({ at, seconds, before, after, link }) => {
    const instant = noon + at * minute;
    const sent = instant + seconds * 1000;
    const [from, to] = link === 'message' ? [sent, sent] : [instant - before * minute, instant + after * minute];
    return { instant, from, to, link };
  });
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;
const events = fc.uniqueArray(event, { minLength: 1, maxLength: 8, selector: ({ instant }) => instant });

describe('the offset that evidence implies', () => {
  /** Entries are told apart by their index alone. */
  const piecesOf = (all: readonly Event[], minutes: number): Piece[] =>
    all
      .filter(({ link }) => link !== 'none')
      .map(({ instant, from, to }, index) => {
        const wall = instant + minutes * minute;
        return {
          entry: { index } as TimelineEntry,
          range: { start: 0, end: 0 },
          what: '',
          from,
          to,
          start: wall,
          end: wall,
        };
      });

  test('is never another one than the true one, and the true one is never excluded', () => {
    fc.assert(
      fc.property(events, offset, (all, minutes) => {
        const pieces = piecesOf(all, minutes);
        for (const piece of pieces) expect(fits(piece, minutes)).toBe(true);
        const inferred = inferredOffset(pieces);
        if (inferred !== null) expect(inferred.minutes).toBe(minutes);
      }),
      { numRuns: 500 },
    );
  });

  test('is found where two messages tell it, whatever the dashboards show', () => {
    fc.assert(
      fc.property(events, offset, (all, minutes) => {
        const pieces = piecesOf(all, minutes);
        const messages = new Set(pieces.filter(({ from, to }) => from === to).map(({ from }) => from)).size;
        fc.pre(messages >= 2);
        expect(inferredOffset(pieces)?.minutes).toBe(minutes);
      }),
    );
  });

  test('is not told by dashboards that show more than an hour', () => {
    fc.assert(
      fc.property(events, offset, (all, minutes) => {
        const wide = piecesOf(all, minutes).map((one) => ({
          ...one,
          from: one.from - 31 * minute,
          to: one.to + 31 * minute,
        }));
        expect(inferredOffset(wide)).toBeNull();
      }),
    );
  });
});

/** A list of entries with their links, told at an offset under the statement of a zone, and `later` milliseconds late. */
function document(
  all: readonly Event[],
  minutes: number,
  statement: string,
  style: (wall: string) => string,
  later = 0,
): string {
  const name = offsetName(minutes);
  const lines = all
    .toSorted((a, b) => a.instant - b.instant)
    .map(({ instant, from, to, link }, i) => {
      const { date, time } = wallAt(name, instant + later)!;
      const url =
        link === 'message'
          ? `https://example.slack.com/archives/C01/p${Math.floor(from / 1000)}000100`
          : `https://grafana.example.com/d/a/shop?from=${from}&to=${to}`;
      return `- ${style(`${date} ${time}`)} ${link === 'none' ? `Step ${i}` : `[Step ${i}](${url})`}`;
    });
  return `# Checkout fails\n\n## Timeline\n${statement}\n${lines.join('\n')}\n`;
}

const plain = (wall: string): string => wall;
const find = (text: string, rule: string, timezone = ''): Finding[] => {
  const settings = { ...defaultSettings, timezone };
  return analyze({ text, fileName: null, settings, declared: true, now: null }).findings.filter(
    (one) => one.rule === rule,
  );
};

describe('in a document', () => {
  test('right links contradict nothing, and a zone that is inferred is the true one', () => {
    fc.assert(
      fc.property(events, offset, (all, minutes) => {
        const name = offsetName(minutes);
        const stated = document(all, minutes, `\nAll times in ${name}.\n`, plain);
        expect(find(stated, 'evidence-time-mismatch')).toEqual([]);
        for (const { fixes } of find(document(all, minutes, '', plain), 'timezone-inferred'))
          expect(fixes.map(({ title }) => title)).toEqual([`State “All times in ${name}”`]);
      }),
      { numRuns: 40 },
    );
  });

  test('a wrong date is told where two messages tell it', () => {
    fc.assert(
      fc.property(events, offset, fc.integer({ min: 1, max: 400 }), fc.boolean(), (all, minutes, days, isLater) => {
        const shift = (isLater ? days : -days) * 1440 * minute;
        const name = offsetName(minutes);
        const shifted = all.map((one) => ({ ...one, from: one.from - shift, to: one.to - shift }));
        const text = document(shifted, minutes, `\nAll times in ${name}.\n`, plain);
        const found = find(text, 'evidence-time-mismatch').map(({ message }) => message);
        const messages = new Set(all.filter(({ link }) => link === 'message').map(({ from }) => from)).size;
        expect(found.length).toBe(messages >= 2 ? 1 : 0);
        if (messages >= 2)
          expect(found[0]).toContain(
            ` is ${days} day${days === 1 ? '' : 's'} ${isLater ? 'later' : 'earlier'} than the Slack link in it`,
          );
        const [fix] = find(text, 'evidence-time-mismatch')[0]?.fixes ?? [];
        expect(fix !== undefined).toBe(messages >= 2);
        if (fix)
          expect(applyEdits(text, fix.edits())).toBe(
            document(shifted, minutes, `\nAll times in ${name}.\n`, plain, -shift),
          );
      }),
      { numRuns: 40 },
    );
  });

  const statements: readonly (readonly [string, string, (wall: string, zone: string) => string, string])[] = [
    ['a line', '\nAll times in UTC.\n', plain, ''],
    ['the entries', '', (wall) => `${wall} UTC:`, ''],
    ['the entries before', '', (wall) => `**${wall} UTC**`, ''],
    ['the settings', '', plain, 'UTC'],
  ];

  test.each(statements)('the zone in %s is put right, and the times stay', (_, statement, style, timezone) => {
    fc.assert(
      fc.property(events, offset, (all, minutes) => {
        fc.pre(minutes !== 0);
        const text = document(all, minutes, statement, (wall) => style(wall, 'UTC'));
        const [finding] = find(text, 'evidence-time-mismatch', timezone);
        const messages = new Set(all.filter(({ link }) => link === 'message').map(({ from }) => from)).size;
        const kept = all
          .filter(({ link }) => link === 'dashboard')
          .every(({ from, to, instant }) => {
            const wrong = instant + minutes * minute;
            return wrong < from || wrong > to;
          });
        if (messages >= 2 && kept) expect(finding).toBeDefined();
        const [fix] = finding?.fixes ?? [];
        if (finding === undefined || fix === undefined) return;
        const name = offsetName(minutes);
        expect(fix.title).toBe(`State ${name} instead of UTC and keep the times`);
        const mended = applyEdits(text, fix.edits());
        expect(find(mended, 'evidence-time-mismatch', timezone)).toEqual([]);
        const without =
          timezone === '' ? mended.replaceAll(name, 'UTC') : mended.replace(`All times in ${name}.\n\n`, '');
        expect(without).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  const clocks: readonly (readonly [string, (wall: string) => string])[] = [
    ['ISO', (wall) => wall],
    ['12 hours', (wall) => `${wall.slice(0, 10)} ${twelve(wall.slice(11))}`],
    ['seconds', (wall) => `${wall}:00`],
    ['a named month', (wall) => `May ${Number(wall.slice(8, 10))}, 2024 ${wall.slice(11)}`],
  ];

  test.each(clocks)('a wrong hour is put right in its own style: %s', (_, style) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 3, maxLength: 6 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        (gaps, which, hours) => {
          let at = noon - 60 * minute;
          const right = gaps.map((gap) => {
            at += gap * minute;
            return { instant: at, from: at, to: at, link: 'message' as const };
          });
          const index = which % right.length;
          const wrong = right.map((one, i) =>
            i === index ? { ...one, instant: one.instant + hours * 60 * minute } : one,
          );
          const before = document(right, 0, '\nAll times in UTC.\n', style);
          const line = (text: string, i: number): string => text.split('\n')[6 + i]!;
          const wrongLine = document([wrong[index]!], 0, '\nAll times in UTC.\n', style)
            .split('\n')[6]!
            .replace('Step 0', `Step ${index}`);
          const text = before.replace(line(before, index), wrongLine);
          const found = find(text, 'evidence-time-mismatch');
          expect(found.length).toBe(1);
          expect(applyEdits(text, found[0]!.fixes[0]!.edits())).toBe(before);
        },
      ),
      { numRuns: 25 },
    );
  });
});

const twelve = (time: string): string => {
  const hour = Number(time.slice(0, 2));
  return `${((hour + 11) % 12) + 1}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
};
