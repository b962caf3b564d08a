import { anyOf, auxiliaries, type Cue, people, troubles } from './cue.ts';
import { seenOnly } from './known.ts';

const identifiedBySight = new RegExp(`\\b${troubles} ${auxiliaries}identified${seenOnly}`, 'gi');

const alert = anyOf(
  new RegExp(
    '(?<!\\b(?:spoiler|to|status ?page|recovery) )' +
      // What is done about alerts is no detection.
      '(?<!\\b(?:silenc|mut|suppress|snooz|disabl|clear|add|creat|configur|tun|adjust|resolv|clos|review|remov|acknowledg)(?:e|ed|es|s|ing) (?:[\\w-]+ ){0,3})' +
      '\\b(?:alert(?:ed|s)?|alerting (?:us|me|our|the (?:team|on-?call|engineers?))|alarms?)\\b' +
      '(?! (?:(?:is|are|was|were|remained|stayed|has been|have been|have|should be) )?(?:negative|silent|quiet|deployed|refined|tuned|added|created|configured|silenc\\w+|muted|clear\\w*|closed|auto[- ]?resolv\\w*|resolv\\w*|recover\\w*|stop\\w*|ceas\\w+|subsid\\w+|rules?|history|list|manager|channel|thresholds?|fatigue|issue|problem|up\\b))',
  ),
  /\bpaged\b|\b(?:first|a|the) page (?:to|went|was sent|goes|fires?|fired)\b|\b(?:got|gets|received|receives) (?:a|the|his|her|their) (?:first )?page\b/,
  /(?<!\bin )\bpagerduty\b(?! channel)|\bpingdom\b/,
  /\bmonitoring (?:system |tool )?(?:alert|detect|flag|show(?!\w* (?:\w+ )?(?:normal|no|stable|healthy|recover\w*)\b)|trigger)/,
);

const told = anyOf(
  new RegExp(
    `\\b${people} (?:(?:start|begin|began|are|were|is|was|have|has)(?:s|ed)? (?:to )?)?(?:report(?:s|ed|ing)?|notice[ds]?|complain\\w*)\\b`,
  ),
  /(?<!\babuse )\bcomplain/,
  new RegExp(`\\b${people} (?:open(?:ed|s)?|rais(?:ed|es?)|fil(?:ed|es?)) (?:an? )?(?:\\w+ )?(?:ticket|issue)s?\\b`),
  new RegExp(
    `\\b${people} (?:e-?mail(?:s|ed)|contact(?:s|ed)|reach(?:es|ed) out to|inform(?:s|ed)|notif(?:ies|ied)) (?:[\\w-]+ )?(?:us|our|support|security|the (?:[\\w-]+ )?(?:team|support|help ?desk|service desk|on-?call|maintainers?|staff|engineers?))\\b`,
  ),
  /\bwe (?:are|were|got|get) (?:informed|notified|told|made aware|alerted)\b/,
  /\bnotif(?:ies|ied|ying) (?:us|me)\b|\b(?:e-?mails?|messages?|notifications?) notifying (?:\w+ )?(?:of|about|that)\b/,
  /\b(?:first|initial|incoming|user|customer|client) (?:(?:user|customer|error|issue) )?reports? (?:of|that|about|in|start\w*|arriv\w*|comes?|came|received|from|by|via|on)\b/,
  /\bfirst (?:(?:user|customer) )?reports?\b/,
  /\breports? of (?:\w+ ){0,4}(?:issues?|problems?|errors?|failures?|outages?|corruption|slow\w*)\b|\b(?:receiv(?:ed|es?)|got) (?:(?!the\b|status|incident)[\w-]+ ){0,3}reports?\b|\breport (?:was |is )?received\b/,
  /(?<!\bindependently )\breported by\b|\b(?:became|becomes?|made) aware\b/,
  /\b(?:issue|problem|error|failure)s? (?:was|were|is|are|became|become) (?:visible|seen|apparent) (?:in|on) /,
  new RegExp(`\\b${troubles} ${auxiliaries}(?:detected|noticed|reported|discovered|observed|spotted|flagged)\\b`),
  identifiedBySight,
  /\bincident (?:was |is )?(?:first )?identified\b/,
  /^\W*(?:first |initial )?detection\b(?! (?:logic|rules?|code|gaps?|system)\b)|\bdetection (?:by|via) /,
);

const noticed = anyOf(
  /\bnotic(?:ed|es)\b|\b(?:we|i|they) notice\b/,
  /\bdetect(?:ed|s)\b|\b(?:engineers|operators|systems|probes|monitors|checks|sheriffs) detect\b/,
  /(?<!\b(?:status|server|hardware|test|coverage|incident|abuse|independently|through user|(?:investigat|review|read|shar|forward|check)\w*(?: (?:the|user|full-text of user))*) )\breport(?:ed|s)\b/,
);

/** "All is fine, and this is reported". */
const fine = /\b(?:all|everything) (?:is |was |seems )?(?:fine|ok|okay|well|good)\b[^.;]*$/i;

/** What is reported, detected or noticed is good news, or old. */
const goodNews =
  /^(?: back\b| (?:that )?(?:no|nothing|all clear)\b|[^.;]{0,60}(?<!\b(?:not|never|no longer) |n['’]t )\b(?:healthy|pass(?:es|ed)|success\w*|synced|syncing|ready|running|listening|normal|[oO][kK]|recovered|operational|fixed|works|working|improvements?|resolved|done|fine)\b|[^.;]{0,40}\b(?:still|persist\w*)\b)/;

const others =
  '(?:customers?|users?|clients?|subscribers?|partners?|vendors?|members|(?:the )?(?:public|community|audience)|everyone)';

/** An alert that is sent out: to those who use the service, or to tell what will be done. */
const outgoing = new RegExp(
  `^ (?:(?:is|was|were|are|goes|went|has been|have been) )?(?:(?:sent|posted|published|issued|out) )*to (?:(?:all|our|the|its|affected|some) )*${others}\\b|^[^.;]{0,60}\\bthat [^.;]{0,60}\\b(?:will|would|is going to)\\b`,
  'i',
);

/** Somebody is told of the trouble: those who are to mend it, or those who suffer from it. */
const notified = new RegExp(
  `\\bnotif(?:ies|ied) (?:(?:of|about) )?(?:an?|the|possible|potential) (?:[\\w-]+ )?${troubles}\\b`,
  'gi',
);
const byOrToOthers = new RegExp(`\\b(?:${others}|we|i|status ?page) (?:\\w+ ){0,3}$`, 'i');

/** "Goes offline again": it began before. */
const relapse = /^ (?:once )?again\b/i;

const begins = anyOf(
  /\b(?:outage|incident|impact|disruption|downtime|degradation)s? (?:has |have )?(?:begins?|began|starts?|started|commences?|commenced|occurs|occurred)\b/,
  /^\W*(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|disruption)\b/,
  /\b(?:start(?:s|ed)?|began|begins?) (?:to experience|experiencing)\b/,
);

const goesDown =
  /\b(?:service|site|server|website|system|application|database|api)s? (?:went|goes|is|was|were|becomes?|became) (?:down|offline|unavailable|unreachable|unresponsive)\b/gi;

/** "Determines that the site is down", "nobody looked when it went down": told of somebody who sees it, or of the time. */
const subordinate = (before: string): boolean =>
  /\b(?:that|which|whether|if|when|while|since|because|after|before|until|as|so|sees?|saw|finds?|found|confirm(?:s|ed)?)\b[^.;:]*$/i.test(
    before,
  );

/** "Outage begins when an engineer notices …": what the entry opens with. */
export const opening: Cue = {
  kind: 'start',
  words: begins,
  not: (before, _, behind) => before.trim() !== '' || relapse.test(behind),
};

/** How an incident comes to be known, and where nobody is told to notice it, how it begins. */
export const noticing: readonly Cue[] = [
  { kind: 'detected', words: alert, not: (_, __, behind) => outgoing.test(behind) },
  { kind: 'detected', words: told, not: (before, _, behind) => fine.test(before) || goodNews.test(behind) },
  { kind: 'detected', words: notified, not: (before) => byOrToOthers.test(before), weak: true },
  {
    kind: 'detected',
    words: noticed,
    not: (before, _, behind) => fine.test(before) || goodNews.test(behind),
    weak: true,
  },
  { kind: 'start', words: begins, not: (_, __, behind) => relapse.test(behind) },
  { kind: 'start', words: goesDown, not: (before, _, behind) => subordinate(before) || relapse.test(behind) },
];
