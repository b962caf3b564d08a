import type { Fix } from '../findings.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { rightLabel } from '../time/instants.ts';
import { meaningOf } from '../time/zones.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { rangeOf } from './util/place.ts';
import { together } from './util/together.ts';

interface Wrong {
  readonly label: string;
  readonly right: string;
  readonly date: string;
  readonly ranges: Range[];
}

const eitherSeason = /^(PST|PDT|MST|MDT|CST|CDT|EST|EDT)$/i;

/** Queensland, the Northern Territory and Arizona keep standard time all year: there the label is right. */
const allYear = /^(?:AEST|ACST|MST)$/i;

/** Labels that are of the other season on their entry's date, each with the places where it is written. */
function wrongLabels({ timelines, entries }: Postmortem): Wrong[] {
  const wrong = new Map<string, Wrong>();
  const fits = new Set(
    entries.flatMap(({ stamp, moment, timeline }) => {
      const stated = stamp.zone ? null : timelines[timeline]?.zone;
      return stated && moment.date && moment.zone === stated.name && !rightLabel(stated.name, moment.date)
        ? [stated.range.start]
        : [];
    }),
  );
  const add = (label: string, date: string, range: Range, undecided: boolean) => {
    const right = rightLabel(label, date);
    if (!right || allYear.test(label)) return;
    // China keeps CST all year; which one is meant is asked by timezone-ambiguous.
    if (undecided && meaningOf(label).kind === 'ambiguous') return;
    const known = wrong.get(`${label} ${right}`) ?? { label, right, date, ranges: [] };
    if (!known.ranges.some(({ start }) => start === range.start)) known.ranges.push(range);
    wrong.set(`${label} ${right}`, known);
  };
  for (const { stamp, place, moment, timeline } of entries) {
    if (!moment.date) continue;
    const undecided = moment.instants.length === 0;
    if (stamp.zone) add(stamp.zone.name, moment.date, rangeOf(place, stamp.zone.span), undecided);
    else {
      const stated = timelines[timeline]?.zone;
      // One that is right for some of its entries was written for those: the others lie long before or after.
      if (stated && moment.zone === stated.name && !fits.has(stated.range.start))
        add(stated.name, moment.date, stated.range, undecided);
    }
  }
  return [...wrong.values()];
}

function fixesOf({ label, right, ranges }: Wrong): Fix[] {
  const write = (text: string, preferred: boolean): Fix => ({
    title: `Change ${label} to ${text}${ranges.length > 1 ? ` (${ranges.length} times)` : ''}`,
    safe: false,
    preferred,
    edits: () => ranges.map((range) => ({ range, text })),
  });
  const generic = eitherSeason.test(label) ? [write(`${label[0]}T`, false)] : [];
  return [write(right, true), ...generic];
}

export const dstLabel = defineRule({
  name: 'dst-label',
  category: 'timeline',
  summary: 'A zone label of the other season: PST on a day of daylight-saving time.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ postmortem }): Iterable<Report> {
    for (const found of wrongLabels(postmortem)) {
      const { label, right, date, ranges } = found;
      const report = together(
        ranges,
        `On ${date} clocks showed ${right}, not ${label}. If the clock on the wall is meant, write ${right}.`,
        { fixes: fixesOf(found) },
      );
      if (report) yield report;
    }
  },
});
