import type { Fix } from '../findings.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { rightLabel } from '../time/instants.ts';
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
  const add = (label: string, date: string, range: Range) => {
    const right = rightLabel(label, date);
    if (!right || allYear.test(label)) return;
    const known = wrong.get(`${label} ${right}`) ?? { label, right, date, ranges: [] };
    if (!known.ranges.some(({ start }) => start === range.start)) known.ranges.push(range);
    wrong.set(`${label} ${right}`, known);
  };
  for (const { stamp, place, moment, timeline } of entries) {
    if (!moment.date) continue;
    if (stamp.zone) add(stamp.zone.name, moment.date, rangeOf(place, stamp.zone.span));
    else {
      const stated = timelines[timeline]?.zone;
      if (stated && moment.zone === stated.name) add(stated.name, moment.date, stated.range);
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
