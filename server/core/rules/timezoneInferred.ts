import { zoneLine } from '../edits/convert/stateZone.ts';
import type { TextEdit } from '../text/range.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { inferredZone } from './util/evidence/inferredZone.ts';
import { editsFix } from './util/fix.ts';
import { isZoneless, timelinePlace } from './util/timeline/zoneless.ts';
import { together } from './util/together.ts';

export const timezoneInferred = defineRule({
  name: 'timezone-inferred',
  category: 'timeline',
  summary: 'A timeline without a time zone whose links tell it.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    const zoneless = postmortem.timelines.filter((one) => isZoneless(postmortem, one));
    const zone = zoneless.length === 0 ? null : inferredZone(markdown, postmortem, zoneless);
    if (!zone) return;
    const report = together(
      zoneless.map((one) => timelinePlace(postmortem, one)),
      `The timeline does not say in which time zone its times are. ${zone.links} entries with links say ${zone.name}. State it.`,
      {
        also: 'Nor does this timeline',
        fixes: [
          editsFix(
            `State “All times in ${zone.name}”`,
            () => statements(zoneless.map((one) => zoneLine(text, postmortem, one, zone.name))),
            true,
          ),
        ],
      },
    );
    if (report) yield report;
  },
});

/** Timelines under one heading are told by one statement. */
const statements = (edits: readonly TextEdit[]): TextEdit[] => [
  ...new Map(edits.map((edit) => [edit.range.start, edit])).values(),
];
