import type { Span } from '../text/range.ts';
import type { MilestoneKind } from './postmortem.ts';

/** A milestone that a line's words name, with where they stand in it. */
export interface MilestoneReading {
  readonly kind: MilestoneKind;
  readonly by: 'explicit' | 'inferred';
  readonly span: Span;
}

/**
 * Names that mark a milestone outright where they stand as a tag or label: `[detected]`, `**Detection:**`, `OUTAGE BEGINS`, a column.
 * Terms after Rootly, FireHydrant, GitLab, the UK Ministry of Justice and the Google SRE book.
 */
const labels: readonly (readonly [MilestoneKind, RegExp])[] = [
  // The Google SRE book tells the incident (declared, closed) from the outage (start, resolved).
  ['declared', /^(?:(?:incident |issue )?(?:declared|declaration)(?: at)?|incident (?:begins|opened))$/],
  ['closed', /^(?:(?:incident |issue )?closed(?: at)?|all clear|incident ends)$/],
  ['introduced', /^(?:introduced|fault introduced|change deployed)$/],
  [
    'start',
    /^(?:(?:(?:incident|issue|outage|impact|problem|fault|user impact|customer impact) )?(?:start(?:s|ed)?|begins?|began|beginning|occurs|occurred|onset)(?: (?:time|date|of (?:incident|outage|impact)))?|started at|impact started at|start ?time|first (?:product )?impact|outage|incident start ?time)$/,
  ],
  [
    'detected',
    /^(?:(?:(?:incident|issue|impact|problem|outage|first|initial) )*(?:detect(?:ed|ion)|noticed|reported|alert(?:ed)?|discovered|discovery)(?: (?:at|time|on))?|detection time|first alert|first detected)$/,
  ],
  [
    'acknowledged',
    /^(?:(?:incident |issue |alert )?acknowledg(?:ed|ement)(?: at)?|response (?:initiated|begins|started)|engaged)$/,
  ],
  ['escalated', /^(?:(?:incident |issue )?escalat(?:ed|ion)(?: at)?)$/],
  [
    'identified',
    /^(?:(?:root )?cause (?:identified|found)|(?:issue |problem )?identified(?: at)?|diagnosed|diagnosis)$/,
  ],
  [
    'mitigated',
    /^(?:(?:incident |issue |outage |impact )?(?:mitigat(?:ed|ion)|repaired|stable|stabili[sz]ed|fixed)(?: (?:at|declared|confirmed))?|fixed at|outage mitigated)$/,
  ],
  [
    'resolved',
    /^(?:(?:incident |issue |outage |impact |service |problem |fully )*(?:resolved|resolution|restored|recovered|recovery|ends?|ended|over)(?: (?:at|time|date|declared|confirmed))?|end ?time|event over|outage end(?:s|ed)?|all services restored)$/,
  ],
];

/** The milestone that a tag or label names, or null. Case, marks and brackets around it do not matter. */
export function milestoneOfLabel(label: string): MilestoneKind | null {
  const word = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (word === '' || word.length > 40) return null;
  return labels.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** Words from which a milestone is inferred; the first row that matches wins. Counts of such cues in real timelines: see the profiles' documentation. */
const cues: readonly (readonly [MilestoneKind, RegExp])[] = [
  ['closed', /\bincident (?:is |was |has been )?(?:declared |marked (?:as )?)?closed\b|\ball[- ]clear\b/i],
  [
    'resolved',
    /\b(?:fully |completely )?(?:resolved|restored|recovered|back (?:to normal|online|up|in service)|(?:up and |fully |normal )(?:running|operational)|operations? (?:resumed|returned)|returned to normal|100\s?% (?:of )?(?:traffic|service)|service (?:is )?(?:restored|recovers|resumed)|outage (?:ends|ended|over)|incident (?:ends|ended|over|resolved)|(?:now|again) (?:running|working|operating|functioning|loading) (?:normally|as (?:normal|expected|usual))|(?:site|service|system|application|app|platform|everything)s? (?:is|are|was|were) (?:running|working|operating|functioning) normally|(?:full|normal) (?:\w+ )?(?:functionality|operations?) (?:(?:was|were|is|are) )?(?:confirmed|verified)|100\s?% (?:back|up|online|restored)|recovery (?:(?:was|is) )?(?:confirmed|verified|completed?)|(?<=(?:,|\band|\bthus|\bthereby) )resolving the (?:issue|problem|outage|incident|error))\b/i,
  ],
  [
    'mitigated',
    /\bmitigat(?:ed|ion (?:applied|deployed|in place|complete)|es)\b|\brolled back\b|\broll(?:ed|ing)?[- ]?back (?:complete|completed|finished|done)|\brevert(?:ed|s)\b|\bworkaround (?:applied|deployed|in place)\b|\b(?:hot)?fix (?:was |is |has been |gets )?(?:deployed|applied|implemented|released|shipped|rolled out)\b/i,
  ],
  [
    'identified',
    /\broot cause (?:was |is |has been )?(?:identified|found|determined|discovered)\b|\b(?:identif(?:y|ied|ies)|found|discovered|determined|pinpointed|traced) (?:\w+ ){0,4}(?:root cause|cause|culprit|source of the (?:issue|problem))\b|\b(?:issue|problem|error|bug|cause) (?:was |is |has been )?(?:identified|traced|pinpointed|located|isolated)\b/i,
  ],
  ['escalated', /\bescalat(?:ed|es|ion)\b/i],
  [
    'declared',
    /\b(?:incident|sev(?:erity)?[- ]?\d|outage)\b[^.]{0,30}\bdeclared\b|\bdeclar(?:ed|es) (?:an? |the )?(?:\w+ ){0,2}(?:incident|outage|sev)/i,
  ],
  ['acknowledged', /\backnowledg(?:ed|es)\b/i],
  [
    'detected',
    /\bdetect(?:ed|s)\b|(?<!\b(?:intrusion|anomaly|fraud|error|leak|threat|bot|change|better|improved|enhanced|earlier) )\bdetection\b(?! (?:logic|rules?|code|gaps?|system)\b)|(?<!\b(?:spoiler|to) )\balert(?:ed|s)?\b(?! (?:(?:is|are|was|were|has been|have been) )?(?:deployed|refined|tuned|added|created|configured|silenced|muted|cleared|closed|auto[- ]?resolv\w*|resolv\w*|recover\w*|rules?|history|list|manager)\b)|\balarms?\b|\bpaged\b|(?<!\b(?:status|web|home|landing|login|wiki|error|blank|updated|this|that|our|each|every|per) )\bpage\b(?! (?:load|is|was|will|would|could|can|shows?|showed|on|in|of|with|that|which|returned|renders?|views?|size)\b)|\bnotic(?:ed|es)\b|\breport(?:ed|s)\b(?![^.;]{0,60}\b(?:healthy|success\w*|synced|ready|running|listening|normal|ok|recovered|operational)\b)|\bmonitoring (?:system |tool )?(?:alert|detect|flag|show(?!\w* (?:\w+ )?(?:normal|no|stable|healthy|recover\w*)\b)|trigger)|\bpingdom\b|\bpagerduty\b|\bcomplain|\bfirst (?:(?:user|customer) )?reports?\b|\b(?:users?|customers?|clients?) (?:open(?:ed|s)?|rais(?:ed|es?)|fil(?:ed|es?)) (?:an? )?(?:support )?tickets?\b/i,
  ],
  [
    'start',
    /\b(?:outage|incident|impact|disruption|downtime|degradation)s? (?:has |have )?(?:begins?|began|starts?|started|occurs|occurred)\b|\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|disruption)\b|(?<!\b(?:when|while|if|since|that) (?:the |our |its )?)\b(?:service|site|server|website|system|application|database|api)s? (?:went|goes|is|was|were|becomes?|became) (?:down|offline|unavailable|unreachable|unresponsive)\b/i,
  ],
];

const negation =
  /\b(?:not|never|no|n't|cannot|without|failed to|fails? to|unable to|did(?:n't| not)|still|yet to|attempt(?:s|ed|ing)? to|ensur(?:e|es|ed|ing)|ma(?:ke|kes|de|king) sure|check(?:s|ed|ing)? (?:if|whether|that)|to see (?:if|whether)|tr(?:y|ies|ied|ying) to|hop(?:e|ed|ing) to|decid(?:e|ed|es|ing) to|going to|will|would|should|could|might|may|before|until|once|to be|partially|partly|temporarily|some)\b[^.;,]{0,40}$/i;

/** Behind what ends an incident: it did not. */
const undone =
  /(?<!\bno (?:further |more |other |new )?)\b(?:issues?|problems?|errors?|symptoms?|outages?|failures?|slowness|latency|inconsistenc(?:y|ies)) (?:still )?(?:persist(?:s|ed)?|continue[sd]?|remain(?:s|ed)?|return(?:s|ed)|recur(?:s|red)|came back)\b(?! (?:to )?(?:normal|low|stable|flat|zero|at|below|under|within|(?:the )?(?:usual|baseline)))|\bto no avail\b|\bwithout (?:success|effect|any effect|improvement)\b|\bno (?:improvement|effect)\b|\b(?:did|does)(?:n['’]t| not) (?:help|work|resolve|fix|solve)\b|\b(?:failed|went down|broke) again\b/i;

const endings: ReadonlySet<MilestoneKind> = new Set<MilestoneKind>(['mitigated', 'resolved', 'closed']);

/** What an entry is about stands near its head; far behind, in a long one, such words tell of details. */
const farthest = 200;

/** The milestone that an entry's words suggest, or null. A negated or merely hoped-for one is none ("did not resolve the issue"). */
export function inferMilestone(text: string): MilestoneReading | null {
  for (const [kind, pattern] of cues) {
    const match = pattern.exec(text);
    if (!match || match.index > farthest || negation.test(text.slice(0, match.index))) continue;
    if (endings.has(kind) && undone.test(text.slice(match.index))) continue;
    return { kind, by: 'inferred', span: { from: match.index, to: match.index + match[0].length } };
  }
  return null;
}

/**
 * A tag or label at an entry's words: `[detected]`, `Detection: …`, `OUTAGE BEGINS`, bold type that names a milestone.
 * `marks` are spans of bold type in `text`. Null where there is none.
 */
export function explicitMilestone(text: string, marks: readonly Span[]): MilestoneReading | null {
  const tagged = (from: number, to: number): MilestoneReading | null => {
    const kind = milestoneOfLabel(text.slice(from, to));
    return kind === null ? null : { kind, by: 'explicit', span: { from, to } };
  };
  for (const { from, to } of marks) {
    const found = tagged(from, to);
    if (found) return found;
  }
  const bracket = /^\s*[[(]([^\])]{3,30})[\])]/.exec(text);
  if (bracket) {
    const from = text.indexOf(bracket[1] ?? '');
    const found = tagged(from, from + (bracket[1] ?? '').length);
    if (found) return found;
  }
  const capitals = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?: \p{Lu}{2,}){1,3}(?![\p{L}\p{N}])/gu;
  for (const match of text.matchAll(capitals)) {
    const found = tagged(match.index, match.index + match[0].length);
    if (found) return found;
  }
  const label = /^\s*(\p{L}[\p{L} ]{2,30}?)\s*(?::|\s[-–—]\s|$)/u.exec(text);
  if (label?.[1] !== undefined) {
    const from = text.indexOf(label[1]);
    return tagged(from, from + label[1].length);
  }
  return null;
}
