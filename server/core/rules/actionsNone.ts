import { appendBlock } from '../edits/sections/appendBlock.ts';
import type { Fix } from '../findings.ts';
import type { Section } from '../model/postmortem.ts';
import type { Alignment } from '../profiles/align.ts';
import { prompt } from '../profiles/bodies.ts';
import { plainSections } from '../profiles/section.ts';
import { wordsIn } from '../search/sectionText.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

/** "None, because …" is an answer. */
const answered =
  /\b(?:none|no (?:further |follow-?up |new |open )?(?:action|actions|action items|follow-?ups?|changes?)|nothing|not (?:required|needed|applicable)|n\/a)\b/i;

const none = `None, because ${prompt(1, 'insert why nothing is to be done')}.`;

/** The template's own table or list, or the answer that there is none. */
function fixesOf(text: string, section: Section, { pairs }: Alignment): Fix[] {
  const wanted = [...pairs.map((pair) => pair.wanted), ...plainSections].find(({ kind }) => kind === 'action_items');
  const what = /^\s*\|/m.test(wanted?.body ?? '') ? 'a table' : 'a list';
  return [
    snippetFix(`Insert ${what} of actions`, () => appendBlock(text, section, wanted?.body ?? ''), true),
    snippetFix('Write that there are none, and why', () => appendBlock(text, section, none)),
  ];
}

/** So many words under the heading tell what was or will be done, in some form. */
const prose = 40;

export const actionsNone = defineRule({
  name: 'actions-none',
  category: 'actions',
  summary: 'A section for actions with no action in it.',
  severity: 'warning',
  default: 'profile',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem, alignment }): Iterable<Report> {
    if (postmortem.actions.length > 0) return;
    const sections = postmortem.sections.filter(({ kind, empty }) => kind === 'action_items' && !empty);
    const [first] = sections;
    if (!first || sections.some(({ range }) => answered.test(text.slice(range.start, range.end)))) return;
    const told = sections.some(({ range }) => wordsIn(text.slice(range.start, range.end)) >= prose);
    yield {
      range: first.titleRange,
      ...(told ? { severity: 'information' as const } : {}),
      message: told
        ? 'The actions are buried in running text. List them, one item each, so that each can have an owner and be checked off.'
        : 'No action is listed here. List what will be changed, one item each, or write “None” and why.',
      fixes: fixesOf(text, first, alignment),
    };
  },
});
