import type { TextLine } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import { labelledDue, labelledOwner } from './inlineLabels.ts';

// What follows each other in these patterns never matches the same letter, and what can be long is bounded: a line is read in one pass.

/** What an action item says about itself within its own line; null for what it does not. */
export interface ActionDetails {
  /** As written; `I` where the author promises it. */
  readonly owner: string | null;
  /** A name that stands where an owner's would, which nothing in the line shows to be one: `(Envoy)` as well as `(Kim)`. */
  readonly guess: { readonly name: string; readonly bracketed: boolean } | null;
  /** Lower-case words in brackets that begin the line, as tags do as well as people: `[kim]`, `(docs, ops team)`; without a mark of doubt. */
  readonly tag: string | null;
  /** As written. */
  readonly due: string | null;
  /** Link address, or key as written. */
  readonly ticket: string | null;
  readonly status: string | null;
  /** All of its words are struck through, but for what says what came of it. */
  readonly struck: boolean;
  readonly priority: string | null;
}

const ticketLink =
  /(?:\/issues?\/|\/pull\/|\/pulls?\/|\/merge_requests\/|\/browse\/|\/work_items\/|\/tickets?\/|show_bug\.cgi|linear\.app|trello\.com\/c\/|phabricator|\/T\d+\b|\/commit\/|app\.asana\.com|bugzil\.la\/\d|\/story\/|\/cards?\/)/i;
const ticketKey =
  /(?<![\p{L}\p{N}/-])(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|(?:[\w.-]{1,40}\/[\w.-]{1,100})?#\d{1,6}|(?:[Bb]ug|[Ii]ssue|[Tt]icket|PR) #?\d{2,8})(?![\p{L}\p{N}-])/u;
/** Keys of that form that are no tickets: standards and encodings. */
const noTicket = /^(?:UTF|ISO|SHA|RFC|CVE|TLS|HTTP|MD|AES|RSA|COVID|IPV|P|SEV|S|US|EU|AZ)-?\d/i;

const named =
  /(?:^|[\s(,;|[–—-])(?:owner|assignee|assigned to|responsible|dri|lead|verantwortlich|responsable)\s*[:=]\s*@?([^\s,;|)\]][^,;|)\]\n]{1,49}?)(?=\s*(?:[,;|)\]]|\s[-–—]\s|\b(?:due|ticket|status|priority|eta|deadline)\b|$))/iu;
const handle = /(?<![\p{L}\p{N}.@/])@([a-z0-9](?:[a-z0-9_.-]{0,38}[a-z0-9])?)(?![\p{L}\p{N}@]|\.[a-z])/iu;
/** `Ana Silva to add …`: one to three names joined by and/comma before "to"; what "will be" done to is a thing. */
const nameTo =
  /^(\p{Lu}[\p{L}'’.-]*(?:(?:,? and |, ?|\s?\/\s?| & |\s)\p{Lu}[\p{L}'’.-]*){0,3}) (to|will|should) (?!(?:be|an?|the|new|our|its|their)\b)\p{Ll}/u;
/** `@kim mentioned that …`: whose thought it was. */
const speaks = /^ ?(?:mentioned|said|says|asked|asks|suggested|suggests|noted|notes|reported|wondered|thinks)\b/i;
/** Who writes owns what they promise: the author. */
const promise = /^\W*(I)(?: will|['’]ll|['’]m going to| am going to) \p{Ll}/u;
const bracketName =
  /[([]((?:\p{Lu}[\p{L}'’.-]+)(?:(?:,? (?:(?:and|&) ?)?|\s?\/\s?)\p{Lu}[\p{L}'’.-]+){0,3})[)\]]\s?\.?$/u;
const leadName = /^[[(]((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?)[)\]]\s*[:–—-]?\s+\S/u;
const leadTag =
  /^(?:\[((?:[a-z][\w.-]{1,19}(?:, ?| ?\/ ?|, and | and )){0,3}[a-z][\w.-]{1,19}(?: teams?)?)\??\]|\(((?:[a-z][\w.-]{1,19}(?:, ?| ?\/ ?|, and | and )){0,3}[a-z][\w.-]{1,19}(?: teams?)?)\??\))\s*[:–—-]?\s+\S/;

/** Short names of things, in brackets: `(RDS, Cloud SQL)`, `(SLOs)`. Two letters may be somebody's initials. */
const acronym = /(?<!\p{L})\p{Lu}{3,}s?(?!\p{L})|(?<!\p{L})\p{Lu}{2,}s(?!\p{L})/u;

/** `AMIs`, `TTLs`: more than one of something. */
const plural = /(?<!\p{L})\p{Lu}{2,}s(?!\p{L})/u;

/** Words in brackets, before "to" or over a list that are not people. */
export const noName =
  /^(?:Advanced|Mandatory|Bonus|Already|Done|Accomplished|Implemented|Deployed|Merged|Shipped|Fixed|Resolved|Finished|Started|Pending|Deferred|Postponed|Cancell?ed|Rejected|Planned|Ongoing|TODO|WIP|Open|Closed|Completed?|Optional|High|Medium|Low|Critical|Short|Long|Immediate|In|New|I|We|It|They|You|This|Team|Need|Needs|Everyone|Someone|Nobody|Consider|Ability|How|What|When|Where|Why|Ways?|Steps?|Plan|Prevent|Detect|Mitigate|Process|Add|Make|Move|Improve|Ensure|Update|Create|Review|Write|Investigate|Continue|Start|Stop|Try|Use|Fix|See|P\d|AWS|GCP|DNS|API|CI|CD|SRE|DB|SQL|HTTP|TLS|SSL|PR|VM|OS|UI|K8s|Kubernetes|If|The|A|An|Each|All|Any|Our|Access|Used|Take|Bring|Talk|Speak|Go|Look|Work|Time|Due|Currently|Monitoring|Alerts?|Automation|Documentation|Tests?|Testing|Default|Switch(?:ed)?|Mov(?:e|ed)|Chang(?:e|ed)|Updated|Upgraded?|Migrated?|Revert(?:ed)?|Add(?:ed)?|Configured?|Restart(?:ed)?|Increased?|Reduced?|Set|Point(?:ed)?|Redirect(?:ed)?|Limit(?:ed)?|Enabled?|Disabled?|Adhere|Adapt|Commit|Connect|Convert|Escalate|Listen|Publish|Push|Refer|Respond|Return|Roll|Stick|Subscribe)\b|(?<!(?<!\p{L})(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz))(?<=\p{Ll})\p{Lu}|\p{Ll}-\p{Ll}/u;

const dueWords =
  /(?:^|[\s(,;|[–—-])(?:due(?: (?:date|by|on))?|deadline|eta|target(?: date)?|by|before|until)(?:\s*[:=])?\s+((?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?|(?:end of |next |this )?(?:week|month|quarter|q[1-4](?: \d{4})?|sprint|monday|tuesday|wednesday|thursday|friday)))(?=$|[\s,;.)|\]])/iu;
/** `… in Q3`, `… during the H1 sprints`, unless something is told of that time: `what broke in Q3`. */
const duePeriod = /\b(?:in|during(?: the)?) ([HQ][1-4](?: 20\d\d)?)(?= sprints?\b|\s?[,.;)]|\s?$)/;
/** An occasion that is to come: `… in the next planning meeting`. */
const dueOccasion =
  /\b(?:in|at|by|before|for|during) (?:the |our )?((?:next|coming|upcoming) (?:[\p{L}-]+ ){0,2}(?:catch-?up|cycle|iteration|meeting|planning|release|retro(?:spective)?|sprint|stand-?up))\b/iu;
const told = /\b(?:broke|happened|saw|seen|was|were|had|did|\p{Ll}{2,20}ed)\b/u;
const dueLabel =
  /(?:^|[\s(,;|[])(?:due(?: date)?|deadline|eta|target date)\s*[:=]\s*([^\s,;|)\]][^,;|)\]\n]{1,39}?)(?=\s*(?:[,;|)\]]|$))/iu;

/** What is not, or not yet, done: "Find out why it is not done", "when the move is done" is no state of the action. */
const notYet =
  /(?:\b(?:not|never|be|been|being|get|once|when|until|if|yet)|n['’]t) (?:yet )?$|\b(?:once|when|until|if|whether|why|that|before|after) (?:\S+ ){1,4}(?:is|are|was|were|gets?) $/i;
const trailingStatus =
  /(?:[-–—:([]\s*|\s)(DONE|COMPLETED?|CLOSED|IN PROGRESS|ONGOING|OPEN|TODO|WIP|WON['’]?T ?(?:DO|FIX)|Done|Completed|Accomplished|In progress|Won['’]?t ?(?:do|fix)|done|completed|accomplished)(?:\s?[.!✅])?(?:\s?[)\]])?(?:\s?[.!✅])?$/u;
const leadStatus =
  /^\s*(?:\[|\()?(\[?N\/A(?=\])|\*(?=\])|DONE|COMPLETED?|Done|Completed|✅|☑️|✔️|In progress|IN PROGRESS|TODO|WIP)(?:\]|\))?\s*[:–—-]?\s+\S/u;
/** `… - done: what came of it`, `… (done, see there)`; what is to be `done by` somebody is not. */
const doneBehind =
  /(?:\s[-–—]+\s*|[(:[]\s*)(done|(?<=[([]\s*)(?:shipped|implemented|merged|deployed|fixed))\b(?=[\s:,;.)\]!]|$)(?! (?:by|before|when|if|once|until|after|right|properly|well)\b)/i;
const doneWord = /(?<!\b(?:be|get|not|being|once|when|until|if) )\bdone(?= in\b)/gi;
/** Where something was done: a link, a ticket. */
const place = /^ in (?:https?:|(?:[\w.-]{1,40}\/[\w.-]{1,100})?#\d|[A-Z]{2,}-\d)/;

/** Bold words that say nothing else, with a day at most: `**Done 2026-05-22**`, `**Fixed (3 May)**`. */
const boldStatus =
  /^(done|completed|closed|fixed|shipped|implemented|deployed|merged|resolved)(?:[\s,:(]+(?:on )?[\d\p{L}./-]*\d[\d\p{L} ,./-]{0,16}\)?)?[\s.:!]*$/iu;
/** Behind these a bold word is spoken of: "show tickets as **Closed**". */
const quotes =
  /\b(?:an?|the|as|be|been|being|for|from|get|if|in|into|is|are|not|of|on|or|says?|saying|set|show|status|to|until|when|with)\s*$/i;
const boldStatusIn = ({ text, marks }: TextLine): string | null => {
  const setOff = (words: string, behind: string): boolean =>
    boldStatus.test(words) && /^\p{Lu}/u.test(words) && /^\s*(?:$|[.,;:–—(-])/u.test(behind);
  const found = marks.find(
    (m) =>
      m.kind === 'strong' &&
      m.from > 0 &&
      setOff(text.slice(m.from, m.to), text.slice(m.to)) &&
      !quotes.test(text.slice(0, m.from)),
  );
  return found ? text.slice(found.from, found.to) : null;
};

/** Behind what is struck through: nothing, or what came of it; else it is what stands in its place. */
const outcome =
  /^[\s.,;:–—(-]*(?:$|(?:already |now )?(?:done|completed?|closed|fixed|shipped|implemented|deployed|merged|resolved|dropped|cancell?ed|obsolete|superseded|not needed|no longer needed|won['’]?t (?:do|fix)|[✅☑✔]))/iu;

/** True where the line's words are struck through from the first one on. */
function isStruck({ text, marks }: TextLine): boolean {
  const from = text.search(/[\p{L}\p{N}]/u);
  const mark = marks.find((m) => m.kind === 'strike' && m.from <= from && m.to > from);
  return mark !== undefined && outcome.test(text.slice(mark.to));
}

/** The word that says it was done, within or behind what the action says: `… done in #12`, `… _done in the tool_`. */
function doneWithin({ text, marks }: TextLine): string | null {
  const behind = doneBehind.exec(text)?.[1];
  if (behind) return behind;
  for (const { 0: word, index } of text.matchAll(doneWord)) {
    const end = index + word.length;
    const linked = marks.some((m) => m.kind === 'link' && (m.from === end + ' in '.length || m.from === end + 1));
    const setOff = marks.some((m) => (m.kind === 'emphasis' || m.kind === 'strong') && m.from === index);
    if (linked || setOff || place.test(text.slice(end))) return word;
  }
  return null;
}

/** A state at the end that says of the action itself: `…: DONE`, `… (completed)`. */
function statusBehind(text: string): string | null {
  const found = trailingStatus.exec(text);
  if (!found?.[1]) return null;
  const at = found.index + found[0].indexOf(found[1]);
  return notYet.test(text.slice(Math.max(0, at - 60), at)) ? null : found[1];
}

/** `…. Discussed but decided not to do.`: a sentence of its own at the end says that nobody will. */
const declined =
  /(?:[.;:!?([–—]|\s-)\s*(?:(?:we|it was|this was|was)\s)?(?:discussed,? (?:it |this )?(?:but|and) )?((?:we )?decided (?:against(?: it| this| that)?|not to(?: do(?: it| this| that)?)?))[\s.!)\]]*$/i;

/** The quarter or half year that an action is to be done in. */
function periodIn(text: string): string | null {
  const found = duePeriod.exec(text) ?? dueOccasion.exec(text);
  return found?.[1] && !told.test(text.slice(0, found.index)) ? found[1] : null;
}

/** The first handle of somebody whose words are not merely told; in code only where it ends the line (a tag may follow). */
function handleIn({ text, marks }: TextLine): string | null {
  for (const { 0: found, 1: name, index } of text.matchAll(new RegExp(handle, 'giu'))) {
    const code = marks.find((m) => m.kind === 'code' && m.from <= index && index < m.to);
    const ends = /^\W*(?:\[[^\]]*\]\W*)?$/.test(text.slice(index + found.length));
    if ((!code || ends) && !speaks.test(text.slice(index + found.length))) return `@${name}`;
  }
  return null;
}

/** True for `notes.md #6`, `see #6 below`: a place in a file or in this list. */
const isPlace = (before: string, behind: string): boolean =>
  /\.[a-z]{1,4} $/i.test(before) || (/\b(?:see|in|from) $/i.test(before) && /^ (?:below|above)\b/i.test(behind));

/** `the cause of bug 1234`: a ticket that the action is about, not its own. */
const explained = /\b(?:causes?|reasons?) (?:for|of|behind) $/i;

/** `restart #2`, `attempt #3`: which one of several it was. */
const counted =
  /\b(?:attempt|cause|day|disk|failure|finding|host|incident|lesson|node|number|option|outage|phase|point|question|reboot|replica|restart|retry|round|rule|run|server|shard|stage|step|try|wave|week) $/i;

/** The first key that is a ticket's, as written. */
function keyIn(text: string): string | null {
  for (const { 0: key, index } of text.matchAll(new RegExp(ticketKey, 'gu'))) {
    const place =
      key.startsWith('#') &&
      (isPlace(text.slice(Math.max(0, index - 8), index), text.slice(index + key.length)) ||
        counted.test(text.slice(Math.max(0, index - 16), index)));
    if (!place && !noTicket.test(key) && !explained.test(text.slice(Math.max(0, index - 16), index))) return key;
  }
  return null;
}

const priorityWord =
  /(?:^|[\s([])(P[0-4]|(?:high|medium|low|critical) priority|priority:? ?(?:high|medium|low|critical|\d))(?=$|[\s)\],.:;])/i;

/** True for `SIEM (Security Information and Event Management)`: the words in brackets are what the capitals before them stand for. */
function spellsOut(text: string, bracket: string): boolean {
  const capitals = /(?<!\p{L})(\p{Lu}{2,8})\s?[([]$/u.exec(text.slice(0, text.lastIndexOf(bracket)))?.[1];
  const initials = bracket.match(/(?<!\p{L})\p{Lu}/gu)?.join('');
  return capitals !== undefined && capitals === initials;
}

function readDetails(line: TextLine): ActionDetails {
  const { marks } = line;
  const text = line.text.trimEnd();
  const link = marks.find((m) => m.kind === 'link' && m.url !== undefined && ticketLink.test(m.url))?.url ?? null;
  const bare = /https?:\/\/[^\s)\]>]+/.exec(text)?.[0] ?? null;
  const key = keyIn(text);
  const [, before, verb] = nameTo.exec(text) ?? [];
  const doer = before !== undefined && !plural.test(before) && !noName.test(before) ? before : null;
  const bracket = bracketName.exec(text)?.[1] ?? leadName.exec(text)?.[1];
  const isName = bracket !== undefined && !acronym.test(bracket) && !noName.test(bracket);
  const signed = isName && !spellsOut(text, bracket) ? bracket : null;
  const tagBefore = leadTag.exec(text);
  const promised = promise.exec(text)?.[1] ?? null;
  // "Kim to add …" gives a person something to do; what will or should do something may be a thing. Brackets behind a promise sign it.
  const sure = verb === 'to' && doer !== null ? doer : promised !== null ? (signed ?? promised) : null;
  const likely = doer ?? signed;
  return {
    owner: named.exec(text)?.[1]?.trim() ?? labelledOwner(text) ?? handleIn(line) ?? sure,
    guess: likely === null ? null : { name: likely, bracketed: doer === null },
    tag: tagBefore?.[1] ?? tagBefore?.[2] ?? null,
    due:
      dueLabel
        .exec(text)?.[1]
        ?.replace(/[\s.]+$/, '')
        .trim() ??
      dueWords.exec(text)?.[1]?.trim() ??
      labelledDue(text) ??
      periodIn(text),
    ticket: link ?? (bare !== null && ticketLink.test(bare) ? bare : null) ?? key,
    struck: isStruck(line),
    status:
      leadStatus.exec(text)?.[1] ??
      boldStatusIn(line) ??
      declined.exec(text)?.[1] ??
      statusBehind(text) ??
      doneWithin(line),
    priority: priorityWord.exec(text)?.[1] ?? null,
  };
}

const isDeed =
  /^\W*(?:this|that|it)(?:['’]s| (?:has|was|is))? (?:(?:now|already|since|been) )*(?:done|fixed|completed|implemented|in place)\b/i;

/** True where a line below an action says that it is done: `This has been done: …`; a line of its own words also by `_done in the tool_`. */
export const saysDone = (line: TextLine, isOwn: boolean): boolean =>
  isDeed.test(line.text) || (isOwn && doneWithin(line) !== null);

/** Reads owner, due date, ticket, state word and priority out of one line of an action item. */
export const actionDetails = rememberedFor(readDetails);
