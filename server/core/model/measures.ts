import type { Fences } from './fences.ts';
import { type Naming, namingOf } from './naming.ts';
import type { Field, Section, SectionKind, TimelineEntry } from './postmortem.ts';
import type { ProseCounts } from './prose.ts';

/** What the decision is made from. */
export interface Evidence {
  /** The first heading, the front matter's title, or the first line: what a reader takes for the title. */
  readonly title: string | null;
  readonly fileName: string | null;
  readonly sections: readonly Section[];
  /** Kinds that stand as labels before their text: `Root cause: …`. */
  readonly labelled: readonly SectionKind[];
  readonly entries: readonly TimelineEntry[];
  readonly fields: readonly Field[];
  /** Whether the text names a whole date. */
  readonly dated: boolean;
  readonly prose: ProseCounts;
  /** Of the first paragraphs. */
  readonly opening: ProseCounts;
  /** Places that are still to be filled in. */
  readonly blanks: number;
  readonly fences: Fences;
}

/** What the evidence comes to. Shares are per hundred words. */
export interface Measures {
  readonly naming: Naming;
  readonly kinds: ReadonlySet<SectionKind>;
  /** How many kinds of a postmortem's sections there are, and how many of them hardly any other kind of document has. */
  readonly coreKinds: number;
  readonly tellingKinds: number;
  /** How often a section comes back that a report on one incident needs but once. */
  readonly repeated: number;
  /** Headings of a manual. */
  readonly manuals: number;
  /** Entries with a time of day. */
  readonly timed: number;
  /** How many header facts there are that only an incident has. */
  readonly stated: number;
  /** Of words about something broken, in the whole text. */
  readonly broken: number;
  /** The same, and of words that tell it as past, in the text or in its opening, whichever tells more. */
  readonly incident: number;
  readonly past: number;
  readonly guide: number;
  readonly share: (n: number) => number;
}

/** Headings of a project's own README or manual. */
const manual =
  /^(?:install(?:ation|ing)?|usage|how to use(?: it)?|getting started|quick ?start|features?|requirements|prerequisites|configuration|settings|commands?|command line|options|api|development|building|testing|deployment|contributing|licen[cs]e|changelog|faq|table of contents|examples?|documentation|(?:learning )?objectives|reference resources|(?:files?|folders?|director(?:y|ies)|repo(?:sitory)?|project) (?:tree|structure|details|layout|overview)|contents)\b/i;

const core: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'impact',
  'timeline',
  'root_cause',
  'contributing_factors',
  'detection',
  'resolution',
  'response',
  'lessons',
  'went_well',
  'went_wrong',
  'lucky',
  'action_items',
  'trigger',
]);

/** Kinds that hardly any other kind of document has. */
const telling: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'timeline',
  'root_cause',
  'contributing_factors',
  'impact',
  'trigger',
  'detection',
  'lucky',
  'resolution',
]);

/** Of these, the ones that one incident has one of. */
const onceEach: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'root_cause',
  'trigger',
  'impact',
  'detection',
  'resolution',
]);

/** Header facts that only an incident has. */
const facts: ReadonlySet<Field['name']> = new Set<Field['name']>([
  'duration',
  'detected',
  'mitigated',
  'resolved',
  'severity',
  'start',
  'end',
  'impact',
  'root_cause',
]);

function repeated(sections: readonly Section[], labelled: readonly SectionKind[]): number {
  const all = [...sections.map((s) => s.kind), ...labelled];
  return Math.max(...[...onceEach].map((kind) => all.filter((k) => k === kind).length));
}

/** Counts what is there. */
export function measure(evidence: Evidence): Measures {
  const { title, fileName, sections, labelled, entries, fields, dated, prose, opening } = evidence;
  const kinds = new Set([...sections.flatMap((s) => (s.kind === null || s.empty ? [] : [s.kind])), ...labelled]);
  const naming = namingOf(title, fileName, dated);
  const share = (n: number, of = prose): number => (100 * n) / Math.max(of.words, 40);
  // What broke is told first; a long analysis behind it dilutes the shares. Where nothing names an incident, all must tell of one.
  const maybe = (naming.names !== null || naming.when) && naming.otherwise === null;
  const story = maybe && Math.min(opening.incident, opening.past) >= 2 ? opening : prose;
  return {
    naming,
    kinds,
    coreKinds: [...kinds].filter((k) => core.has(k)).length,
    tellingKinds: [...kinds].filter((k) => telling.has(k)).length,
    repeated: repeated(sections, labelled),
    manuals: sections.filter((s) => s.kind === null && manual.test(s.title)).length,
    timed: entries.filter((e) => e.stamp.time !== null).length,
    stated: new Set(fields.flatMap((f) => (facts.has(f.name) ? [f.name] : []))).size,
    broken: share(prose.incident),
    incident: Math.max(share(prose.incident), share(story.incident, story)),
    past: Math.max(share(prose.past), share(story.past, story)),
    guide: share(prose.guide),
    share,
  };
}
