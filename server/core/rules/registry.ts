import { actionDue } from './actionDue.ts';
import { actionDuplicate } from './actionDuplicate.ts';
import { actionHumanFix } from './actionHumanFix.ts';
import { actionOverdue } from './actionOverdue.ts';
import { actionOwner } from './actionOwner.ts';
import { actionsEqualPriority } from './actionsEqualPriority.ts';
import { actionsNone } from './actionsNone.ts';
import { actionTicket } from './actionTicket.ts';
import { actionVague } from './actionVague.ts';
import { ambiguous12h } from './ambiguous12h.ts';
import { animatedLanguage } from './animatedLanguage.ts';
import { counterfactual } from './counterfactual.ts';
import { dateTypo } from './dateTypo.ts';
import { dstGapOverlap } from './dstGapOverlap.ts';
import { dstLabel } from './dstLabel.ts';
import { duplicateSection } from './duplicateSection.ts';
import { durationMismatch } from './durationMismatch.ts';
import { emptySection } from './emptySection.ts';
import { endBeforeStart } from './endBeforeStart.ts';
import { evidenceTimeMismatch } from './evidenceTimeMismatch.ts';
import { filenameDateMismatch } from './filenameDateMismatch.ts';
import { frontmatterMismatch } from './frontmatterMismatch.ts';
import { futureTime } from './futureTime.ts';
import { headingTypo } from './headingTypo.ts';
import { humanError } from './humanError.ts';
import { impactUnquantified } from './impactUnquantified.ts';
import { insultingWord } from './insultingWord.ts';
import { invalidTime } from './invalidTime.ts';
import { meridiemOn24h } from './meridiemOn24h.ts';
import { metricMismatch } from './metricMismatch.ts';
import { midnightRollover } from './midnightRollover.ts';
import { milestoneMissing } from './milestoneMissing.ts';
import { milestoneOrder } from './milestoneOrder.ts';
import { missingField } from './missingField.ts';
import { missingSection } from './missingSection.ts';
import { mixedClock } from './mixedClock.ts';
import { mixedTimezones } from './mixedTimezones.ts';
import { outsideWindow } from './outsideWindow.ts';
import { personFailed } from './personFailed.ts';
import { placeholder } from './placeholder.ts';
import { pseudoHeading } from './pseudoHeading.ts';
import { rawLogBulk } from './rawLogBulk.ts';
import { relativeTimeAnchor } from './relativeTimeAnchor.ts';
import type { Rule } from './rule.ts';
import { secret } from './secret.ts';
import { severityVocabulary } from './severityVocabulary.ts';
import { singleOwner } from './singleOwner.ts';
import { statusVocabulary } from './statusVocabulary.ts';
import { timelineDescending } from './timelineDescending.ts';
import { timelineDuplicateEntry } from './timelineDuplicateEntry.ts';
import { timelineEmptyEntry } from './timelineEmptyEntry.ts';
import { timelineHidden } from './timelineHidden.ts';
import { timelineOrder } from './timelineOrder.ts';
import { timelineTooFew } from './timelineTooFew.ts';
import { timestampStyle } from './timestampStyle.ts';
import { timeUnknown } from './timeUnknown.ts';
import { timezoneAmbiguous } from './timezoneAmbiguous.ts';
import { timezoneInferred } from './timezoneInferred.ts';
import { timezoneMissing } from './timezoneMissing.ts';
import { titleMissing } from './titleMissing.ts';
import { unknownRule } from './unknownRule.ts';
import { weekdayMismatch } from './weekdayMismatch.ts';

/** All rules, sorted by name. */
export const rules: readonly Rule[] = [
  actionDue,
  actionDuplicate,
  actionHumanFix,
  actionOverdue,
  actionOwner,
  actionTicket,
  actionVague,
  actionsEqualPriority,
  actionsNone,
  ambiguous12h,
  animatedLanguage,
  counterfactual,
  dateTypo,
  dstGapOverlap,
  dstLabel,
  duplicateSection,
  durationMismatch,
  emptySection,
  endBeforeStart,
  evidenceTimeMismatch,
  filenameDateMismatch,
  frontmatterMismatch,
  futureTime,
  headingTypo,
  humanError,
  impactUnquantified,
  insultingWord,
  invalidTime,
  meridiemOn24h,
  metricMismatch,
  midnightRollover,
  milestoneMissing,
  milestoneOrder,
  missingField,
  missingSection,
  mixedClock,
  mixedTimezones,
  outsideWindow,
  personFailed,
  placeholder,
  pseudoHeading,
  rawLogBulk,
  relativeTimeAnchor,
  secret,
  severityVocabulary,
  singleOwner,
  statusVocabulary,
  timeUnknown,
  timelineDescending,
  timelineDuplicateEntry,
  timelineEmptyEntry,
  timelineHidden,
  timelineOrder,
  timelineTooFew,
  timestampStyle,
  timezoneAmbiguous,
  timezoneInferred,
  timezoneMissing,
  titleMissing,
  unknownRule,
  weekdayMismatch,
];
