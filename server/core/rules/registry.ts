import { dateTypo } from './dateTypo.ts';
import { duplicateSection } from './duplicateSection.ts';
import { durationMismatch } from './durationMismatch.ts';
import { emptySection } from './emptySection.ts';
import { endBeforeStart } from './endBeforeStart.ts';
import { invalidTime } from './invalidTime.ts';
import { midnightRollover } from './midnightRollover.ts';
import { missingSection } from './missingSection.ts';
import { placeholder } from './placeholder.ts';
import type { Rule } from './rule.ts';
import { timelineEmptyEntry } from './timelineEmptyEntry.ts';
import { timelineOrder } from './timelineOrder.ts';
import { timezoneMissing } from './timezoneMissing.ts';
import { unknownRule } from './unknownRule.ts';

/** All rules, sorted by name. */
export const rules: readonly Rule[] = [
  dateTypo,
  duplicateSection,
  durationMismatch,
  emptySection,
  endBeforeStart,
  invalidTime,
  midnightRollover,
  missingSection,
  placeholder,
  timelineEmptyEntry,
  timelineOrder,
  timezoneMissing,
  unknownRule,
];
