import { fieldName } from '../../model/fieldNames.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { ProfileField } from '../profile.ts';
import { titleKey } from '../title.ts';

/** A header line of a template, whose value may still be empty: `**Owner:**`, `- **Status**: Draft | Final`, `| Severity | |`. */
const boldLabel =
  /^\s*(?:[-*+]\s+)?(?:\*\*|__)([^*_\n]{2,60}?)(?:\s*:\s*(?:\*\*|__)|(?:\*\*|__)\s*(?:\([^()\n]*\)\s*)?:)[ \t]*:?(.*)$/;
const labelCell = /^\s*\|\s*\**([^*|\n]{2,60}?)\s*:?\**\s*\|([^|\n]*)\|\s*$/;

const optional = /[([]\s*optional\s*[)\]]/i;

const plain = (text: string): string => text.replace(/[*_`<>{}[\]$]/g, '').trim();

/** The values that a template lists for a field: `Draft | In review | Final`, `*open, reviewed, closed*`. Undefined where it lists none. */
function valuesOf(written: string): readonly string[] | undefined {
  for (const [mark, least] of [
    ['|', 2],
    [' / ', 2],
    [',', 3],
  ] as const) {
    const values = plain(written)
      .split(mark)
      .map((value) => value.trim());
    if (values.length >= least && values.every((value) => /^\p{L}[\p{L}\p{N} -]{0,29}$|^[PS]\d$/u.test(value)))
      return values;
  }
  return undefined;
}

function fieldOf(label: string, value: string, line = label): ProfileField {
  const name = plain(label.replace(optional, ''));
  const values = valuesOf(value);
  return {
    name: fieldName(name),
    label: name,
    required: !optional.test(line),
    ...(values && { values }),
  };
}

/**
 * The header fields of a template, with a value or without, in `header` (the text before its first heading); then those of its
 * front matter that the field has a name for, which are the team's tools' and never required.
 */
export function learnFields(header: string, postmortem: Postmortem): ProfileField[] {
  const fields = header.split(/\r\n|\n|\r/).flatMap((line) => {
    const match = boldLabel.exec(line) ?? labelCell.exec(line);
    const label = match?.[1];
    if (match === null || label === undefined || /^[-: ]*$|^(?:field|item|key)$/i.test(label)) return [];
    const field = fieldOf(label, match[2] ?? '', line);
    // A report's row of a name that nothing knows is read as a field only where it is bold: what cannot be found cannot be asked for.
    const found = field.name !== 'other' || !/^\s*\|/.test(line) || /^\s*\|\s*\*\*/.test(line);
    return [found ? field : { ...field, required: false }];
  });
  const known = new Set(fields.map(({ label }) => titleKey(label)));
  const inFrontMatter = postmortem.fields
    .filter(({ from, name, label }) => from === 'front matter' && name !== 'other' && !known.has(titleKey(label)))
    .map(({ name, label, value }) => ({ ...fieldOf(label, value), name, label, required: false }));
  return [...fields, ...inFrontMatter];
}
