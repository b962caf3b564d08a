import { timelineEdits } from '../edits/timelineEdits.ts';
import { entriesOf } from '../model/entriesOf.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model/postmortem.ts';
import { commonest } from '../text/grouping.ts';
import type { WrittenTime } from '../time/stamp.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { rangeOf } from './util/place.ts';
import { andMore, together } from './util/together.ts';

interface Clock {
  readonly entry: TimelineEntry;
  readonly time: WrittenTime;
  readonly written: string;
}

/** Every clock time written in a timeline's stamps, the ends of ranges included. */
function clocks(postmortem: Postmortem, timeline: Timeline): Clock[] {
  return entriesOf(postmortem, timeline).flatMap((entry) =>
    [entry.stamp.time, entry.stamp.end?.time].flatMap((time) => {
      if (!time || time.minute === null || !time.minuteSaid) return [];
      return [{ entry, time, written: entry.place.line.text.slice(time.span.from, time.span.to) }];
    }),
  );
}

const isPadded = ({ written }: Clock): boolean => /^0\d/.test(written);
const hasOneDigit = ({ written }: Clock): boolean => /^\d(?!\d)/.test(written);

/** `written` with its hour and minutes parted by `separator`; null where they cannot be told apart. */
function separated(written: string, separator: string): string | null {
  const match = /^(\d{1,2})(?:[:.h])?(\d{2})(?!\d)(?:([:.])(\d{2}))?/.exec(written);
  if (!match) return null;
  const [whole, hour = '', minute = '', seconds] = match;
  return [hour, minute, ...(seconds ? [match[4] ?? ''] : [])].join(separator) + written.slice(whole.length);
}

interface Change {
  readonly clock: Clock;
  readonly text: string;
}

/** What has to change for all times to look like most of them. */
function changes(all: readonly Clock[]): Change[] {
  const colons = all.filter(({ time }) => time.separator === ':' || time.separator === '.');
  const separator = commonest(colons.map(({ time }) => time.separator));
  const pad = all.filter(isPadded).length >= all.filter(hasOneDigit).length && all.some(isPadded);
  return all.flatMap((clock) => {
    const { written, time } = clock;
    const parted = separator && time.separator !== separator ? separated(written, separator) : written;
    const text = parted !== null && pad && /^\d(?!\d)/.test(parted) ? `0${parted}` : parted;
    return text === null || text === written ? [] : [{ clock, text }];
  });
}

/** With fewer times, or more than a third of them odd, no style can be called the usual one. */
const fewest = 4;

export const timestampStyle = defineRule({
  name: 'timestamp-style',
  category: 'timeline',
  summary: 'A few times of a timeline are written differently from the others: 14.43 among 14:51.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check(context): Iterable<Report> {
    const { postmortem } = context;
    for (const timeline of postmortem.timelines) {
      const all = clocks(postmortem, timeline);
      const odd = changes(all);
      const [first] = odd;
      if (!first || all.length < fewest || odd.length > all.length / 3) continue;
      const others = andMore(odd.length - 1, 'is', 'are');
      const report = together(
        odd.map(({ clock: { entry, time } }) => rangeOf(entry.place, time.span)),
        `${first.clock.written} is written differently from most times here: ${first.text}.${others}`,
        {
          fixes: [
            {
              title: 'Write all times of this timeline alike',
              safe: true,
              preferred: true,
              edits: () => timelineEdits.normalise(context, timeline.index),
            },
          ],
        },
      );
      if (report) yield report;
    }
  },
});
