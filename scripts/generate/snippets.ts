import { choice, prompt, stop, zones } from '../../server/core/profiles/bodies.ts';
import type { Profile } from '../../server/core/profiles/profile.ts';
import { profiles } from '../../server/core/profiles/registry.ts';
import { plainSections } from '../../server/core/profiles/section.ts';
import { fieldSnippet, sectionSnippet, templateSnippet } from '../../server/core/profiles/template.ts';
import { formatJson } from './json.ts';

/** One entry of a VS Code snippet file. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  /** Offered by "Fill File with Snippet". */
  readonly isFileTemplate?: true;
}

const bodyOf = (snippet: string): string[] => `${snippet.trimEnd()}\n$0`.split('\n');

const sectionSnippets = (): [string, Snippet][] =>
  plainSections.map((section) => [
    `Postmortem section: ${section.title}`,
    {
      prefix: `pm-${section.kind?.replaceAll('_', '-')}`,
      description: section.guidance,
      body: bodyOf(sectionSnippet(section, { level: 2, suffix: '' })),
    },
  ]);

const templateSnippets = (all: readonly Profile[]): [string, Snippet][] =>
  all.map((profile) => [
    `Postmortem template: ${profile.name}`,
    {
      prefix: `pm-template-${profile.id}`,
      description: `A whole postmortem after the template ${profile.name}: ${profile.sections.map(({ title }) => title).join(', ')}`,
      body: bodyOf(templateSnippet(profile)),
      isFileTemplate: true,
    },
  ]);

const lineSnippets: [string, Snippet][] = [
  [
    'Postmortem timeline entry',
    {
      prefix: 'pm-entry',
      description: 'A timeline entry at the present time; correct the time if it is told in another zone',
      body: [
        `- **${stop(1, '$CURRENT_HOUR:$CURRENT_MINUTE')} ${choice(2, zones)}** ${prompt(3, 'What happened')}`,
        '$0',
      ],
    },
  ],
  [
    'Postmortem timeline entry with date',
    {
      prefix: 'pm-entry-dated',
      description: 'A timeline entry with date, time and zone',
      body: [
        `- **${stop(1, '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE')} ${stop(2, '$CURRENT_HOUR:$CURRENT_MINUTE')} ${choice(3, zones)}** ${prompt(4, 'What happened')}`,
        '$0',
      ],
    },
  ],
  [
    'Postmortem action item',
    {
      prefix: 'pm-action',
      description: 'An action item with owner, due date and ticket',
      body: [
        `- [ ] ${prompt(1, 'What will be changed, so that it can be checked off')} (owner: ${prompt(2, 'owner')}, due: ${stop(3, 'YYYY-MM-DD')}, ticket: ${prompt(4, 'ticket')})`,
        '$0',
      ],
    },
  ],
  [
    'Postmortem severity',
    {
      prefix: 'pm-severity',
      description: 'The severity of the incident as a header field',
      body: [fieldSnippet({ name: 'severity', label: 'Severity', required: false }), '$0'],
    },
  ],
  [
    'Postmortem time zone',
    {
      prefix: 'pm-zone',
      description: 'The time zone of the timeline, stated once above it',
      body: [`All times in ${choice(1, zones)}.`, '$0'],
    },
  ],
];

/** The snippets that the profiles give, by the name that VS Code shows. */
export const snippetsOf = (all: readonly Profile[]): Readonly<Record<string, Snippet>> =>
  Object.fromEntries([...sectionSnippets(), ...lineSnippets, ...templateSnippets(all)]);

/** The snippet file that is contributed for Markdown: path from the root of the project, and text. */
export function generateSnippets(): Record<string, string> {
  return { 'snippets/markdown.json': formatJson(snippetsOf(profiles)) };
}
