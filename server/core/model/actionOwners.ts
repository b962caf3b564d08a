import type { Item } from '../markdown/pieces.ts';
import { groupBy } from '../text/grouping.ts';
import { type Label, labelOf, mayBeName, partsOf, shapeOf } from './actionLabels.ts';
import { itemKey } from './actionNesting.ts';
import { mostPeople, type People, peopleIn, type Surroundings } from './people.ts';
import { type Signers, signersOf } from './signers.ts';
import type { Unit } from './units.ts';

/** What of the section's labels are people: by themselves, by what the document tells, or by how its timeline is signed. */
interface Evidence {
  readonly elsewhere: People;
  readonly signers: Signers;
}

/**
 * The names among the labels that a signed timeline vouches for, because somebody signs with the letter that one of them begins with.
 * Where all labels of the section have the shape of people, the others are believed as well: as long as they stand nowhere else, or
 * most are vouched for. Else two are needed, and only those vouched for are believed. One that the text has in lower case, often, or
 * as a thing's name shows that the labels are topics.
 */
function signedNames(labels: readonly Label[], { elsewhere, signers }: Evidence): (part: string) => boolean {
  const parts = new Set(labels.flatMap(({ people }) => (people === null ? [] : partsOf(people))));
  const names = [...parts].filter((part) => shapeOf(part) === 'first name');
  const people = names.filter(mayBeName);
  const vouched = new Set(people.filter(signers.mayBe));
  const short = [...parts].filter((part) => shapeOf(part) === 'initials' && signers.mayBe(part));
  if (vouched.size + short.length === 0 || names.length > mostPeople) return () => false;
  if (people.some((name) => elsewhere.isTopic(name) || elsewhere.isThing(name))) return () => false;
  const most = vouched.size * 2 > people.length;
  const nothingElse =
    labels.every(({ people: of }) => of !== null) &&
    names.every((name) => vouched.has(name) || (mayBeName(name) && (most || !elsewhere.isSaid(name))));
  if (nothingElse) return (part) => people.includes(part) || short.includes(part);
  return (part) => vouched.size >= 2 && vouched.has(part);
}

/**
 * The labels that name people. Beside one that does so for sure, initials and first names are believed; initials also beside others of two
 * letters or mixed case. A word that the document has in lower case, often, or as a thing's name is none.
 */
function peopleAmong(labels: readonly Label[], evidence: Evidence): ReadonlyMap<Unit, string> {
  const { elsewhere, signers } = evidence;
  const known = new Map<string, boolean>();
  const sure = (part: string): boolean => {
    const shape = shapeOf(part);
    if (shape === 'handle' || shape === 'name and letter') return true;
    const before = known.get(part) ?? elsewhere.knows(part);
    known.set(part, before);
    return before;
  };
  const named = labels.filter(({ people }) => people !== null);
  const over = named.filter(({ form }) => form === 'over');
  const certain = over.some(({ people }) =>
    partsOf(people ?? '').some((part) => shapeOf(part) === 'everybody' || (shapeOf(part) !== 'together' && sure(part))),
  );
  const initialsOf = (among: readonly Label[]): string[] =>
    among.flatMap(({ people }) => partsOf(people ?? '').filter((part) => shapeOf(part) === 'initials'));
  // Before an action stands what it is about as well.
  const leads = initialsOf(named.filter(({ form }) => form === 'lead'));
  const short = new Set([...initialsOf(over), ...(leads.some(signers.heads) ? leads : [])]);
  // Three capitals are as often the name of a thing.
  const likely = [...short].filter((part) => !/^\p{Lu}{3,}$/u.test(part)).length >= 2 && named.length >= 2;
  const signed = signedNames(labels, evidence);
  const isOne = (part: string): boolean =>
    sure(part) ||
    signers.signs(part) ||
    signed(part) ||
    (short.has(part) && (certain || likely)) ||
    (certain && mayBeName(part) && !elsewhere.isTopic(part) && !elsewhere.isThing(part));
  const someOne = named.some(({ people }) => partsOf(people ?? '').some(isOne));
  return new Map(
    named.flatMap(({ unit, people }): [Unit, string][] => {
      const all = partsOf(people ?? '').every(
        (part) => shapeOf(part) === 'everybody' || (shapeOf(part) === 'together' ? someOne : isOne(part)),
      );
      return people !== null && all ? [[unit, people]] : [];
    }),
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
 * Who owns the actions by the label over their list, or by the name that begins a paragraph, by the unit of the action: a line of nothing
 * but people holds to the next label or heading, an item of nothing but people for what is nested in it. `mine` are the units of sections
 * that hold actions; `entries` those of timelines.
 */
export function ownersAbove(
  mine: readonly Unit[],
  entries: readonly Unit[],
  around: Surroundings,
): ReadonlyMap<Unit, string> {
  const labels = mine.flatMap((unit) => labelOf(unit) ?? []);
  if (!labels.some(({ people }) => people !== null)) return new Map();
  const labelling = new Map(labels.map((label) => [label.unit, label] as const));
  const elsewhere = peopleIn(
    around.units.flatMap((unit) => {
      const label = labelling.get(unit);
      return label === undefined ? unit : (label.rest ?? []);
    }),
    around,
  );
  const evidence = { elsewhere, signers: signersOf(entries, elsewhere) };
  const sectionAt = ({ index }: Unit): number => around.sectionOf[index] ?? -1;
  const bySection = groupBy(labels, ({ unit }) => sectionAt(unit));
  const people = new Map([...bySection.values()].flatMap((group) => [...peopleAmong(group, evidence)]));
  const items = new Map<string, string>();
  const owners = new Map<Unit, string>();
  let current: { readonly name: string; readonly section: number } | null = null;
  for (const unit of mine) {
    const { piece } = unit;
    const name = people.get(unit) ?? null;
    const form = labelling.get(unit)?.form;
    if (piece.kind === 'heading' || piece.kind === 'break') current = null;
    if (piece.kind !== 'text') continue;
    if (isOutside(unit, around.units[unit.index - 1])) {
      if (form === 'lead' && name !== null) owners.set(unit, name);
      if (form !== undefined && (form !== 'lead' || name !== null))
        current = name === null || form === 'lead' ? null : { name, section: sectionAt(unit) };
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
