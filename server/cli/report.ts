import type { Analysis } from '../core/analyze.ts';
import { isFixable, type Severity } from '../core/findings.ts';
import type { SectionKind } from '../core/model/postmortem.ts';
import { positionAt } from '../core/text/lines.ts';
import type { Range } from '../core/text/range.ts';

/** What `inspect --json` prints for one file. Lines and columns are 1-based, columns count UTF-16 units. */
export interface FileReport {
  readonly file: string;
  readonly postmortem: boolean;
  /** The profile that the document was checked against; null where it is no postmortem. */
  readonly profile: string | null;
  readonly sections: readonly { line: number; title: string; kind: SectionKind | null }[];
  readonly timeline: readonly EntryReport[];
  /** ISO 8601 durations by the metric's name. */
  readonly durations: Readonly<Record<string, string>>;
  readonly actions: readonly ActionReport[];
  readonly findings: readonly FindingReport[];
  /** Set where the file could not be read or analysed; everything else is empty then. */
  readonly error?: string;
}

interface EntryReport {
  readonly line: number;
  /** `YYYY-MM-DD`, in `zone`. */
  readonly date: string | null;
  /** 24-hour `HH:MM` or `HH:MM:SS`, in `zone`. */
  readonly time: string | null;
  /** `HH:MM`: the end of a range. */
  readonly end: string | null;
  /** As written, or as stated for the timeline. */
  readonly zone: string | null;
  /** RFC 3339 in UTC; null where it cannot be known, or could be either of two. */
  readonly instant: string | null;
  readonly approx: boolean;
  readonly milestone: string | null;
  readonly text: string;
}

interface ActionReport {
  readonly line: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface FindingReport extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** True where a safe fix exists, the kind that `--fix` applies. */
  readonly fixable: boolean;
}

/** The report of an analysed file; `file` is printed as given. */
export function reportOf(file: string, analysis: Analysis): FileReport {
  const { postmortem, profile, markdown, findings } = analysis;
  const lineOf = (offset: number) => positionAt(markdown.lineStarts, offset).line + 1;
  const durations: Record<string, string> = {};
  for (const metric of postmortem.metrics) durations[metric.name] ??= isoDuration(metric.seconds);
  return {
    file,
    postmortem: postmortem.isPostmortem,
    profile: postmortem.isPostmortem ? profile.id : null,
    sections: postmortem.sections.map(({ headingRange, title, kind }) => ({
      line: lineOf(headingRange.start),
      title,
      kind,
    })),
    timeline: postmortem.entries.map(({ stampRange, stamp, moment, end, milestone, text }) => ({
      line: lineOf(stampRange.start),
      date: moment.date,
      time: moment.time,
      end: end?.time?.slice(0, 5) ?? null,
      zone: moment.zone,
      instant: instantOf(moment.instants),
      approx: stamp.approx,
      milestone: milestone?.kind ?? null,
      text,
    })),
    durations,
    actions: postmortem.actions.map(({ range, text, owner, due, ticket }) => ({
      line: lineOf(range.start),
      text,
      owner,
      due,
      ticket,
    })),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...placeOf(markdown.lineStarts, finding.range),
      message: finding.message,
      fixable: isFixable(finding),
    })),
  };
}

/** The report of a file that could not be read or analysed. */
export function failedReport(file: string, error: string): FileReport {
  return {
    file,
    postmortem: false,
    profile: null,
    sections: [],
    timeline: [],
    durations: {},
    actions: [],
    findings: [],
    error,
  };
}

/** Where a range stands, for people: 1-based, the end column behind the last character. */
export function placeOf(lineStarts: readonly number[], range: Range): Place {
  const start = positionAt(lineStarts, range.start);
  const end = positionAt(lineStarts, range.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

function instantOf(instants: readonly number[]): string | null {
  const [only] = instants;
  if (instants.length !== 1 || only === undefined || !Number.isFinite(only)) return null;
  return new Date(only).toISOString().replace('.000Z', 'Z');
}

/** `PT1H30M`, `PT0S`. Hours are not folded into days: a day is not always 24 hours long. */
export function isoDuration(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  const part = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
  const parts =
    part(Math.floor(whole / 3600), 'H') + part(Math.floor((whole % 3600) / 60), 'M') + part(whole % 60, 'S');
  return `${seconds < 0 && whole > 0 ? '-' : ''}PT${parts || '0S'}`;
}
