import type { Stamp, WrittenDate, WrittenTime } from '../../../server/core/time/stamp.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** `2021-03-04`; `????` and `??` for what is not written, the other reading of 3/4 behind a slash. */
export const shownDate = ({ year, month, day, swapped }: WrittenDate): string =>
  `${year ?? '????'}-${month === null ? '??' : two(month)}-${day === null ? '??' : two(day)}${
    swapped ? `/${two(swapped.month)}-${two(swapped.day)}` : ''
  }`;

/** `14:05`; `½` where it may be am or pm, `h` where only the hour is said. */
const shownTime = ({ hour, minute, second, halfDay, minuteSaid }: WrittenTime): string =>
  `${two(hour)}:${minute === null ? '??' : two(minute)}${second === null ? '' : `:${two(second)}`}${minuteSaid ? '' : 'h'}${halfDay ? '½' : ''}`;

/** A stamp in one line: what was read, then ` | ` and the words behind it. `none` for null. */
export function shownStamp(text: string, stamp: Stamp | null): string {
  if (!stamp) return 'none';
  const { date, time, zone, end, other, weekday, relative } = stamp;
  const parts = [
    stamp.label && `[${text.slice(stamp.label.from, stamp.label.to)}]`,
    stamp.approx && '~',
    date && shownDate(date),
    time && shownTime(time),
    zone?.name,
    end && '→',
    end?.date && shownDate(end.date),
    end?.time && shownTime(end.time),
    end?.zone && end.zone.name !== zone?.name && end.zone.name,
    other && `(${shownTime(other.time)} ${other.zone.name})`,
    weekday && `day${weekday.day}`,
    stamp.partOfDay,
    relative && `${relative.from}${relative.seconds < 0 ? '' : '+'}${relative.seconds}`,
    stamp.unknown && '?',
    ...stamp.problems.map(({ kind, written, repair }) => `!${kind}(${written}${repair === null ? '' : `→${repair}`})`),
  ];
  return `${parts.filter(Boolean).join(' ')} | ${text.slice(stamp.textFrom)}`;
}
