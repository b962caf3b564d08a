import type { Field, Postmortem, Section, SectionKind } from '../model/postmortem.ts';
import { meaningOfTitle } from '../model/titles.ts';
import type { Profile, ProfileSection } from './profile.ts';
import { kindsOfTitle, titleKey } from './title.ts';

/** A profile's section with what the document has for it. */
export interface Aligned {
  readonly wanted: ProfileSection;
  /** Index in `Alignment.pairs` of the section that holds this one in the profile, null for a top-level one. */
  readonly parent: number | null;
  /** Index in `Postmortem.sections`, null where no section serves. A section whose title holds two kinds may serve two pairs. */
  readonly section: number | null;
  /** Index in `Postmortem.fields` where a header field with text (`**Impact:** all users`) serves instead of a section, else null. */
  readonly field: number | null;
  /**
   * Nothing in the document serves. Says nothing about whether the profile requires it (`wanted.required`).
   * False below a section that is itself missing: inserting that one brings this one along.
   */
  readonly missing: boolean;
  /** The section stands elsewhere than the profile's order has it; never true for a profile without an order. */
  readonly moved: boolean;
}

/** The profile laid along the document's sections: every section of it, sub-sections behind the one that holds them. */
export interface Alignment {
  readonly pairs: readonly Aligned[];
  /** Indices of sections that no pair took. */
  readonly extra: readonly number[];
}

interface Wanted {
  readonly wanted: ProfileSection;
  readonly parent: number | null;
  readonly keys: ReadonlySet<string>;
}

interface Candidate {
  readonly index: number;
  readonly kind: SectionKind | null;
  readonly key: string;
}

/** Outweighs what any number of better matches adds, so that the alignment first of all leaves as little as possible unmatched. */
const aMatch = 1000;

function flatten(sections: readonly ProfileSection[], parent: number | null, into: Wanted[]): Wanted[] {
  for (const wanted of sections) {
    const keys = new Set([wanted.title, ...(wanted.also ?? [])].map(titleKey));
    into.push({ wanted, parent, keys });
    if (wanted.sections) flatten(wanted.sections, into.length - 1, into);
  }
  return into;
}

/** 0 where the section does not serve, else the better the more. */
function quality({ wanted, keys }: Wanted, { kind, key }: Candidate): number {
  if (keys.has(key)) return 4;
  if (kind === null) return 0;
  if (kind === wanted.kind) return 2;
  return wanted.or?.includes(kind) ? 1 : 0;
}

/**
 * The alignment that keeps both orders and leaves the fewest wanted sections and document sections unmatched (minimum edits);
 * among those, the one with the most equal titles, then equal kinds. Gives, per wanted section, a place in `found` or null.
 */
function alignInOrder(all: readonly Wanted[], found: readonly Candidate[]): (number | null)[] {
  const columns = found.length + 1;
  const best = new Float64Array((all.length + 1) * columns);
  for (let w = all.length - 1; w >= 0; w--) {
    for (let s = found.length - 1; s >= 0; s--) {
      const good = quality(all[w]!, found[s]!);
      const skip = Math.max(best[(w + 1) * columns + s]!, best[w * columns + s + 1]!);
      const take = good === 0 ? -1 : aMatch + good + best[(w + 1) * columns + s + 1]!;
      best[w * columns + s] = Math.max(skip, take);
    }
  }
  const result: (number | null)[] = all.map(() => null);
  for (let w = 0, s = 0; w < all.length && s < found.length; ) {
    const here = best[w * columns + s]!;
    const good = quality(all[w]!, found[s]!);
    if (good > 0 && here === aMatch + good + best[(w + 1) * columns + s + 1]!) result[w++] = s++;
    else if (here === best[(w + 1) * columns + s]!) w++;
    else s++;
  }
  return result;
}

/** For each wanted section still without one, the best of those that nothing took, wherever it stands. */
function alignMoved(all: readonly Wanted[], found: readonly Candidate[], result: (number | null)[]): Set<number> {
  const taken = new Set(result.filter((at) => at !== null));
  const moved = new Set<number>();
  for (const least of [4, 2, 1]) {
    for (const [w, wanted] of all.entries()) {
      if (result[w] !== null) continue;
      const at = found.findIndex((candidate, s) => !taken.has(s) && quality(wanted, candidate) >= least);
      if (at < 0) continue;
      result[w] = at;
      taken.add(at);
      moved.add(w);
    }
  }
  return moved;
}

const serves = (wanted: ProfileSection, kind: SectionKind | null): boolean =>
  kind !== null && (kind === wanted.kind || (wanted.or?.includes(kind) ?? false));

/** A section that says in its title that it holds this kind too: "Root Cause and Resolution". */
const sharedSection = (wanted: ProfileSection, sections: readonly Section[]): number =>
  sections.findIndex(({ title }) => {
    const kinds = kindsOfTitle(title);
    return kinds.length > 1 && kinds.some((kind) => serves(wanted, kind));
  });

/** Field names that are facts of time, not text about a section's subject, whatever their label says. */
const prosaic: ReadonlySet<Field['name']> = new Set(['impact', 'root_cause', 'other']);

/** The kind that a header field with text stands for: `**Root Cause:** an index was dropped`. Null for a fact, or for no text. */
function kindOfField(field: Field): SectionKind | null {
  if (!prosaic.has(field.name) || !/\p{L}{2}/u.test(field.value)) return null;
  if (field.name === 'impact' || field.name === 'root_cause') return field.name;
  const meaning = meaningOfTitle(field.label);
  return meaning.by === 'title' ? meaning.kind : null;
}

function servingField(wanted: Wanted, fields: readonly { kind: SectionKind | null; key: string }[]): number {
  return fields.findIndex(({ kind, key }) => serves(wanted.wanted, kind) || (key !== '' && wanted.keys.has(key)));
}

/** A section that only holds others is there where at least half of those are, though their common heading is not. */
function serveByParts(all: readonly Wanted[], sections: (number | null)[], fields: readonly (number | null)[]): void {
  for (const [w, { wanted }] of all.entries()) {
    if (sections[w] !== null || fields[w] !== null || !wanted.sections) continue;
    const parts = all.flatMap(({ parent }, at) => (parent === w ? [sections[at] ?? null] : []));
    const there = parts.filter((part) => part !== null);
    if (there.length * 2 >= parts.length) sections[w] = there[0] ?? null;
  }
}

/** Headings that open a timeline entry are entries, not sections. */
function candidatesOf(postmortem: Postmortem): Candidate[] {
  const entries = new Set<number>();
  for (const entry of postmortem.entries) if (entry.layout === 'heading') entries.add(entry.range.start);
  const candidateOf = (section: Section, index: number) => ({
    index,
    kind: section.kind,
    key: titleKey(section.title),
  });
  return postmortem.sections
    .map(candidateOf)
    .filter(({ index }) => !entries.has(postmortem.sections[index]!.range.start));
}

/**
 * Lays a profile along a document by minimum edits, so that one missing section is one pair without a section and shifts nothing else.
 * Sub-sections of the document count wherever they stand; what stands out of order is found as well and marked `moved`.
 * A wanted section that nothing serves alone may share one whose title names both kinds, be served by a header field with text, or by
 * its own sub-sections standing without it.
 */
export function align(profile: Profile, postmortem: Postmortem): Alignment {
  const all = flatten(profile.sections, null, []);
  const found = candidatesOf(postmortem);
  const places = alignInOrder(all, found);
  const moved = alignMoved(all, found, places);
  const sections = places.map((at) => (at === null ? null : found[at]!.index));
  const fieldKinds = postmortem.fields.map((field) => ({
    kind: kindOfField(field),
    key: /\p{L}{2}/u.test(field.value) ? titleKey(field.label) : '',
  }));
  const fields = all.map<number | null>((wanted, w) => {
    if (sections[w] !== null) return null;
    const shared = sharedSection(wanted.wanted, postmortem.sections);
    if (shared >= 0) {
      sections[w] = shared;
      return null;
    }
    const at = servingField(wanted, fieldKinds);
    return at < 0 ? null : at;
  });
  serveByParts(all, sections, fields);

  const taken = new Set(sections);
  const absent = (w: number): boolean => sections[w] === null && fields[w] === null;
  return {
    pairs: all.map(({ wanted, parent }, w) => ({
      wanted,
      parent,
      section: sections[w] ?? null,
      field: fields[w] ?? null,
      missing: absent(w) && (parent === null || !absent(parent)),
      moved: profile.ordered && moved.has(w),
    })),
    extra: postmortem.sections.map((_, index) => index).filter((index) => !taken.has(index)),
  };
}
