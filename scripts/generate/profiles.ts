import { lines } from '../../server/core/profiles/bodies.ts';
import type { Profile, ProfileSection } from '../../server/core/profiles/profile.ts';
import { profiles } from '../../server/core/profiles/registry.ts';
import { rules as allRules } from '../../server/core/rules/registry.ts';

const head = lines(
  '# Profiles',
  '',
  '<!-- Written by `npm run generate`. Change server/core/profiles instead. -->',
  '',
  'A profile is a postmortem template as data: the sections it asks for, its header fields, the way it writes a timeline, and the',
  'rules that it switches. The profile decides what `missing-section` and `missing-field` ask for, and what completion, snippets and',
  '"Insert missing section" write.',
  '',
  '## Which profile a document gets',
  '',
  'The document says it in its front matter, or the configuration does; with `auto`, the default, the headings decide:',
  '',
  '- A profile fits where the document shows at least two of its signature headings, and half of them or three quarters of its',
  '  required titles word for word, and misses at most one of the sections it requires. Of several that fit, the closest wins.',
  '- Where none fits, `generic` is taken.',
  '- Titles are compared by their words: "Lessons Learnt" is "Lessons learned", "Preventive" is "Preventative", numbers, emoji and a',
  '  closing colon do not count.',
  '',
  '```yaml',
  '---',
  'postmortem:',
  '  profile: google-sre',
  '---',
  '```',
  '',
  '## How sections are matched',
  '',
  'The profile is laid along the document with as few edits as possible, so that one missing section is one finding.',
  '',
  '- A heading counts by its kind, not by its wording: "Overview" is a summary.',
  '- Sub-sections count wherever they stand.',
  '- A title that names two kinds serves both: "Root Cause and Resolution".',
  '- A header field with text serves as well: `**Impact:** all users`.',
  '- A section that only holds others is there where at least half of those are.',
  '',
  '## A template of your own',
  '',
  '`profile: ./our-template.md` reads a template from a Markdown file. Every heading is a required section unless it says',
  '`(optional)`; lines such as `**Owner:**` above the first section are header fields, and `Draft | In review | Final` behind one is its',
  'vocabulary; the first line with a time in the timeline section shows how entries are written. Blanks (`{{ date }}`, `<name>`,',
  '`[what happened]`, `YYYY-MM-DD`) become tab stops, and are reported where they are left in a postmortem.',
);

const need = ({ required, recommended }: ProfileSection): string =>
  required ? 'required' : recommended ? 'recommended' : 'optional';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const sectionRows = (sections: readonly ProfileSection[], depth: number): string[] =>
  sections.flatMap((section) => [
    `| ${'– '.repeat(depth)}${cell(section.title)} | ${need(section)} | ${cell(section.guidance)} |`,
    ...sectionRows(section.sections ?? [], depth + 1),
  ]);

/** A snippet as it looks before anybody has typed. */
const shown = (snippet: string): string => snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');

function fieldList({ fields }: Profile): string[] {
  if (fields.length === 0) return [];
  const named = fields.map(({ label, required, values }) => {
    const notes = [...(required ? ['required'] : []), ...(values ? [values.join(' / ')] : [])];
    return notes.length > 0 ? `${label} (${notes.join(': ')})` : label;
  });
  return ['', `Header fields: ${named.join('; ')}.`];
}

function ruleList({ rules }: Profile): string[] {
  const switched = Object.entries(rules)
    .filter(([rule]) => allRules.some(({ name }) => name === rule))
    .map(([rule, to]) => `[\`${rule}\`](rules/${rule}.md) ${to}`);
  return switched.length === 0 ? [] : ['', `Rules: ${switched.join(', ')}.`];
}

const page = (profile: Profile): string =>
  lines(
    `## ${profile.name}`,
    '',
    `\`${profile.id}\`. ${profile.source.startsWith('http') ? `Published at <${profile.source}>.` : `${profile.source}.`}`,
    '',
    '| Section | | What belongs there |',
    '| --- | --- | --- |',
    ...sectionRows(profile.sections, 0),
    ...fieldList(profile),
    '',
    `Timeline: \`${shown(profile.timeline.entry).replaceAll('`', "'")}\`.`,
    ...ruleList(profile),
  );

/** The page of all profiles: path from the root of the project, and text. */
export function generateProfileDocs(): Record<string, string> {
  return { 'docs/profiles.md': lines(head, '', profiles.map(page).join('\n\n'), '') };
}
