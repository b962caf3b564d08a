import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { FrontMatter } from '../markdown/document.ts';
import { fieldName } from './fieldNames.ts';
import type { Field } from './postmortem.ts';

/** The scalar keys of front matter as header facts. Broken YAML gives what could be read of it. */
export function frontMatterFields(frontMatter: FrontMatter | null): Field[] {
  if (!frontMatter) return [];
  const { contents } = parseDocument(frontMatter.value, { lineCounter: new LineCounter(), logLevel: 'silent' });
  if (!isMap(contents)) return [];
  const at = (range: readonly number[] | null | undefined): { start: number; end: number } => ({
    start: frontMatter.valueStart + (range?.[0] ?? 0),
    end: frontMatter.valueStart + (range?.[1] ?? 0),
  });
  return contents.items.flatMap(({ key, value }): Field[] => {
    if (!isScalar(key) || !isScalar(value) || value.value === null) return [];
    const label = String(key.value);
    return [
      {
        name: fieldName(label.replace(/[_-]/g, ' ')),
        label,
        value: value.source ?? String(value.value),
        labelRange: at(key.range),
        valueRange: at(value.range),
        from: 'front matter',
        section: null,
      },
    ];
  });
}
