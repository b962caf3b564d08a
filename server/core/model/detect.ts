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
}

export interface Verdict {
  readonly isPostmortem: boolean;
  /** Each observation with its weight, for the user who asks why. */
  readonly because: readonly string[];
}

/** A title of a report about one incident. */
const report =
  /\bpos?t-?\s?mortems?\b|\bincident (?:report|review|analysis|disclosure|retro(?:spective)?)\b|\bincident retro\b|\brca\b|\broot cause analysis\b|\bafter[- ]action\b|\bpost[- ]incident\b|posmortem|ポストモーテム|障害報告|复盘|複盤|(?:事故|故障)(?:报告|報告)|포스트모템|постмортем/iu;
const trouble =
  /\boutages?\b|\bincident(?:e|es)?\b|\bdowntime\b|\bdisclosure\b|\bunavailab\w+|störung|ausfall|panne|ca[ií]da|interrupci[oó]n|interrupção|インシデント|障害|故障|事故|장애|инцидент|сбой/iu;
const hint =
  /\boutages?\b|\bincident(?:e|es)?\b|\bretro(?:spective)?\b|\bdowntime\b|\bdisclosure\b|\bdisruption\b|\bfail(?:s|ed|ure|ing)\b|\bcrash\w*\b|\bunavailab\w+|\bhalt(?:ed)?\b|\bexploit\b|\b(?:went |goes |is |was )?down\b|\bvulnerab\w+|\bbro(?:ke|ken)\b|\bissues?\b|\berrors?\b|\bcorrupt\w*|\bcve-\d|インシデント|障害/iu;

/** A title of a document about postmortems, or about something else altogether. */
const about =
  /\btemplates?\b|\bexamples?\b|\bguides?\b|\bhow to\b|\b(?:management|review|incident|response|post-?mortems?) process(?:es)?\b|\bprocedures?\b|\bprotocol\b|\brunbooks?\b|\bplaybooks?\b|\bhandbook\b|\bpolicy\b|\bchecklist\b|\bworkshop\b|\bmeetings?\b|\bminutes\b|\bnotes\b|\bagenda\b|\bcall \d|\bwriting\b|\bmaintenance\b|\bannouncement\b|\bstandards?\b|\bmanage(?:ment|ing)?\b|\brelease\b|\bplantilla\b|\bmodelo\b|\bproject\b|\bincident response\b(?! report)|\bon-?call\b/iu;

/** Of these, the ones that list an incident's sections without telling of one. */
const instructs = /\b(?:run|play|hand)books?\b|\bhow to\b|\bguides?\b|\bchecklist\b|\bpolicy\b|\bprocedures?\b/iu;

/** Several of them: a collection rather than one report. */
const several = /\bpost-?\s?mortems\b(?! (?:report|analysis))/i;

/** Headings of a project's own README or manual. */
const manual =
  /^(?:install(?:ation|ing)?|usage|how to use(?: it)?|getting started|quick ?start|features?|requirements|prerequisites|configuration|settings|commands?|command line|options|api|development|building|testing|deployment|contributing|licen[cs]e|changelog|faq|table of contents|examples?|documentation|(?:learning )?objectives|reference resources|(?:files?|folders?|director(?:y|ies)|repo(?:sitory)?|project) (?:tree|structure|details|layout))\b/i;

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

/** From this score on a document is taken for a postmortem. */
const enough = 6;

/** Decides from what the document says whether it reports a concrete incident. A wrong yes is worse than a wrong no. */
export function detect({ title, fileName, sections, labelled, entries, fields, dated, prose }: Evidence): Verdict {
  const because: string[] = [];
  let score = 0;
  const add = (points: number, why: string): void => {
    if (points === 0) return;
    score += points;
    because.push(`${points > 0 ? '+' : '−'}${Math.abs(points)} ${why}`);
  };
  const share = (n: number): number => (100 * n) / Math.max(prose.words, 40);
  const incident = share(prose.incident);
  const past = share(prose.past);
  const guide = share(prose.guide);
  const kinds = new Set([...sections.flatMap((s) => (s.kind === null || s.empty ? [] : [s.kind])), ...labelled]);
  const coreKinds = [...kinds].filter((k) => core.has(k)).length;
  const tellingKinds = [...kinds].filter((k) => telling.has(k)).length;
  const timed = entries.filter((e) => e.stamp.time !== null).length;
  const names = `${title ?? ''} ${(fileName ?? '').replace(/[-_.]/g, ' ')}`;

  const named = report.test(names);
  if (named) add(4, 'its title names a postmortem');
  else if (trouble.test(names)) add(3, 'its title names an incident');
  else if (hint.test(names)) add(2, 'its title names something that went wrong');
  if (about.test(title ?? '') || (several.test(title ?? '') && !dated))
    add(timed < 2 && instructs.test(title ?? '') ? -8 : -4, 'its title names a document about something else');
  add(Math.min(coreKinds, 5), `it has ${coreKinds} of a postmortem's sections`);
  add(Math.min(tellingKinds, 3), `${tellingKinds} of them are found hardly anywhere else`);
  if (timed >= 2) add(timed >= 10 ? 5 : timed >= 4 ? 3 : 2, `it has ${timed} timed entries`);
  else if (entries.length >= 2) add(1, `it has ${entries.length} dated entries`);
  const days = timed >= 4 && entries.some((e) => e.stamp.date !== null);
  if (days || (dated && (timed > 0 || past >= 1 || named))) add(1, 'it is dated');
  const stated = new Set(fields.flatMap((f) => (facts.has(f.name) ? [f.name] : []))).size;
  if (stated > 0) add(stated >= 3 ? 2 : 1, "it states an incident's facts");
  const guides = timed < 2 && guide >= 1.2;
  const told = guides ? 0 : Math.min(incident, past + (timed >= 2 ? 2 : 0));
  add(told >= 3.5 ? 4 : told >= 2.2 ? 3 : told >= 1.2 ? 2 : 0, 'it tells what broke and what was done');
  if (told > 0 && prose.clock > 0 && timed < 2) add(1, 'it tells when');
  if (!guides && past >= 3.5 && incident >= 1.2) add(1, 'it tells a story');
  if (incident < 0.8 && past > 1 && timed < 2) add(named ? -1 : -3, 'it hardly speaks of anything broken');
  if (guides) add(-7, 'it tells the reader what to do');
  else if (guide >= 0.8 && timed < 2) add(-3, 'it tells the reader what to do');
  const manuals = sections.filter((s) => s.kind === null && manual.test(s.title)).length;
  if (manuals >= 2) add(manuals >= 4 ? -8 : -4, "it has a manual's headings");
  if (share(prose.plan) >= 1.5) add(-8, 'it announces planned work');
  if (share(prose.other) >= 1.2) add(-3, 'it speaks of meetings, games or other business');
  // A title and two headings alone may be anything: there must be an incident in it.
  const concrete = told > 0 || timed >= 2 || dated || coreKinds >= 4;
  return { isPostmortem: score >= enough && concrete, because };
}
