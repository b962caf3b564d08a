import { markMilestone } from '../edits/markMilestone.ts';
import type { MilestoneKind, TimelineEntry } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';
import { timelinePlace } from './util/timeline/zoneless.ts';

const wanted: readonly MilestoneKind[] = ['introduced', 'start', 'detected', 'mitigated', 'resolved', 'closed'];

/** From so many entries on a timeline can be expected to tell them. */
const fewest = 3;

/** Words that tell of a beginning, a detection or an end, wherever they stand in an entry and however loosely. */
const hints =
  /\b(?:start|beg[aiu]n|outage|downtime|down\b|unavailable|fail|error|crash|detect|alert|alarm|page[ds]\b|notic|report|complain|observ|discover|resol|restor|recover|fix|mitigat|roll(?:ed|ing|s)?[ -]?back|revert|normal|operational|online|healthy|works? again|working|success|clos|end(?:s|ed)?\b|finish|complet|stop)/i;

/** Before anything else was told, what is found is that something is wrong; later it may be why. */
const found =
  /\b(?:identif(?:ied|ies|y)|f(?:ound|inds?)|spot(?:ted|s)?)\b (?:(?!no\b|not\b)[\w-]+ ){0,3}(?:issues?|problems?|bugs?|faults?|incident)\b/i;

/** `4 November, 15:00–19:30` and no words: it tells a beginning and an end by itself. */
const isBareRange = (text: string, { end, stampRange, range }: TimelineEntry): boolean =>
  end !== null && !/[\p{L}\p{N}]/u.test(text.slice(stampRange.end, range.end));

export const milestoneMissing = defineRule({
  name: 'milestone-missing',
  category: 'timeline',
  summary: 'A timeline from which nobody can tell when it started, was detected or ended.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    const [timeline] = postmortem.timelines;
    if (!timeline || postmortem.language !== 'en') return;
    if (postmortem.entries.filter((entry) => !isBareRange(text, entry)).length < fewest) return;
    if (postmortem.milestones.some(({ kind }) => wanted.includes(kind))) return;
    if (postmortem.timelines.some(({ range }) => hints.test(text.slice(range.start, range.end)))) return;
    const [first, last] = timeline.direction === 'ascending' ? [0, -1] : [-1, 0];
    const detected = postmortem.entries[timeline.entries.at(first) ?? -1];
    const resolved = postmortem.entries[timeline.entries.at(last) ?? -1];
    if (detected && found.test(detected.text)) return;
    yield {
      range: timelinePlace(postmortem, timeline),
      message:
        'The timeline does not say when the incident started, was detected, or ended. Mark those entries, for example “**Detected:** …” and “**Resolved:** …”.',
      fixes: [
        ...(resolved
          ? [editsFix('Mark the last entry as the resolution', () => markMilestone(text, resolved, 'Resolved'))]
          : []),
        ...(detected
          ? [editsFix('Mark the first entry as the detection', () => markMilestone(text, detected, 'Detected'))]
          : []),
      ],
    };
  },
});
