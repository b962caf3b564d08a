import type { Field } from '../../model/postmortem.ts';
import { nearest } from '../../text/nearest.ts';
import type { Report, RuleContext } from '../rule.ts';
import { replaceFix } from './fix.ts';

const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where the value begins with a known word: "Complete, action items in progress" is Complete. */
const isKnown = (value: string, values: readonly string[]): boolean =>
  values.some((known) => plain(value) === plain(known) || plain(value).startsWith(`${plain(known)} `));

/** Reports header fields of that name whose value is none of the words in use; nothing where no words are given. */
export function* unknownValue(
  { postmortem }: RuleContext<unknown>,
  name: Field['name'],
  values: readonly string[],
): Iterable<Report> {
  if (values.length === 0) return;
  for (const field of postmortem.fields) {
    if (field.name !== name || plain(field.value) === '' || isKnown(field.value, values)) continue;
    const meant = nearest(field.value.trim(), values);
    yield {
      range: field.valueRange,
      message: `“${field.value}” is no ${name} in use here. Known: ${values.map((known) => `“${known}”`).join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
      fixes: meant ? [replaceFix(`Change to ${meant}`, field.valueRange, meant)] : [],
    };
  }
}
