import type { Range } from 'vscode-languageserver';
import { elapsed } from '../../server/core/time/elapsed.ts';
import type {
  Outline,
  OutlineAction,
  OutlineEntry,
  OutlineSection,
  OutlineTimeline,
} from '../../server/lsp/protocol.ts';

/** One line of the outline view, as plain data: the view draws it, tests read it. */
export interface OutlineNode {
  /** The same over versions of a document as long as the line keeps its place, so that the view keeps what is folded. */
  readonly id: string;
  readonly label: string;
  /** Set in a fainter type behind the label. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** Name of a VS Code icon. */
  readonly icon: string;
  /** Id of a theme colour, or null. */
  readonly color: string | null;
  /** Where a click leads to. */
  readonly range: Range | null;
  /** For menus: `group`, `section`, `missingSection`, `entry`, `milestone`, `duration`, `action`. */
  readonly type: string;
  /** The profile's title of a section that a click inserts. */
  readonly insert: string | null;
  readonly children: readonly OutlineNode[];
}

type Part = Pick<OutlineNode, 'id' | 'label' | 'icon' | 'type'> & Partial<OutlineNode>;

const node = (part: Part): OutlineNode => ({
  description: '',
  tooltip: '',
  color: null,
  range: null,
  insert: null,
  children: [],
  ...part,
});

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const looks: Readonly<Record<OutlineSection['state'], { icon: string; color: string | null; words: string }>> = {
  present: { icon: 'pass', color: 'testing.iconPassed', words: '' },
  empty: { icon: 'circle-outline', color: 'list.warningForeground', words: 'empty' },
  missing: { icon: 'circle-slash', color: 'list.warningForeground', words: 'missing' },
};

function sectionNode(section: OutlineSection, index: number): OutlineNode {
  const { state, required, title } = section;
  const missing = state === 'missing';
  const wanted = missing && !required;
  const { icon, color, words } = looks[state];
  const known = state === 'present' && section.kind === null;
  const lines = [
    missing ? `**${title}** is ${wanted ? 'recommended' : 'required'} by the profile. Click to insert it.` : '',
  ];
  return node({
    id: `section/${index}/${title}`,
    label: title,
    description: wanted ? 'recommended' : words,
    tooltip: [...lines, section.guidance].filter((line) => line !== '').join('\n\n'),
    icon: known ? 'symbol-string' : wanted ? 'circle-large-outline' : icon,
    color: known || wanted ? null : color,
    range: section.range,
    type: missing ? 'missingSection' : 'section',
    insert: missing ? title : null,
  });
}

function entryNode(entry: OutlineEntry, index: number, timeline: number): OutlineNode {
  return node({
    id: `entry/${timeline}/${index}`,
    // In front, where a narrow side bar does not cut it off.
    label: [entry.time, entry.since === null ? '' : elapsed(entry.since), entry.text]
      .join(' ')
      .replace(/ +/g, ' ')
      .trim(),
    description: entry.milestone ?? '',
    tooltip: entry.explanation,
    icon: entry.milestone ? 'milestone' : 'circle-small-filled',
    color: entry.milestone ? 'charts.blue' : null,
    range: entry.range,
    type: 'entry',
  });
}

const timelineNode = ({ title, entries }: OutlineTimeline, index: number): OutlineNode =>
  node({
    id: `timeline/${index}`,
    label: title,
    description: plural(entries.length, 'entry').replace('entrys', 'entries'),
    icon: 'history',
    type: 'group',
    children: entries.map((entry, place) => entryNode(entry, place, index)),
  });

function actionNode(action: OutlineAction, index: number): OutlineNode {
  const { owner, due, ticket, state } = action;
  const facts = [owner ?? 'no owner', due ? `due ${due}` : null].filter((fact) => fact !== null);
  const details = [`Owner: ${owner ?? 'none'}`, `Due: ${due ?? 'none'}`, ...(ticket ? [`Ticket: ${ticket}`] : [])];
  return node({
    id: `action/${index}`,
    label: action.text,
    description: facts.join(', '),
    tooltip: `${action.text}\n\n${details.join('  \n')}`,
    icon: state === 'done' ? 'pass-filled' : 'circle-large-outline',
    color: state === 'done' ? 'testing.iconPassed' : null,
    range: action.range,
    type: 'action',
  });
}

/** The outline as a tree: sections, each timeline, milestones and the durations between them, actions. Groups with nothing in them are left out. */
export function nodesOf(outline: Outline): OutlineNode[] {
  const { sections, timelines, milestones, durations, actions } = outline;
  const missing = sections.filter(({ state, required }) => state === 'missing' && required).length;
  const groups = [
    node({
      id: 'sections',
      label: 'Sections',
      description: missing > 0 ? `${missing} missing` : '',
      tooltip: `Checked against the profile ${outline.profile.name}.`,
      icon: 'list-tree',
      type: 'group',
      children: sections.map(sectionNode),
    }),
    ...timelines.map(timelineNode),
    node({
      id: 'milestones',
      label: 'Milestones',
      icon: 'milestone',
      type: 'group',
      children: [
        ...milestones.map((milestone, index) =>
          node({
            id: `milestone/${index}/${milestone.kind}`,
            label: milestone.label,
            description: milestone.by === 'inferred' ? `${milestone.time} (inferred)` : milestone.time,
            tooltip: milestone.explanation,
            icon: 'milestone',
            color: 'charts.blue',
            range: milestone.range,
            type: 'milestone',
          }),
        ),
        ...durations.map((duration, index) =>
          node({
            id: `duration/${index}/${duration.name}`,
            label: duration.label,
            description: duration.text,
            tooltip: duration.explanation,
            icon: 'watch',
            range: duration.range,
            type: 'duration',
          }),
        ),
      ],
    }),
    node({
      id: 'actions',
      label: 'Action items',
      description: plural(actions.length, 'item'),
      icon: 'checklist',
      type: 'group',
      children: actions.map(actionNode),
    }),
  ];
  return groups.filter(({ children }) => children.length > 0);
}

/**
 * The node that the 0-based line belongs to: an entry or action that holds it, else the section under whose heading it stands. Null
 * above the first of them.
 */
export function nodeAt(nodes: readonly OutlineNode[], line: number): OutlineNode | null {
  const all = nodes
    .flatMap(({ children }) => children)
    .filter(({ range }) => range !== null && range.start.line <= line);
  const last = (fits: (node: OutlineNode) => boolean) =>
    all
      .filter(fits)
      .reduce<OutlineNode | null>((a, b) => (a && a.range!.start.line > b.range!.start.line ? a : b), null);
  const item = last(({ type, range }) => (type === 'entry' || type === 'action') && line <= range!.end.line);
  return item ?? last(({ type }) => type === 'section');
}
