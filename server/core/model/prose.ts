import { type Speech, speeches } from './languages/speech.ts';

/** How often a text speaks in one of the ways that tell an incident's report from its relatives. */
export interface ProseCounts {
  /** Words of all kinds, for shares. Two characters count as a word where a language has no spaces between its words. */
  readonly words: number;
  /** Words that every English text is full of, and hardly any other: the, of, and. */
  readonly english: number;
  /** Something broke: outage, unavailable, failed, restored. */
  readonly incident: number;
  /** Told as having happened: was, were, had, "the team noticed". */
  readonly past: number;
  /** Told to the reader: you should, must contain, make sure. */
  readonly guide: number;
  /** Announced: planned, scheduled, maintenance window. */
  readonly plan: number;
  /** Points to a report that stands elsewhere, or that is still to be written. */
  readonly elsewhere: number;
  /** Of meetings, games, releases, project reviews. */
  readonly other: number;
  /** Times of day with am, pm or a zone. */
  readonly clock: number;
}

type Way = Exclude<keyof ProseCounts, 'words'>;

/** What the other languages have for it; spaced ones at whole words, which `\b` does not know beyond ASCII. */
const elsewhere = (way: keyof Speech & Way): string =>
  speeches.map((s) => (s.spaced ? `(?<!\\p{L})(?:${s[way]})(?!\\p{L})` : s[way])).join('|');

/** English, then the other languages: one expression, so that no word counts twice. */
const everywhere = (way: keyof Speech & Way, english: RegExp): RegExp =>
  new RegExp(`${english.source}|${elsewhere(way)}`, 'giu');

const patterns: Readonly<Record<Way, RegExp>> = {
  english: /\b(?:the|and|of|to|with|from|were|that|this|by|for)\b/giu,
  incident: everywhere(
    'incident',
    /\b(?:outages?|downtimes?|incidents?|unavailab\w+|inaccessible|stopped (?:responding|running|working)|unreachable|unresponsive|degrad\w+|disrupt\w+|failures?|fail(?:ed|ing)|errors?|crash\w*|went down|(?:was|were|is|are|be|been) (?:down|offline|affected|impacted|broken)|root causes?|alert(?:s|ed|ing)?|rolled back|rollbacks?|revert\w*|restor(?:ed|ing)|mitigat\w+|resolved|recover(?:ed|y)|investigat\w+|vulnerab\w+|exploit\w*|breach\w*|attack\w*|malicious|compromised|data loss|outdated certificate|bugs?|misconfigur\w+|timeouts?|time[ds] out|hotfix\w*|halt(?:ed)?|flaws?|weakness\w*|cve-\d+-\d+|internal server errors?|hiccups?|glitch\w*|evict\w*|interrupt\w*|stuck|overload\w*|exhaust\w*|expired|debug(?:ged|ging)|typos?)\b/,
  ),
  past: everywhere(
    'past',
    /\b(?:was|were|had|did|began|started|noticed|found|identified|caused|happened|occurred|reported|deployed|fixed|became|went|detected|discovered|triggered|led to|broke|took|realized|realised|introduced|merged|failed|resulted|experienced)\b/,
  ),
  guide: everywhere(
    'guide',
    /\b(?:you (?:should|must|can|need|may|will|want)|(?:should|must) (?:contain|include|be written|have)|make sure|be sure to|please (?:make|use|see|read|provide|fill)|consider adding|we expect you|this (?:template|guide|document (?:describes|defines|outlines|explains))|requirements?:|mandatory|how to (?:write|use|run|conduct)|e\.g\. who|briefly (?:describe|explain)|describe (?:the|what|how)|explain (?:the|what|how|why)|list (?:the|all|any)|in this project|learn(?:ing)? how to|when to use|checklist|best practices|your (?:team|project|organi[sz]ation|incident|postmortem|company|service)|this (?:repository|repo|directory|folder) (?:contains|holds|documents))\b|(?<=^\W*|[.,:;] )write an? (?:post-?mortem|incident report)\b|(?<=:\s+)(?:what|when|who|which|how|were|was|did|are|is|will|could) [^?.]{5,120}\?(?=\s*$)|(?<=:\s+)(?:outline|highlight|recap|summari[sz]e) (?:the|any|what|how|an?|key)\b/,
  ),
  plan: /\b(?:(?:planned|scheduled|extensive|upcoming) (?:maintenance|work|downtime|change|upgrade)|maintenance (?:window|work|announcement)|(?:we|they) (?:will(?! (?:continue|keep|provide|share|post|send|update|report|follow)\b)|are going to|plan to|expect)|announcement|advised us|will be (?:performed|carried out|executed|unavailable|migrated))\b/gi,
  elsewhere:
    /\b(?:post-?\s?mortem|report|rca|root cause analysis)\b[^.]{0,40}\b(?:(?:will|to) follow|will be (?:published|posted|shared|provided|available)|is (?:coming|available|published)|(?:found|read) (?:here|at|on|below))\b|\b(?:published|(?:will|to) (?:publish|post|share|provide|write|read|view|see)|(?:read|view|see) the)\b[^.]{0,30}\b(?:post-?\s?mortem|report|rca|root cause analysis)\b/gi,
  other:
    /\b(?:agenda|meeting|minutes of|attendees|gameplay|games?|players?|levels?|prototype|development time|sprint|roadmap|release candidate|compo|jam|stock|investors?|shareholders?|conference|workshop|curriculum|speakers?|students?)\b/gi,
  clock:
    /\b\d{1,2}:\d{2}(?::\d{2})?\s*\(?(?:[ap]\.?m\b|UTC|GMT|[A-Z]{1,3}ST\b|[A-Z]{1,3}DT\b|CET|EET|WAT|EAT|CAT)|\b(?:at|around) \d{1,2}:\d{2}\b/gi,
};

/** Characters of the scripts that run without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const count = (text: string, pattern: RegExp): number => {
  pattern.lastIndex = 0;
  let n = 0;
  while (pattern.exec(text) !== null) n++;
  return n;
};

/** Counts one line of prose. */
export function countProse(text: string): ProseCounts {
  return {
    words: text.split(/\s+/).length + Math.floor(count(text, unspaced) / 2),
    english: count(text, patterns.english),
    incident: count(text, patterns.incident),
    past: count(text, patterns.past),
    guide: count(text, patterns.guide),
    plan: count(text, patterns.plan),
    elsewhere: count(text, patterns.elsewhere),
    other: count(text, patterns.other),
    clock: count(text, patterns.clock),
  };
}

/** The sum of several counts. */
export function addCounts(all: readonly ProseCounts[]): ProseCounts {
  const sum = { words: 0, english: 0, incident: 0, past: 0, guide: 0, plan: 0, elsewhere: 0, other: 0, clock: 0 };
  for (const one of all) {
    sum.words += one.words;
    sum.english += one.english;
    sum.incident += one.incident;
    sum.past += one.past;
    sum.guide += one.guide;
    sum.plan += one.plan;
    sum.elsewhere += one.elsewhere;
    sum.other += one.other;
    sum.clock += one.clock;
  }
  return sum;
}
