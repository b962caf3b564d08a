import * as v from 'valibot';
import type { Fix } from '../../findings.ts';
import type { Field } from '../../model/postmortem.ts';
import { nearest } from '../../text/nearest.ts';
import { plainWords } from '../../text/plainWords.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Report, RuleContext } from '../rule.ts';

/** A list of words as an option, empty where nobody gives one. */
export const wordList = (description: string) =>
  v.pipe(v.optional(v.array(v.string()), []), v.description(description));

/** The option of the rules about the words of one header field. */
export const vocabularyOptions = v.strictObject({
  values: wordList(
    'The words in use. Without any, those of the profile count; where it has none either, nothing is reported.',
  ),
});

/** True where the value begins with a known word: "Complete, action items in progress" is Complete. */
const isKnown = (value: string, values: readonly string[]): boolean =>
  values.some(
    (known) => plainWords(value) === plainWords(known) || plainWords(value).startsWith(`${plainWords(known)} `),
  );

/** A list of words for a message: `“Draft”, “Final”`. */
export const quoted = (values: readonly string[]): string => values.map((value) => `“${value}”`).join(', ');

/** More words than this are no choice for a menu of fixes. */
const most = 9;

/** A fix for each known word, the one that is likely meant first; only that one where there are many. */
export function choices(
  values: readonly string[],
  meant: string | null,
  edits: (value: string) => readonly TextEdit[],
): Fix[] {
  const others = values.length > most ? [] : values.filter((value) => value !== meant);
  return [...(meant === null ? [] : [meant]), ...others].map((value) => ({
    title: `Change to ${value}`,
    safe: false,
    preferred: value === meant,
    edits: () => edits(value),
  }));
}

/**
 * Reports header fields of that name whose value is none of the words in use; nothing where neither options nor profile give words.
 * `besides`: words that are fine, too, where only the profile gives some.
 */
export function* unknownValue(
  { postmortem, profile, options }: RuleContext<v.InferOutput<typeof vocabularyOptions>>,
  name: Field['name'],
  besides: readonly string[] = [],
): Iterable<Report> {
  const own = profile.fields.find((field) => field.name === name)?.values ?? [];
  const values = options.values.length > 0 ? options.values : own;
  if (values.length === 0) return;
  const fine = options.values.length > 0 ? values : [...values, ...besides];
  for (const field of postmortem.fields) {
    if (field.name !== name || plainWords(field.value) === '' || isKnown(field.value, fine)) continue;
    const meant = nearest(field.value.trim(), values);
    yield {
      range: field.valueRange,
      message: `“${field.value}” is no ${name} in use here. Known: ${quoted(values)}.${meant ? ` Did you mean ${meant}?` : ''}`,
      fixes: choices(values, meant, (value) => [{ range: field.valueRange, text: value }]),
    };
  }
}
