import type { Stamp } from '../stamp.ts';
import type { DateReading } from './dateParts.ts';

/** A stamp while it is put together. `to`: offset behind its last part. */
export interface Draft extends Omit<Stamp, 'span' | 'textFrom' | 'label'> {
  readonly from: number;
  readonly to: number;
  /** What the clock time's shape tells, null where there is none. */
  readonly clock: 'sure' | 'weak' | null;
  readonly calendar: DateReading['strength'] | null;
  /** Stands wholly in brackets. */
  readonly bracketed: boolean;
  /** A word that asks for a time stands before it: at, by, @. */
  readonly led: boolean;
  readonly between: boolean;
  /** The line is known to hold a date alone. */
  readonly alone: boolean;
}

export const emptyDraft: Draft = {
  from: -1,
  to: -1,
  date: null,
  time: null,
  zone: null,
  end: null,
  other: null,
  weekday: null,
  approx: false,
  partOfDay: null,
  relative: null,
  unknown: false,
  problems: [],
  clock: null,
  calendar: null,
  bracketed: false,
  led: false,
  between: false,
  alone: false,
};

/** True where nothing of a stamp has been read yet. */
export const isEmpty = (draft: Draft): boolean => draft.from < 0;
