import type { Fix } from '../findings.ts';
import type { ActionItem } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups, openItems } from './util/actions/actionGroups.ts';
import { firstLine, placeInItem } from './util/actions/actionText.ts';
import { editsFix } from './util/fix.ts';
import { andMore, together } from './util/together.ts';

/** Two names, handles or initials with something between that joins them. */
const several = /[\p{L}\p{N}]\s*(?:,|\/|&|\+|\band\b|\bund\b|\by\b|\bet\b)\s*@?[\p{L}]/iu;

/** Who is named behind `with` helps, and answers for nothing. */
const answering = (owner: string): string => owner.replace(/[\s,(]*\bwith\b.*$/i, '');

/** `Mara and Lee` → `Mara with Lee`; null where it cannot be told where the first name ends. */
function firstWithOthers(owner: string): string | null {
  const names = owner
    .split(/\s*(?:,|\/|&|\+|\b(?:and|und|y|et)\b)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [first, ...others] = names;
  if (!first || others.length === 0 || !names.every((name) => /^@?[\p{L}\p{N}][\p{L}\p{N} .'’_-]*$/u.test(name)))
    return null;
  return `${first} with ${others.join(' and ')}`;
}

/** The first owner of each answers for it, where all of them can be told. */
function fixesOf(text: string, items: readonly ActionItem[]): Fix[] {
  const edits = items.flatMap((item) => {
    const range = placeInItem(text, item, item.owner ?? '');
    const owner = firstWithOthers(item.owner ?? '');
    return range && owner ? [{ range, text: owner }] : [];
  });
  const [first] = edits;
  if (!first || edits.length < items.length) return [];
  const title = edits.length === 1 ? `Write “${first.text}”` : 'Let the first of each own it, with the others';
  return [editsFix(title, () => edits)];
}

export const singleOwner = defineRule({
  name: 'single-owner',
  category: 'actions',
  summary: 'An action with several owners.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    for (const group of actionGroups(postmortem)) {
      const shared = openItems(group).filter(({ owner }) => owner !== null && several.test(answering(owner)));
      const [first] = shared;
      if (!first) continue;
      const others = andMore(shared.length - 1, 'has', 'have', 'of this section');
      const report = together(
        shared.map((item) => firstLine(text, item)),
        `This action has several owners (${first.owner}).${others} Let one person answer for it, and call the others collaborators.`,
        { fixes: fixesOf(text, shared) },
      );
      if (report) yield report;
    }
  },
});
