import type { SectionKind } from '../model/postmortem.ts';
import { bullet, lines, prompt, prose, stop, table, timelineList } from './bodies.ts';
import type { ProfileSection } from './profile.ts';

/** What belongs in a section of each kind, where a template does not say it in its own way. */
const guidance: Readonly<Record<SectionKind, string>> = {
  summary: 'Say in two or three sentences what happened, who was affected, for how long, and what ended it.',
  impact: 'Say who was affected, how, and for how long, in numbers: users, requests, money, data.',
  timeline:
    'List what happened and when, from before the first effect to the all-clear. State the time zone once and stick to facts.',
  trigger: 'Name the event that set the incident off: a deploy, a load peak, an expired certificate.',
  root_cause: 'Explain the conditions that made the failure possible. Ask what allowed it, not who did it.',
  contributing_factors:
    'List every condition that had to be present, technical and organisational. There is rarely only one.',
  detection: 'Say how the incident was noticed, by which alert or person, and how long that took.',
  response: 'Say who responded and how: what was tried, which leads were wrong, what slowed the response down.',
  resolution: 'Describe what stopped the impact and what fixed the fault for good.',
  lessons: 'Collect what the incident taught: what worked, what did not, what was luck.',
  went_well: 'Name what limited the damage and should be kept.',
  went_wrong: 'Name what made the incident worse or longer; each point wants an action.',
  lucky: 'Name what could have gone worse and did not, though nothing was built to prevent it.',
  action_items:
    'List changes that can be checked off, each with one owner, a due date and a ticket; at least one prevents or detects a recurrence.',
  background: 'Explain what a reader from another team has to know about the system to follow the rest.',
  supporting: 'Link the evidence: dashboards, logs, queries, chat channels, the incident record.',
  metrics: 'Give the durations and numbers of this incident, and say between which moments they were measured.',
  responders: 'List who took part and in which role.',
  glossary: 'Explain the terms and abbreviations that another team would not know.',
  questions: 'List what is not yet known, and who is looking into it.',
};

/** {@link guidance} of a kind. */
export const guidanceFor = (kind: SectionKind): string => guidance[kind];

const bodies: Readonly<Partial<Record<SectionKind, string>>> = {
  timeline: timelineList,
  contributing_factors: bullet(guidance.contributing_factors),
  went_well: bullet(guidance.went_well),
  went_wrong: bullet(guidance.went_wrong),
  lucky: bullet(guidance.lucky),
  lessons: bullet(guidance.lessons),
  supporting: bullet(guidance.supporting),
  responders: bullet(guidance.responders),
  questions: bullet(guidance.questions),
  glossary: `- **${prompt(1, 'term')}**: ${prompt(2, 'what it means')}`,
  metrics: lines(
    `- Time to detect: ${prompt(1, 'detected − start')}`,
    `- Time to mitigate: ${prompt(2, 'mitigated − start')}`,
    `- Time to resolve: ${prompt(3, 'resolved − start')}`,
  ),
  action_items: table(
    ['Action', 'Owner', 'Due', 'Ticket'],
    [
      prompt(1, 'What will be changed, so that it can be checked off'),
      prompt(2, 'owner'),
      stop(3, 'YYYY-MM-DD'),
      prompt(4, 'ticket'),
    ],
  ),
};

interface Details {
  /** Required unless it says otherwise. */
  readonly need?: 'required' | 'recommended' | 'optional';
  readonly or?: readonly SectionKind[];
  readonly also?: readonly string[];
  readonly guidance?: string;
  readonly body?: string;
  readonly sections?: readonly ProfileSection[];
}

/** A section of a template: what it leaves unsaid is said for its kind. A section that only holds others needs no body. */
export function section(kind: SectionKind, title: string, details: Details = {}): ProfileSection {
  const text = details.guidance ?? guidance[kind];
  const own = details.guidance === undefined ? bodies[kind] : undefined;
  return build(kind, title, text, details, own);
}

/** A section that no kind describes, told by its title alone. */
export const titled = (title: string, text: string, details: Omit<Details, 'guidance'> = {}): ProfileSection =>
  build(null, title, text, details, undefined);

function build(
  kind: SectionKind | null,
  title: string,
  text: string,
  details: Details,
  own: string | undefined,
): ProfileSection {
  const { need = 'required', or, also, sections } = details;
  return {
    kind,
    title,
    ...(also && { also }),
    ...(or && { or }),
    required: need === 'required',
    ...(need === 'recommended' && { recommended: true }),
    guidance: text,
    body: details.body ?? (sections ? '' : (own ?? prose(text))),
    ...(sections && { sections }),
  };
}

/** The kinds in the order in which a postmortem usually has them, each with the section that no template has changed. */
export const plainSections: readonly ProfileSection[] = (
  [
    ['summary', 'Summary'],
    ['impact', 'Impact'],
    ['timeline', 'Timeline'],
    ['background', 'Background'],
    ['trigger', 'Trigger'],
    ['root_cause', 'Root cause'],
    ['contributing_factors', 'Contributing factors'],
    ['detection', 'Detection'],
    ['response', 'Response'],
    ['resolution', 'Resolution'],
    ['lessons', 'Lessons learned'],
    ['went_well', 'What went well'],
    ['went_wrong', 'What went wrong'],
    ['lucky', 'Where we got lucky'],
    ['action_items', 'Action items'],
    ['responders', 'Responders'],
    ['metrics', 'Metrics'],
    ['questions', 'Open questions'],
    ['glossary', 'Glossary'],
    ['supporting', 'Supporting information'],
  ] as const
).map(([kind, title]) => section(kind, title));
