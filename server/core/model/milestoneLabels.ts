import type { Span } from '../text/range.ts';
import { milestoneNames } from './languages/milestoneNames.ts';
import type { MilestoneKind } from './postmortem.ts';

/** A milestone that a line's words name, with where they stand in it. */
export interface MilestoneReading {
  readonly kind: MilestoneKind;
  readonly by: 'explicit' | 'inferred';
  readonly span: Span;
  /** It counts only where nothing of its kind comes before it. */
  readonly weak?: true;
}

/**
 * Names that mark a milestone outright where they stand as a tag or label: `[detected]`, `**Detection:**`, `OUTAGE BEGINS`, a column.
 * Terms after Rootly, FireHydrant, GitLab, the UK Ministry of Justice and the Google SRE book.
 */
const labels: readonly (readonly [MilestoneKind, RegExp])[] = [
  // The Google SRE book tells the incident (declared, closed) from the outage (start, resolved).
  ['declared', /^(?:(?:incident |issue )?(?:declared|declaration)(?: at)?|incident (?:begins|opened))$/],
  ['closed', /^(?:(?:incident |issue )?closed(?: at)?|all clear|incident ends)$/],
  ['introduced', /^(?:introduced|fault introduced|change deployed)$/],
  [
    'start',
    /^(?:(?:(?:incident|issue|outage|impact|problem|fault|user impact|customer impact) )?(?:start(?:s|ed)?|begins?|began|beginning|occurs|occurred|onset)(?: (?:time|date|of (?:incident|outage|impact)))?|started at|impact started at|start ?time|first (?:product )?impact|outage|incident start ?time)$/,
  ],
  [
    'detected',
    /^(?:(?:(?:incident|issue|impact|problem|outage|first|initial) )*(?:detect(?:ed|ion)|noticed|reported|alert(?:ed)?|discovered|discovery)(?: (?:at|time|on))?|detection time|first alert|first detected)$/,
  ],
  [
    'acknowledged',
    /^(?:(?:incident |issue |alert )?acknowledg(?:ed|ement)(?: at)?|response (?:initiated|begins|started)|engaged)$/,
  ],
  ['escalated', /^(?:(?:incident |issue )?escalat(?:ed|ion)(?: at)?)$/],
  [
    'identified',
    /^(?:(?:root )?cause (?:identified|found)|(?:issue |problem )?identified(?: at)?|diagnosed|diagnosis)$/,
  ],
  [
    'mitigated',
    /^(?:(?:incident |issue |outage |impact )?(?:mitigat(?:ed|ion)|repaired|stable|stabili[sz]ed|fixed)(?: (?:at|declared|confirmed))?|fixed at|outage mitigated)$/,
  ],
  [
    'resolved',
    /^(?:(?:incident |issue |outage |impact |service |problem |fully )*(?:resolved|resolution|restored|recovered|recovery|ends?|ended|over)(?: (?:at|time|date|declared|confirmed))?|end ?time|event over|outage end(?:s|ed)?|all services restored)$/,
  ],
];

/** The milestone that a tag or label names, or null. Case, marks and brackets around it do not matter. */
export function milestoneOfLabel(label: string): MilestoneKind | null {
  const word = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (word === '' || word.length > 40) return null;
  return labels.find(([, pattern]) => pattern.test(word))?.[0] ?? milestoneNames.get(word) ?? null;
}

/** A word that is stressed within a sentence (`PR for the **mitigation** merged`): lower-case type behind other words is no tag. */
const stressed = (text: string, { from, to }: Span): boolean =>
  /^\p{Ll}/u.test(text.slice(from, to)) && /[\p{L}\p{N}`)"”'’]\s*$/u.test(text.slice(0, from));

/**
 * A tag or label at an entry's words: `[detected]`, `Detection: …`, `OUTAGE BEGINS`, bold type that names a milestone.
 * `marks` are spans of bold type in `text`. Null where there is none.
 */
export function explicitMilestone(text: string, marks: readonly Span[]): MilestoneReading | null {
  const tagged = (from: number, to: number): MilestoneReading | null => {
    const kind = milestoneOfLabel(text.slice(from, to));
    return kind === null ? null : { kind, by: 'explicit', span: { from, to } };
  };
  for (const mark of marks) {
    const found = stressed(text, mark) ? null : tagged(mark.from, mark.to);
    if (found) return found;
  }
  const bracket = /^\s*[[(]([^\])]{3,30})[\])]/.exec(text);
  if (bracket) {
    const from = text.indexOf(bracket[1] ?? '');
    const found = tagged(from, from + (bracket[1] ?? '').length);
    if (found) return found;
  }
  const capitals = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?: \p{Lu}{2,}){1,3}(?![\p{L}\p{N}])/gu;
  for (const match of text.matchAll(capitals)) {
    const found = tagged(match.index, match.index + match[0].length);
    if (found) return found;
  }
  const label = /^\s*(\p{L}[\p{L} ]{1,30}?)\s*(?:[:：]|\s[-–—]\s|$)/u.exec(text);
  if (label?.[1] !== undefined) {
    const from = text.indexOf(label[1]);
    return tagged(from, from + label[1].length);
  }
  return null;
}
