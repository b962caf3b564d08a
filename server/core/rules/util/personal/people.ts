import type { MarkdownDocument } from '../../../markdown/document.ts';
import type { Postmortem } from '../../../model/postmortem.ts';
import { proseIn } from '../../../search/sectionText.ts';

/** Header labels whose values name people. */
const labels =
  /\b(?:authors?|owners?|commander|lead|reporter|reported by|written by|prepared by|responders?|reviewers?|reviewed by|participants?|attendees|scribe|on-?call|dri|assignee)\b/i;

/** Words that name groups, duties and machines where a person's name could stand. */
const group =
  /\b(?:teams?|squad|crew|group|dept|department|guild|tribe|everyone|everybody|all|any|anyone|nobody|none|sres?|ops|dev ?ops|devs?|developers?|engineers?|engineering|platform|back ?end|front ?end|infra(?:structure)?|security|support|database|data|network(?:ing)?|product|qa|it|systems?|management|operations|customers?|users?|vendor|provider|here|channel|on-?call|admins?|administrators?|bot|ci|types|docs|release|maintainers?|core|staff|tbd)\b/i;

/** True for the name of a group, a duty or a machine rather than a person, and for initials, which may be any. */
export const isGroup = (name: string): boolean =>
  group.test(name.replace(/[-_/]/g, ' ')) || /(?:team|bot|ops|admin|oncall)$/i.test(name) || /^\P{Ll}+$/u.test(name);

/** What only people do, so that whoever does it at the head of an entry is one. Vendors reply and confirm; they are not woken up. */
const human =
  /^(?:@?[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=(?:,? \([^)]*\))? (?:asks|asked|wonders|wondered|reali[sz]es|reali[sz]ed|(?:joins|joined) the (?:call|bridge|channel|incident|war room|meeting|zoom)|(?:is|was|gets|got) (?:paged|woken)|wakes|woke|logs (?:in|on|off)|volunteers|apologi[sz]es|apologi[sz]ed)\b|: ?(?:["“]|I\b|I['’]|we\b))/u;

/** The names in a list of people: `Mara Voss (IC), Lee and @tom`. */
const namesIn = (value: string): string[] =>
  value
    .replace(/\([^)]*\)|<[^>]*>|\S+@\S+\.\S+/g, ' ')
    .split(/[,;/&+|–—:]|\s-\s|\b(?:and|und|et|y)\b/)
    .map((name) => name.trim());

function* mentions(markdown: MarkdownDocument, { fields, actions, entries, sections }: Postmortem): Iterable<string> {
  for (const { label, value } of fields) if (labels.test(label)) yield* namesIn(value);
  for (const { owner } of actions) if (owner) yield* namesIn(owner);
  for (const { text } of entries) {
    const actor = human.exec(text)?.[0];
    if (actor) yield actor;
  }
  for (const { kind, own } of sections) {
    if (kind === 'responders') for (const line of proseIn(markdown, own)) yield* namesIn(line);
  }
}

/** A name as people have it: one to three capitalised words. */
const shape = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** True where the text speaks of the word as of a thing or a company: `in Redis`, `the Redis`, `Redis cluster`, `redis.io`. */
function isThing(text: string, name: string): boolean {
  const word = name.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  const before = `\\b(?:the|an?|our|this|each|every|in|into|inside|on|via|using|through|within|across|running) ${word}\\b(?!['’]s)`;
  const behind = `\\b${word}(?:['’]s)? (?:clusters?|servers?|services?|instances?|nodes?|pods?|api|support|status|teams?|dashboard|console|agents?|version|v?\\d|upgrade|update|config\\w*|deploy\\w*|outage|incident|alerts?|database|queue|clients?|jobs?)\\b`;
  const address = `[/.@]${word}\\.\\w|\\b${word}\\.(?:com|io|net|org|dev|co|cloud|app|ai)\\b|\`[^\`\\n]*${word}`;
  return new RegExp(`${before}|${behind}|${address}`, 'i').test(text);
}

/**
 * True where the document itself shows that a capitalised word, or two of them, name a person: as an author, an owner, a responder, or
 * by what they do in the timeline. Nobody can tell a first name from a product by its letters alone.
 */
export function isPerson(markdown: MarkdownDocument, postmortem: Postmortem, name: string): boolean {
  const [first = ''] = name.toLowerCase().split(' ');
  if (!shape.test(name) || isGroup(name)) return false;
  for (const mention of mentions(markdown, postmortem)) {
    if (isGroup(mention)) continue;
    const known = mention.replace(/^@/, '').toLowerCase();
    const same =
      known === name.toLowerCase() || known === first || (!name.includes(' ') && known.split(' ')[0] === first);
    if (same) return !isThing(markdown.text, name);
  }
  return false;
}
