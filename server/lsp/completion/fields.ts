import { itemsOf, type Source } from './context.ts';
import { fieldValues } from './vocabulary.ts';

/** `**Status:** `, `Severity:`, `| Status | `: the label's words, and what has been typed behind it. */
const label = /^[ \t>|*_-]*([\p{L}][\p{L} ]*?)[*_]*[ \t]*(?::[*_]*|\|)[ \t]*([\p{L}\d][\p{L}\d -]*)?$/u;

/** Behind a field's label: its values. */
export const fields: Source = (place) => {
  const match = label.exec(place.before);
  const values = match?.[1] ? fieldValues(place.read, match[1]) : [];
  if (values.length === 0) return null;
  return itemsOf(
    place,
    match?.[2] ?? '',
    values.map((value) => ({ label: value })),
  );
};
