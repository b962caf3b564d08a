import { entriesOf } from '../../model/entriesOf.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { TextEdit } from '../../text/range.ts';
import { inOrder, replace } from '../../text/sourceLines.ts';
import { isUnclear, stampTimes } from '../form/stampTimes.ts';
import { withClock, writeTime } from '../form/timeStyle.ts';

/**
 * Writes a timeline's clock times by the other clock: `2:05 PM` ↔ `14:05`, in the way of those entries that are written so already.
 * Times inside an entry's words stay. No edits where all are written by that clock.
 */
export function convertClock(
  text: string,
  postmortem: Postmortem,
  timelineIndex: number,
  clock: 12 | 24,
): readonly TextEdit[] {
  const timeline = postmortem.timelines[timelineIndex];
  if (timeline === undefined) return [];
  const times = entriesOf(postmortem, timeline).flatMap((entry) => (isUnclear(entry) ? [] : stampTimes(entry)));
  const like = times.find(({ style }) => style.clock === clock && style.pad !== null)?.style ?? null;
  // By a twelve-hour clock without am and pm a time means something only beside its neighbours: it is half converted already.
  const isMeant = ({ time, written }: (typeof times)[number]): boolean =>
    Number(time.slice(0, 2)) === written.hour % 24;
  return inOrder(
    text,
    times.flatMap((one) => {
      // `15:00ish` has no place for am or pm.
      if ((one.style.clock === clock && isMeant(one)) || /[a-z]/i.test(text[one.range.end] ?? '')) return [];
      return [replace(one.range, writeTime(withClock(one.style, clock, like), one.time))];
    }),
  );
}
