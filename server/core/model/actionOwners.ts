import type { Item } from '../markdown/pieces.ts';
import { groupBy } from '../text/grouping.ts';
import { itemKey } from './actionNesting.ts';
import { type People, peopleIn, type Surroundings } from './people.ts';
import { meaningOfTitle } from './titles.ts';
import type { Unit } from './units.ts';

/** What may stand behind people, from the end on: `**Kim**:`, `**Kim** – for planning`, `**KB (/RL helps)**`. */
const behindPeople: readonly RegExp[] = [/[:：]$/, /\s[–—-]{1,3}\s{1,3}\p{Ll}[^:]{2,40}$/u, /\([^()]{2,40}\)$/];
const withoutRemarks = (text: string): string =>
  behindPeople.reduce((rest, remark) => rest.replace(remark, '').trimEnd(), text.trimEnd()).trimStart();
const everybody = /^(?:all|everyone|everybody)$/i;
const handle = /^@[a-z0-9][\w.-]*$/i;
/** `AG`, `DMc`, `McD`, `RKL`. */
const initials = /^\p{Lu}\p{Ll}?\p{Lu}\p{L}?$/u;
/** `Kim B`: a first name and the letter that tells two people apart; things are told apart so as well ("Option B"). */
const nameAndLetter =
  /^(?!(?:Class|Cluster|Group|Level|Option|Part|Phase|Plan|Priority|Region|Section|Site|Stage|Step|Team|Tier|Track|Type|Zone) )\p{Lu}\p{Ll}+ \p{Lu}\.?$/u;
const fullName = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;
/** `Kim`: one word with a capital, which things have as well; those that end like these are things. */
const oneName = /^\p{Lu}\p{Ll}{1,11}$/u;
const noun = /(?:ing|tions?|ments?|ances?|ences?|ity|ware|ures?|ters?|ses|als?|ups?|ops)$/;
const mayBeName = (part: string): boolean =>
  oneName.test(part) && !noun.test(part) && meaningOfTitle(part).kind === null;
/** Short words of the trade that look like initials. */
const acronym =
  /^(?:AI|AMI|API|APP|AWS|AZ|BE|BI|CDN|CD|CI|CLI|CPU|CRM|CS|DBA?|DBs|DCs?|DNS|EU|FE|GCP|GPU|GUI|HA|HR|HTTP|HW|IAM|IDE?|IO|IoT|IPs?|ISP|IT|JS|JVM|KPI|LAN|ML|MQ|OKR|OS|PM|PRs?|QA|RCA|RDS|RPC|SDK|SLA|SLI|SLO|SOP|SQL|SRE|SSD|SSH|SSL|SSO|TBD|TCP|TLS|TTL|TV|UI|UK|URL|US|UX|VMs?|VPN|WAF|WAN|XML)$/;

/** A line of its own over actions: who it may name, or null for another label. */
interface Label {
  readonly unit: Unit;
  readonly people: string | null;
}

/** The line as a label; null where it is none. Only bold type, or handles, make one: `**Kim**`, `@kim:`. */
function labelOf(unit: Unit): Label | null {
  const { piece } = unit;
  if (piece.kind !== 'text' || piece.quoted || (piece.host !== 'paragraph' && piece.host !== 'item')) return null;
  const { text, marks } = piece.line;
  const people = withoutRemarks(text);
  const from = text.indexOf(people);
  const bold = marks.some((m) => m.kind === 'strong' && m.from <= from && m.to >= from + people.length);
  const parts = partsOf(people);
  if (!bold && !(parts.every((part) => handle.test(part)) && people !== '')) return null;
  const shaped = parts.every((p) => handle.test(p) || everybody.test(p) || initials.test(p) || fullName.test(p));
  return { unit, people: shaped && parts.length > 0 ? people : null };
}

const partsOf = (people: string): string[] =>
  people
    .split(/[/,&+]|\sand\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * The labels that name people for sure. Beside such a label, initials and first names are believed; initials also beside others of two
 * letters or mixed case. A word that the document has elsewhere, where nothing shows it to be somebody, is a thing's.
 */
function peopleAmong(labels: readonly Label[], elsewhere: People): ReadonlyMap<Unit, string> {
  const known = new Map<string, boolean>();
  const sure = (part: string): boolean => {
    if (handle.test(part) || nameAndLetter.test(part)) return true;
    const before = known.get(part) ?? (!acronym.test(part) && elsewhere.knows(part));
    known.set(part, before);
    return before;
  };
  const named = labels.filter(({ people }) => people !== null);
  const certain = named.some(({ people }) => partsOf(people ?? '').some((part) => everybody.test(part) || sure(part)));
  const short = new Set(
    named.flatMap(({ people }) => partsOf(people ?? '').filter((p) => initials.test(p) && !acronym.test(p))),
  );
  // Three capitals are as often the name of a thing.
  const likely = [...short].filter((part) => !/^\p{Lu}{3,}$/u.test(part)).length >= 2 && named.length >= 2;
  const isOne = (part: string): boolean =>
    everybody.test(part) ||
    sure(part) ||
    (short.has(part) && (certain || likely)) ||
    (certain && mayBeName(part) && !elsewhere.mentions(part));
  return new Map(
    named.flatMap(({ unit, people }): [Unit, string][] =>
      people !== null && partsOf(people).every(isOne) ? [[unit, people]] : [],
    ),
  );
}

/** True for a line at the left margin that is in no item, or that only Markdown takes for the item's before it. */
function isOutside(unit: Unit, before: Unit | undefined): boolean {
  const { piece } = unit;
  if (piece.kind !== 'text' || piece.host !== 'paragraph') return false;
  return (
    piece.item === null || (before !== undefined && unit.base + piece.start - (before.base + before.piece.end) <= 2)
  );
}

/**
 * Who owns the actions of a list by the label over it, by the unit of the action: a line of nothing but people holds to the next label
 * or heading, an item of nothing but people for what is nested in it. `mine` are the units of sections that hold actions.
 */
export function ownersAbove(mine: readonly Unit[], around: Surroundings): ReadonlyMap<Unit, string> {
  const labels = mine.flatMap((unit) => labelOf(unit) ?? []);
  if (!labels.some(({ people }) => people !== null)) return new Map();
  const labelling = new Set(labels.map(({ unit }) => unit));
  const elsewhere = peopleIn(
    around.units.filter((unit) => !labelling.has(unit)),
    around,
  );
  const sectionAt = ({ index }: Unit): number => around.sectionOf[index] ?? -1;
  const bySection = groupBy(labels, ({ unit }) => sectionAt(unit));
  const people = new Map([...bySection.values()].flatMap((group) => [...peopleAmong(group, elsewhere)]));
  const items = new Map<string, string>();
  const owners = new Map<Unit, string>();
  let current: { readonly name: string; readonly section: number } | null = null;
  for (const unit of mine) {
    const { piece } = unit;
    const name = people.get(unit) ?? null;
    if (piece.kind === 'heading' || piece.kind === 'break') current = null;
    if (piece.kind !== 'text') continue;
    if (isOutside(unit, around.units[unit.index - 1])) {
      if (labelling.has(unit)) current = name === null ? null : { name, section: sectionAt(unit) };
      else if (/[:：]\s*$/.test(piece.line.text)) current = null;
      continue;
    }
    if (piece.host !== 'item' || !piece.item) continue;
    if (name !== null) items.set(itemKey(unit.base, piece.item), name);
    const above =
      ownerOfParents(piece.item, unit.base, items) ?? (current?.section === sectionAt(unit) ? current.name : null);
    if (above !== null) owners.set(unit, above);
  }
  return owners;
}

/** The people whom an item that holds this one names; null where none does. */
function ownerOfParents(item: Item, base: number, items: ReadonlyMap<string, string>): string | null {
  for (let above = item.parent; above; above = above.parent) {
    const name = items.get(itemKey(base, above));
    if (name !== undefined) return name;
  }
  return null;
}
