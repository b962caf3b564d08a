import { CompletionItemKind } from 'vscode-languageserver';
import { profileChoices, ruleChoices, zoneChoices } from './choices.ts';
import { type Choice, itemsOf, type Source } from './context.ts';

const keys: readonly Choice[] = [
  { label: 'profile', text: 'profile:', detail: 'The template to check this document against', further: true },
  { label: 'timezone', text: 'timezone:', detail: 'The zone of times that state none', further: true },
  { label: 'disable', text: 'disable:', detail: 'Rules to turn off for this document', further: true },
];

const choicesOf = {
  profile: () => profileChoices,
  timezone: zoneChoices,
  disable: ruleChoices,
} as const;

/** The lines of the front matter above the cursor's, without the opening fence. */
const linesAbove = (text: string, from: number, offset: number): string[] =>
  text
    .slice(from, offset)
    .split(/\r\n?|\n/)
    .slice(0, -1);

/** In the front matter: the key `postmortem`, the settings below it, and their values; elsewhere in it nothing. */
export const frontMatter: Source = (place) => {
  const { read, before, offset } = place;
  const { frontMatter: block, text } = read.analysis.markdown;
  if (block === null || offset <= block.start || offset >= block.end || offset < block.valueStart) return null;
  const above = linesAbove(text, block.valueStart, offset);
  const top = above.findLast((line) => /^\S/.test(line)) ?? '';
  if (/^[\w-]*$/.test(before) && !/^postmortem[ \t]*:/m.test(block.value))
    return itemsOf(
      place,
      before,
      [{ label: 'postmortem', text: 'postmortem:', detail: 'How this document is checked' }],
      CompletionItemKind.Property,
    );
  // Other fields (`severity:`) have values like those of the header.
  if (!/^postmortem[ \t]*:[ \t]*$/.test(top) || !/^[ \t]/.test(before)) return null;
  return ofSetting(place, above) ?? [];
};

function ofSetting(place: Parameters<Source>[0], above: readonly string[]): ReturnType<Source> {
  const { before } = place;
  const name = /^[ \t]+([\w-]*)$/.exec(before)?.[1];
  if (name !== undefined) {
    const used = above.flatMap((line) => /^[ \t]+([\w-]+)[ \t]*:/.exec(line)?.[1] ?? []);
    const left = keys.filter(({ label }) => !used.includes(label));
    return itemsOf(place, name, left, CompletionItemKind.Property);
  }
  const value = /^[ \t]+(profile|timezone|disable)[ \t]*:[ \t]*(?:\[(?:[^\]]*,)?[ \t]*)?["']?([\w/+-]*)$/.exec(before);
  const item = /^[ \t]+-[ \t]*["']?([\w-]*)$/.exec(before);
  const key =
    value?.[1] ??
    (item && /^[ \t]+disable[ \t]*:/.test(above.findLast((line) => !/^[ \t]+-/.test(line)) ?? '') ? 'disable' : null);
  if (key === null) return null;
  const typed = value?.[2] ?? item?.[1] ?? '';
  return itemsOf(place, typed, choicesOf[key as keyof typeof choicesOf]());
}
