import type { ActionItem } from '../model/postmortem.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { firstLine } from './util/actions.ts';

const words = ({ text }: ActionItem): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Shorter texts ("Done", "See above") may well come twice. */
const shortest = 15;

export const actionDuplicate = defineRule({
  name: 'action-duplicate',
  category: 'actions',
  summary: 'The same action twice.',
  severity: 'hint',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    const seen = new Map<string, ActionItem>();
    for (const item of postmortem.actions) {
      const key = words(item);
      const before = seen.get(key);
      if (before && key.length >= shortest) {
        yield {
          range: firstLine(text, item),
          message: 'This action is listed already.',
          related: [{ range: firstLine(text, before), message: 'The first one' }],
        };
      } else seen.set(key, item);
    }
  },
});
