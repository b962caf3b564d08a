import { generic } from '../../core/profiles/generic.ts';
import { usualSeverities } from '../../core/profiles/template.ts';
import type { ReadDocument } from '../analyses.ts';

/** The words that a rule's option names, none where nobody has set it. */
function setWords({ settings }: ReadDocument, rule: string, option: string): readonly string[] {
  const setting = settings.rules[rule];
  const words: unknown = typeof setting === 'object' ? setting[1][option] : undefined;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}

/** The first list that has any words. */
const firstOf = (...lists: readonly (readonly string[] | undefined)[]): readonly string[] =>
  lists.find((list) => list !== undefined && list.length > 0) ?? [];

/** The values of a header field, named by its label or its canonical name: what the team has set, what the profile knows, what is usual. */
export function fieldValues(read: ReadDocument, label: string): readonly string[] {
  const { fields } = read.analysis.profile;
  const wanted = label.toLowerCase();
  const field = fields.find((one) => one.name === wanted || one.label.toLowerCase() === wanted);
  const name = field?.name ?? wanted;
  if (name === 'severity')
    return firstOf(setWords(read, 'severity-vocabulary', 'values'), field?.values, usualSeverities);
  if (name !== 'status') return field?.values ?? [];
  const usual = generic.fields.find((one) => one.name === 'status')?.values;
  return firstOf(setWords(read, 'status-vocabulary', 'values'), field?.values, usual);
}

/** The words for a column of action items: those in force, then those that other actions have already. */
export function actionWords(read: ReadDocument, column: 'status' | 'type' | 'priority'): readonly string[] {
  const { postmortem, profile } = read.analysis;
  const inForce = {
    status: () => firstOf(profile.actions?.statuses, ['Open', 'In progress', 'Done']),
    type: () => firstOf(setWords(read, 'action-vocabulary', 'types'), profile.actions?.types),
    priority: () => firstOf(setWords(read, 'action-vocabulary', 'priorities'), profile.actions?.priorities),
  }[column]();
  const used = postmortem.actions.flatMap((action) => action[column] ?? []);
  return [...new Set([...inForce, ...used])];
}
