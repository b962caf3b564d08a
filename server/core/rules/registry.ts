import { actionDue } from './actionDue.ts';
import { actionDuplicate } from './actionDuplicate.ts';
import { actionHumanFix } from './actionHumanFix.ts';
import { actionOverdue } from './actionOverdue.ts';
import { actionOwner } from './actionOwner.ts';
import { actionPastTense } from './actionPastTense.ts';
import { actionsEqualPriority } from './actionsEqualPriority.ts';
import { actionsNone } from './actionsNone.ts';
import { actionsNoTopPriority } from './actionsNoTopPriority.ts';
import { actionsOnlyMitigative } from './actionsOnlyMitigative.ts';
import { actionsTooMany } from './actionsTooMany.ts';
import { actionTeamOwner } from './actionTeamOwner.ts';
import { actionTicket } from './actionTicket.ts';
import { actionUnbounded } from './actionUnbounded.ts';
import { actionVague } from './actionVague.ts';
import { actionVerbFirst } from './actionVerbFirst.ts';
import { actionVocabulary } from './actionVocabulary.ts';
import { ambiguous12h } from './ambiguous12h.ts';
import { analysisInTimeline } from './analysisInTimeline.ts';
import { animatedLanguage } from './animatedLanguage.ts';
import { counterfactual } from './counterfactual.ts';
import { dateTypo } from './dateTypo.ts';
import { detectionMethod } from './detectionMethod.ts';
import { dstGapOverlap } from './dstGapOverlap.ts';
import { dstLabel } from './dstLabel.ts';
import { duplicateSection } from './duplicateSection.ts';
import { durationMismatch } from './durationMismatch.ts';
import { emptySection } from './emptySection.ts';
import { endBeforeStart } from './endBeforeStart.ts';
import { entryWithoutEvidence } from './entryWithoutEvidence.ts';
import { evidenceTimeMismatch } from './evidenceTimeMismatch.ts';
import { externalMessage } from './externalMessage.ts';
import { filenameDateMismatch } from './filenameDateMismatch.ts';
import { frontmatterMismatch } from './frontmatterMismatch.ts';
import { futureTime } from './futureTime.ts';
import { headingNotCanonical } from './headingNotCanonical.ts';
import { headingTypo } from './headingTypo.ts';
import { hindsightAdverbs } from './hindsightAdverbs.ts';
import { humanError } from './humanError.ts';
import { impactUnquantified } from './impactUnquantified.ts';
import { insultingWord } from './insultingWord.ts';
import { internalLink } from './internalLink.ts';
import { invalidTime } from './invalidTime.ts';
import { lessonsTriad } from './lessonsTriad.ts';
import { meridiemOn24h } from './meridiemOn24h.ts';
import { metricMismatch } from './metricMismatch.ts';
import { midnightRollover } from './midnightRollover.ts';
import { milestoneMissing } from './milestoneMissing.ts';
import { milestoneOrder } from './milestoneOrder.ts';
import { missingField } from './missingField.ts';
import { missingSection } from './missingSection.ts';
import { mixedClock } from './mixedClock.ts';
import { mixedTimezones } from './mixedTimezones.ts';
import { namedBlame } from './namedBlame.ts';
import { noEvidence } from './noEvidence.ts';
import { notUtc } from './notUtc.ts';
import { openQuestion } from './openQuestion.ts';
import { outageWord } from './outageWord.ts';
import { outsideWindow } from './outsideWindow.ts';
import { personalData } from './personalData.ts';
import { personFailed } from './personFailed.ts';
import { placeholder } from './placeholder.ts';
import { pseudoHeading } from './pseudoHeading.ts';
import { publishedLate } from './publishedLate.ts';
import { rawLogBulk } from './rawLogBulk.ts';
import { relativeTimeAnchor } from './relativeTimeAnchor.ts';
import { reviewersMissing } from './reviewersMissing.ts';
import type { Rule } from './rule.ts';
import { secret } from './secret.ts';
import { sectionOrder } from './sectionOrder.ts';
import { severityVocabulary } from './severityVocabulary.ts';
import { singleOwner } from './singleOwner.ts';
import { singleRootCause } from './singleRootCause.ts';
import { statusVocabulary } from './statusVocabulary.ts';
import { summaryFacts } from './summaryFacts.ts';
import { summaryLength } from './summaryLength.ts';
import { timelineDescending } from './timelineDescending.ts';
import { timelineDuplicateEntry } from './timelineDuplicateEntry.ts';
import { timelineEmptyEntry } from './timelineEmptyEntry.ts';
import { timelineGap } from './timelineGap.ts';
import { timelineHidden } from './timelineHidden.ts';
import { timelineLongEntry } from './timelineLongEntry.ts';
import { timelineNoLeadup } from './timelineNoLeadup.ts';
import { timelineOrder } from './timelineOrder.ts';
import { timelineTooFew } from './timelineTooFew.ts';
import { timestampStyle } from './timestampStyle.ts';
import { timeUnknown } from './timeUnknown.ts';
import { timezoneAmbiguous } from './timezoneAmbiguous.ts';
import { timezoneInferred } from './timezoneInferred.ts';
import { timezoneMissing } from './timezoneMissing.ts';
import { titleMissing } from './titleMissing.ts';
import { triggerEqualsCause } from './triggerEqualsCause.ts';
import { unknownRule } from './unknownRule.ts';
import { weekdayMismatch } from './weekdayMismatch.ts';
import { whoQuestions } from './whoQuestions.ts';
import { wordCount } from './wordCount.ts';

/** All rules, sorted by name. */
export const rules: readonly Rule[] = [
  actionDue,
  actionDuplicate,
  actionHumanFix,
  actionOverdue,
  actionOwner,
  actionPastTense,
  actionTeamOwner,
  actionTicket,
  actionUnbounded,
  actionVague,
  actionVerbFirst,
  actionVocabulary,
  actionsEqualPriority,
  actionsNoTopPriority,
  actionsNone,
  actionsOnlyMitigative,
  actionsTooMany,
  ambiguous12h,
  analysisInTimeline,
  animatedLanguage,
  counterfactual,
  dateTypo,
  detectionMethod,
  dstGapOverlap,
  dstLabel,
  duplicateSection,
  durationMismatch,
  emptySection,
  endBeforeStart,
  entryWithoutEvidence,
  evidenceTimeMismatch,
  externalMessage,
  filenameDateMismatch,
  frontmatterMismatch,
  futureTime,
  headingNotCanonical,
  headingTypo,
  hindsightAdverbs,
  humanError,
  impactUnquantified,
  insultingWord,
  internalLink,
  invalidTime,
  lessonsTriad,
  meridiemOn24h,
  metricMismatch,
  midnightRollover,
  milestoneMissing,
  milestoneOrder,
  missingField,
  missingSection,
  mixedClock,
  mixedTimezones,
  namedBlame,
  noEvidence,
  notUtc,
  openQuestion,
  outageWord,
  outsideWindow,
  personFailed,
  personalData,
  placeholder,
  pseudoHeading,
  publishedLate,
  rawLogBulk,
  relativeTimeAnchor,
  reviewersMissing,
  secret,
  sectionOrder,
  severityVocabulary,
  singleOwner,
  singleRootCause,
  statusVocabulary,
  summaryFacts,
  summaryLength,
  timeUnknown,
  timelineDescending,
  timelineDuplicateEntry,
  timelineEmptyEntry,
  timelineGap,
  timelineHidden,
  timelineLongEntry,
  timelineNoLeadup,
  timelineOrder,
  timelineTooFew,
  timestampStyle,
  timezoneAmbiguous,
  timezoneInferred,
  timezoneMissing,
  titleMissing,
  triggerEqualsCause,
  unknownRule,
  weekdayMismatch,
  whoQuestions,
  wordCount,
];
