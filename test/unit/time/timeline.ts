import { type EntryInput, resolveTimeline, type TimelineContext } from '../../../server/core/time/carry.ts';
import type { Moment } from '../../../server/core/time/moment.ts';
import { readDateLine } from '../../../server/core/time/readDateLine.ts';
import { readStamp } from '../../../server/core/time/readStamp.ts';

export const nothingStated: TimelineContext = {
  zone: null,
  documentDate: null,
  dateOrder: 'auto',
  settingZone: null,
  newestFirst: false,
};

/** Entries from lines of text; a line with `#` is a date heading, one with `date |` before its time has a date column. */
export function inputsOf(text: string): readonly EntryInput[] {
  const inputs: EntryInput[] = [];
  let dateLine: EntryInput['dateLine'] = null;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('#')) {
      dateLine = readDateLine(line.slice(1));
      continue;
    }
    const [cell, rest] = line.includes(' | ') ? line.split(' | ') : [null, line];
    const stamp = readStamp(rest ?? '');
    if (!stamp) throw new Error(`no stamp: ${line}`);
    inputs.push({ stamp, columnDate: cell ? (readDateLine(cell)?.date ?? null) : null, columnZone: null, dateLine });
  }
  return inputs;
}

const shownMoment = ({ date, time, zone }: Moment): string =>
  `${date ?? '-'} ${time ?? '-'}${zone === null ? '' : ` ${zone}`}`;

/** The resolved entries, one a line: date, time, zone, end, `+1` past midnight, and where date and zone come from. */
export function resolved(text: string, context: Partial<TimelineContext> = {}): readonly string[] {
  const { entries, direction } = resolveTimeline(inputsOf(text), { ...nothingStated, ...context });
  const lines = entries.map(({ moment, end, rolledOver }) => {
    const from = [moment.dateFrom, moment.zoneFrom].filter((source) => source !== null && source !== 'entry');
    return [
      shownMoment(moment),
      end && `→ ${end.date === moment.date ? '' : `${end.date} `}${end.time ?? '-'}`,
      rolledOver && '+1',
      from.length > 0 && `(${from.join(', ')})`,
    ]
      .filter(Boolean)
      .join(' ');
  });
  return direction === 'descending' ? ['newest first', ...lines] : lines;
}

/** Minutes on the common clock, counted from the least of them. */
export function order(text: string, context: Partial<TimelineContext> = {}): readonly (number | null)[] {
  const minutes = resolveTimeline(inputsOf(text), { ...nothingStated, ...context }).entries.map(
    (entry) => entry.moment.minutes,
  );
  const least = Math.min(...minutes.filter((minute) => minute !== null));
  return minutes.map((minute) => (minute === null ? null : minute - least));
}
