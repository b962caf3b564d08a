import type { Analysis } from '../core/analyze.ts';
import { formatDuration } from '../core/time/duration.ts';
import { printable } from './format/frame.ts';
import { countOf } from './format/words.ts';
import { reportOf } from './report.ts';

const metricNames: Readonly<Record<string, string>> = {
  timeToDetect: 'time to detect',
  timeToAcknowledge: 'time to acknowledge',
  timeToMitigate: 'time to mitigate',
  timeToResolve: 'time to resolve',
  duration: 'duration',
};

/** Words of one entry or action are cut here. */
const width = 90;

const cut = (text: string): string => {
  const line = printable(text.replace(/\s+/g, ' ').trim());
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
};

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines];

/** What was read from a file, for people; `name` is printed as given. Ends with a line end. */
export function describe(name: string, analysis: Analysis): string {
  const { postmortem, profile } = analysis;
  const report = reportOf(name, analysis);
  const verdict = postmortem.isPostmortem ? 'a postmortem' : 'not recognised as a postmortem';
  const gutter = Math.max(4, ...report.timeline.map(({ line }) => String(line).length + 2));
  const at = (line: number): string => `    ${String(line).padStart(gutter - 2)}  `;
  const sections = report.sections.map(
    ({ line, title, kind }) => `${at(line)}${cut(title)}${kind === null ? '' : `  [${kind}]`}`,
  );
  const timeline = report.timeline.map(({ line, date, time, zone, instant, approx, milestone, text }) => {
    const wall = [date, time, zone].filter((part) => part !== null).join(' ') || 'time unknown';
    const known = instant === null ? '' : ` = ${instant}`;
    return `${at(line)}${approx ? '~' : ''}${wall}${known}${milestone === null ? '' : `  [${milestone}]`}  ${cut(text)}`;
  });
  const durations = postmortem.metrics.map(
    ({ name: metric, seconds, formula }) =>
      `    ${metricNames[metric] ?? metric}: ${formatDuration(seconds)}  (${formula})`,
  );
  const actions = report.actions.map(({ line, text, owner, due, ticket }) => {
    const facts = [owner ?? 'no owner', due === null ? 'no date' : `due ${due}`, ticket ?? 'no ticket'].map(printable);
    return `${at(line)}${cut(text)}  (${facts.join(', ')})`;
  });
  const lines = [
    `${printable(name)}: ${verdict}`,
    ...postmortem.because.map((reason) => `    ${reason}`),
    ...(postmortem.isPostmortem ? [`  Checked as ${profile.name} (${profile.id})`] : []),
    ...listed('Sections', sections),
    ...listed('Timeline', timeline),
    ...listed('Durations', durations),
    ...listed('Action items', actions),
    ...(postmortem.isPostmortem ? [`  Findings: ${countOf(report.findings) || 'none'}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
