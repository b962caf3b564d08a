import { noName } from './actionDetails.ts';
import { meaningOfTitle } from './titles.ts';
import type { Unit } from './units.ts';

/** What may stand behind people, from the end on: `**Kim**:`, `**Kim** – for planning`, `**KB (/RL helps)**`. */
const behindPeople: readonly RegExp[] = [/[:：]$/, /\s[–—-]{1,3}\s{1,3}\p{Ll}[^:]{2,40}$/u, /\([^()]{2,40}\)$/];
const withoutRemarks = (text: string): string =>
  behindPeople.reduce((rest, remark) => rest.replace(remark, '').trimEnd(), text.trimEnd()).trimStart();
const everybody = /^(?:all|everyone|everybody)$/i;
/** Those who work together: people beside people, and else as often a topic ("Team", "Process", "Tools"). */
const together = /^(?:the )?(?:team|devs|developers)$/i;
const handle = /^@[a-z0-9][\w.-]*$/i;
/** `AG`, `DMc`, `McD`, `RKL`. */
const initials = /^\p{Lu}\p{Ll}?\p{Lu}\p{L}?$/u;
/** `Kim B`: a first name and the letter that tells two people apart; things are told apart so as well ("Option B"). */
const nameAndLetter =
  /^(?!(?:Class|Cluster|Group|Level|Option|Part|Phase|Plan|Priority|Region|Section|Site|Stage|Step|Team|Tier|Track|Type|Zone) )\p{Lu}\p{Ll}+ \p{Lu}\.?$/u;
const fullName = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;
/** `Kim`: one word with a capital, which things have as well; those that end like these are things. */
const oneName = /^\p{Lu}\p{Ll}{1,11}$/u;
const noun = /(?:ing|tions?|ments?|ances?|ences?|ity|ware|ures?|ters?|ses|als?|ups?|ops|ends?)$/;
/** Short words of the trade that look like initials. */
const acronym =
  /^(?:AI|AMI|API|APP|AWS|AZ|BE|BI|CDN|CD|CI|CLI|CPU|CRM|CS|DBA?|DBs|DCs?|DNS|EOD|ETA|EU|FE|FYI|GCP|GPU|GUI|HA|HR|HTTP|HW|IAM|IDE?|IO|IoT|IPs?|ISP|IT|JS|JVM|KPI|LAN|ML|MQ|NB|OK|OKR|OS|PM|PRs?|QA|RCA|RDS|RPC|SDK|SLA|SLI|SLO|SOP|SQL|SRE|SSD|SSH|SSL|SSO|TBA|TBC|TBD|TCP|TLS|TTL|TV|UI|UK|URL|US|UX|VMs?|VPN|WAF|WAN|XML)$/;

/** How one of those whom a label may name is written. */
export type Shape = 'everybody' | 'together' | 'handle' | 'name and letter' | 'initials' | 'full name' | 'first name';

/** The shape in which the words name somebody or something; null where nobody is named so. */
export function shapeOf(part: string): Shape | null {
  if (everybody.test(part)) return 'everybody';
  if (together.test(part)) return 'together';
  if (handle.test(part)) return 'handle';
  if (nameAndLetter.test(part)) return 'name and letter';
  if (initials.test(part)) return acronym.test(part) ? null : 'initials';
  if (!fullName.test(part)) return null;
  return part.includes(' ') ? 'full name' : 'first name';
}

/** True for a word that has the shape of a first name and that no title, noun or state of an action has: `Kim`, not `Staging`, `Done`. */
export const mayBeName = (part: string): boolean =>
  oneName.test(part) && !noun.test(part) && !noName.test(part) && meaningOfTitle(part).kind === null;

/** A line over actions, or the words that begin one: whom it may name, or null for another label. */
export interface Label {
  readonly unit: Unit;
  readonly people: string | null;
  /** `over`: a line of its own, in bold type or of handles; `plain`: initials and a colon; `lead`: bold words before an action's. */
  readonly form: 'over' | 'plain' | 'lead';
  /** What else the line says, as if it stood alone; null for a line of its own. */
  readonly rest: Unit | null;
}

/** Those whom the words may name: `Kim, Lee & Ana`, `Kim/Lee`; a firm that is asked `via Kim` does not act, Kim does. */
export const partsOf = (people: string): string[] =>
  people
    .replace(/^[^/,&+]+ via (?=\S)/, '')
    .split(/[/,&+]|\sand\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const shaped = (people: string): boolean => {
  const parts = partsOf(people);
  return parts.length > 0 && parts.every((part) => shapeOf(part) !== null);
};

/** `AG:`, `AG/RL:` and nothing else. */
const initialsAndColon = /^\p{Lu}\p{Ll}?\p{Lu}\p{L}?(?:\s?[/,&+]\s?\p{Lu}\p{Ll}?\p{Lu}\p{L}?){0,3}\s?[:：]$/u;

/** The line as a label; null where it is none. */
export function labelOf(unit: Unit): Label | null {
  const { piece } = unit;
  if (piece.kind !== 'text' || piece.quoted || (piece.host !== 'paragraph' && piece.host !== 'item')) return null;
  const { text, marks } = piece.line;
  const people = withoutRemarks(text);
  const from = text.indexOf(people);
  const bold = marks.some((m) => m.kind === 'strong' && m.from <= from && m.to >= from + people.length);
  const handles = people !== '' && partsOf(people).every((part) => handle.test(part));
  const own = shaped(people) ? people : null;
  if (bold || handles) return { unit, people: own, form: 'over', rest: null };
  if (initialsAndColon.test(text.trim())) return { unit, people: own, form: 'plain', rest: null };
  const lead = marks.find((m) => m.kind === 'strong' && text.slice(0, m.from).trim() === '');
  if (!lead || piece.host !== 'paragraph' || piece.item) return null;
  const name = withoutRemarks(text.slice(0, lead.to));
  const words = text.slice(lead.to);
  if (!shaped(name) || !/^\s*[:：–—-]?\s+\p{L}/u.test(words)) return null;
  const line = { ...piece.line, text: words, marks: [] };
  return {
    unit,
    people: name,
    form: 'lead',
    rest: { ...unit, piece: { ...piece, line }, reading: { ...unit.reading, labelled: null } },
  };
}
