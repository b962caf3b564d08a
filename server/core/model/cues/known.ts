import { anyOf, auxiliaries, type Cue } from './cue.ts';

/** Words that name a cause whatever stands around them. */
const faults =
  '(?:mis-?configur\\w+|(?:memory |connection |resource )leaks?|deadlocks?|typos?|misspel\\w*|mis-?typed \\w+|bottlenecks?|race condition|(?:configuration|syntax|coding|logic) (?:errors?|mistakes?)|(?:offending|faulty|flawed|problematic|defective|rogue|buggy|malformed) (?:[\\w-]+ ){0,3}?[\\w-]+)';

/** Up to six words that neither deny nor guess. */
const gap =
  "(?:(?!(?:potential|possible|possibly|suspected|maybe|might|no|not|never|any|another|other|similar|several|multiple|additional|new|initial|in|by|from|on|during|after|as|when|with|at|while)\\b)[\\w'’`-]+ ){0,6}?";

const cause = `(?:(?:root )?cause|culprit|source of the (?:issue|problem|error|outage|leak|memory leak)|reason for|${faults})`;

const identified = anyOf(
  new RegExp(
    `(?:\\b(?:identif(?:ied|ies)|pinpoint(?:ed|s)|diagnos(?:ed|es)|isolat(?:ed|es)|locat(?:ed|es)|trac(?:ed|es)|found|finds|discover(?:ed|s)|uncover(?:ed|s)|determin(?:ed|es)|reveal(?:ed|s)|figur(?:ed|es) out)|(?<!\\b(?:to|and|or|help|helps|can|could|must) )\\bidentify) (?:and (?:fix|correct|remov|repair)\\w+ )?${gap}\\b${cause}\\b`,
  ),
  // What is noticed may as well be the trouble itself: only what is a cause by its name counts.
  new RegExp(
    `\\b(?:notic(?:ed|es)|detect(?:ed|s)|spot(?:ted|s)) ${gap}(?:root cause|culprit|mis-?configur\\w+|typos?)\\b`,
  ),
  new RegExp(
    `\\b(?:(?:root )?cause|culprit|reason|${faults})(?: (?:in|of|for|with|on|behind)(?: [\\w'’-]+){1,6}?)? ${auxiliaries}(?:identified|found|discovered|uncovered|pinpointed|located|isolated|determined|detected|confirmed)\\b`,
  ),
  new RegExp(
    `\\b(?:identif(?:ied|ies)|pinpoint(?:ed|s)|diagnos(?:ed|es)) (?:and (?:fix|correct|remov|repair)\\w+ )?(?:that (?:the |our )?|${gap.replace('(?!(?:', '(?!(?:that|')})(?:issue|problem|error|bug)\\b`,
  ),
  new RegExp(`\\b(?:issue|problem|error|bug) ${auxiliaries}(?:identified|traced|pinpointed|located|isolated)\\b`),
  /\bidentified (?:[^.;:]{1,120}? )?as (?:the |a |its )?(?:(?:likely|most|probable|actual|real|main|primary|underlying) )*(?:root )?(?:cause|culprit)\b/,
  /\b(?:found|discover(?:ed|s)|determin(?:ed|es)|reali[sz](?:ed|es)|figured|concluded|established|confirm(?:ed|s))(?: out)? (?:that )?(?:the |our )?(?:\w+ )?(?:issue|problem|error|outage|failure) (?:was|is) (?:with|in|due to|caused by|because|coming from)\b/,
  /\b(?:found|discover(?:ed|s)|determin(?:ed|es)|reali[sz](?:ed|es)|confirm(?:ed|s))\b[^.;]{1,80}? (?:was|is|were) (?:indeed )?the (?:root |real |actual |underlying )?(?:cause|culprit)\b/,
);

/** "The issue was identified when users tried to log in", "by an alert": that it is there is known, not why. */
export const seenOnly =
  '(?=,? (?:when|while|as soon as|through|via|by (?:an? |the |our |automated )?(?:\\w+ )?(?:monitor\\w*|alert\\w*|alarm\\w*|users?|customers?|clients?)))';
/** Fixes are identified too; and another trouble is not the one. */
const notTheCause = (before: string, match: string, behind: string): boolean =>
  /\b(?:(?:fix|solution|workaround|patch) for|similar|another|other|different|separate|unrelated|potential|possible|suspected|whether|further)\s(?:the )?$/i.test(
    before,
  ) ||
  (/identified$/i.test(match) && new RegExp(`^${seenOnly}`, 'i').test(behind));

const escalated = anyOf(
  /\bescalat(?:ed|es|ion)\b/,
  /\bescalating (?:\w+ ){0,3}to\b/,
  // As an order to oneself, and what was decided: "Called: Escalate to the …", "it was decided to escalate the issue to …".
  /(?:^|[:;–—] |\b(?:decided|decision|agreed|chose) to )escalate (?:\w+ ){0,3}to\b/,
);
/** Errors, load and privileges escalate by themselves. */
const grows =
  /\b(?:errors?|rates?|latency|situation|load|traffic|usage|costs?|privileges?|symptoms?|problems? (?:quickly|rapidly)) (?:\w+ )?$/i;

const declared = anyOf(
  /\b(?:incident|sev(?:erity)?[- ]?\d|outage)\b[^.]{0,30}\bdeclared\b/,
  /\bdeclar(?:ed|es) (?:an? |the )?(?:\w+ ){0,2}(?:incident|outage|sev)/,
);
const opened = anyOf(
  /\bincident (?:is |was |has been )?(?:raised|opened|created)\b/,
  /\b(?:opened|opens|raised|raises|created|creates) an? (?:\w+ )?incident\b(?! (?:report|review|channel|document|timeline))/,
);

const acknowledged = anyOf(
  /\backnowledg(?:ed|es)\b(?! (?:that\b|["“'‘]|the (?:root cause|need|mistake|delay)\b))/,
  /(?<!\bto )\backnowledge (?:the |an? )?(?:alert|page|incident|issue|report)\b/,
);

/** What those who work on an incident do and find out. */
export const known: readonly Cue[] = [
  { kind: 'identified', words: identified, not: notTheCause },
  { kind: 'escalated', words: escalated, not: (before) => grows.test(before) },
  { kind: 'declared', words: declared },
  { kind: 'acknowledged', words: acknowledged },
];

/** An incident that is opened: an entry that tells of how it begins says more. */
export const openedOnly: Cue = { kind: 'declared', words: opened };
