import { lineOf, removeLine, standsAlone } from '../edits/removeLine.ts';
import type { Fix } from '../findings.ts';
import type { ActionItem } from '../model/postmortem.ts';
import { plainWords } from '../text/plainWords.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { firstLine } from './util/actions/actionText.ts';
import { editsFix } from './util/fix.ts';

/** Shorter texts ("Done", "See above") may well come twice. */
const shortest = 15;

/** True where the second says nothing that the first does not. */
const saysNoMore = (item: ActionItem, before: ActionItem): boolean =>
  (['owner', 'due', 'ticket', 'status', 'state', 'type', 'priority'] as const).every(
    (detail) => item[detail] === null || item[detail] === before[detail],
  );

function fixesOf(text: string, item: ActionItem, before: ActionItem): Fix[] {
  const line = lineOf(text, item.range.start);
  const isLine =
    item.range.end <= line.end && (item.layout === 'row' || item.layout === 'item') && standsAlone(text, line);
  return isLine && saysNoMore(item, before)
    ? [editsFix('Delete this action', () => [removeLine(text, line)], true)]
    : [];
}

export const actionDuplicate = defineRule({
  name: 'action-duplicate',
  category: 'actions',
  summary: 'The same action twice.',
  severity: 'hint',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    const seen = new Map<string, ActionItem>();
    for (const item of postmortem.actions) {
      const key = plainWords(item.text);
      const before = seen.get(key);
      if (before && key.length >= shortest) {
        yield {
          range: firstLine(text, item),
          message: 'This action is listed already.',
          related: [{ range: firstLine(text, before), message: 'The first one' }],
          fixes: fixesOf(text, item, before),
        };
      } else seen.set(key, item);
    }
  },
});
