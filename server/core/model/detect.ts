import type { Field, Milestone, Section, SectionKind, TimelineEntry } from './postmortem.ts';

/** What the decision is made from. */
export interface Evidence {
  readonly title: string | null;
  readonly fileName: string | null;
  readonly sections: readonly Section[];
  readonly entries: readonly TimelineEntry[];
  readonly milestones: readonly Milestone[];
  readonly fields: readonly Field[];
  /** The prose, headings included, for words that tell a report from a guide. */
  readonly text: string;
}

export interface Verdict {
  readonly isPostmortem: boolean;
  readonly because: readonly string[];
}

const reportTitle =
  /\bpost-?\s?mortems?\b|\bincident (?:report|review|retro(?:spective)?|analysis|disclosure)\b|\boutage\b|\bincident\b|\bretrospective\b|\bretro\b|\brca\b|\broot cause analysis\b|\bafter[- ]action\b|\bdowntime\b|\bdisclosure\b|\bpost[- ]incident\b|ポストモーテム|障害報告|インシデント/iu;

const core: readonly SectionKind[] = [
  'summary',
  'impact',
  'timeline',
  'root_cause',
  'contributing_factors',
  'detection',
  'resolution',
  'lessons',
  'went_well',
  'went_wrong',
  'lucky',
  'action_items',
  'trigger',
  'response',
];

/** Kinds that hardly any other kind of document has. */
const telling: readonly SectionKind[] = [
  'timeline',
  'root_cause',
  'contributing_factors',
  'impact',
  'trigger',
  'detection',
  'lucky',
];

/** Decides from what the document says whether it reports a concrete incident. A wrong yes is worse than a wrong no. */
export function detect(evidence: Evidence): Verdict {
  const because: string[] = [];
  let score = 0;
  const add = (points: number, why: string): void => {
    score += points;
    because.push(`${why} (${points > 0 ? '+' : ''}${points})`);
  };
  const kinds = new Set(evidence.sections.map((s) => s.kind).filter((k) => k !== null));
  const coreKinds = core.filter((k) => kinds.has(k)).length;
  const tellingKinds = telling.filter((k) => kinds.has(k)).length;
  const timed = evidence.entries.filter((e) => e.stamp.time !== null || e.stamp.date !== null).length;
  if (evidence.title !== null && reportTitle.test(evidence.title)) add(2, 'its title names an incident report');
  if (coreKinds > 0) add(Math.min(coreKinds, 5), `${coreKinds} sections of a postmortem`);
  if (tellingKinds > 0) add(Math.min(tellingKinds, 3), `${tellingKinds} of them are found hardly anywhere else`);
  if (timed >= 2) add(timed >= 4 ? 3 : 2, `${timed} timeline entries`);
  return { isPostmortem: score >= 6, because };
}
