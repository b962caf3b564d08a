import { expect, test } from 'vitest';
import { alertStampsIn } from '../../../server/core/evidence/alertStamps.ts';
import { type Identified, identifiersIn, stampsIn } from '../../../server/core/evidence/identifiers.ts';

const shown = (found: Iterable<Identified>): string[] =>
  [...found].map(({ instant, what }) => `${new Date(instant).toISOString()} ${what}`);

test.each<[string, string[]]>([
  // The examples of RFC 9562, of the ULID specification, and of the documentation of AWS X-Ray.
  ['trace 017F22E2-79B0-7CC3-98C4-DC0C0C07398F', ['2022-02-22T19:22:22.000Z the identifier']],
  ['id=01ARZ3NDEKTSV4RRFFQ69G5FAV', ['2016-07-30T23:54:10.259Z the identifier']],
  ['https://status.example.com/incidents/01arz3ndektsv4rrffq69g5fav', ['2016-07-30T23:54:10.259Z the identifier']],
  ['Root=1-58406520-a006649127e371903a2de979', ['2016-12-01T18:00:00.000Z the trace identifier']],
  // A random UUID, a commit, letters that a ULID leaves out, mixed case, one character more.
  ['017f22e2-79b0-4cc3-98c4-dc0c0c07398f', []],
  ['0a006649127e371903a2de979a006649127e3719', []],
  ['01ARZ3NDEKTSV4RRFFQ69G5FAI 01arz3ndektsv4RRFFQ69G5FAV 01ARZ3NDEKTSV4RRFFQ69G5FAVX', []],
])('identifiers in %s', (text, expected) => expect(shown(identifiersIn(text))).toEqual(expected));

test.each<[string, string[]]>([
  ['at 2024-05-02T16:42:02Z the pod died', ['2024-05-02T16:42:02.000Z 2024-05-02T16:42:02Z']],
  ['2024-05-02T18:42:02.123456+02:00', ['2024-05-02T16:42:02.123Z 2024-05-02T18:42:02.123456+02:00']],
  ['2024-05-02 16:42:02 UTC', ['2024-05-02T16:42:02.000Z 2024-05-02 16:42:02 UTC']],
  ['fired <t:1714668122:F>, <t:1714668122>', Array(2).fill('2024-05-02T16:42:02.000Z the Discord stamp')],
  // No offset, no seconds, no such day, a scan line of another form.
  ['2024-05-02T16:42:02 and 2024-05-02T16:42Z', []],
  ['2024-13-02T16:42:02Z', []],
  ['<t:171466:F> <t:1714668122:X>', []],
])('stamps in %s', (text, expected) => expect(shown(stampsIn(text))).toEqual(expected));

test.each<[string, string[]]>([
  ['started: May 2, 2024 at 4:42PM UTC', ['2024-05-02T16:42:00.000Z May 2, 2024 at 4:42PM UTC']],
  ['June 12 2024, 12:07 AM GMT', ['2024-06-12T00:07:00.000Z June 12 2024, 12:07 AM GMT']],
  ['fired at 2024-05-02 16:42 UTC', ['2024-05-02T16:42:00.000Z 2024-05-02 16:42 UTC']],
  ['since 2024-05-02T16:42Z', ['2024-05-02T16:42:00.000Z 2024-05-02T16:42Z']],
  // Another zone or none, no date, a rounded minute, no such day, and what is read to the second elsewhere.
  ['May 2, 2024 at 4:42PM, or 4:42PM UTC, or 2024-05-02 16:42 CET', []],
  ['May 2, 2024 at 4:40PM UTC, 2024-13-02 16:42 UTC', []],
  ['2024-05-02T16:42:02Z', []],
])('quoted stamps in %s', (text, expected) => expect(shown(alertStampsIn(text))).toEqual(expected));
