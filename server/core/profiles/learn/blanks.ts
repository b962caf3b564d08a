import { escapeSnippet } from '../bodies.ts';

const htmlTag =
  'br|hr|p|b|i|em|strong|sub|sup|ul|ol|li|table|tr|td|th|thead|tbody|div|span|details|summary|img|a|code|pre|kbd';

/**
 * What a template leaves to be filled in, in the forms that teams write. HTML tags, links, check boxes and references are none;
 * nor is slanted type within a sentence, or around a statement of the time zone.
 */
const forms = [
  // {{ date }}, ${title}
  String.raw`\{\{[^{}\n]+\}\}|\$\{[^{}\n]*\}`,
  // <name>
  String.raw`<(?!(?:${htmlTag})\b|https?:|mailto:)[A-Za-z][^<>\n]*>`,
  // [what happened], but neither [14:05] nor [x]
  String.raw`(?<![\]!])\[(?![ xX^]\])(?!\^)(?=[^\][\n]*\p{L})[^\][\n]+\](?![([:])`,
  // _Your name goes here._ as all that a line, a cell or a field says
  String.raw`(?<=(?:^|[|:>*-])[ \t]*)([_*])(?=[^\s_*])(?!\(?all times)[^_*\n]+\1(?=[ \t]*(?:\||$))`,
  // YYYY-MM-DD, 20xx-MM-DD HH:mm
  String.raw`\b(?:20[xX?]{2}|[yY]{4})[-/][mM]{2}[-/][dD]{2}(?:[ T][hH]{2}:[mM]{2})?`,
  // HH:mm, XX:XX, --:--
  String.raw`\b[hH]{1,2}:[mM]{2}(?::[sS]{2})?\b|\b[xX]{2}:[xX]{2}\b|(?<!\S)--:--(?!\S)`,
  String.raw`\?{2,}`,
];
const blank = new RegExp(forms.join('|'), 'gimu');

/** The blanks of `text`, each as written, in order, repetitions included. */
export const blanksIn = (text: string): string[] => text.match(blank) ?? [];

/** The blanks of `text` with their offsets in it. */
export const blanksAt = (text: string): { readonly index: number; readonly text: string }[] =>
  [...text.matchAll(blank)].map((match) => ({ index: match.index, text: match[0] }));

/** `text` with its blanks cut out. */
export const withoutBlanks = (text: string): string => text.replace(blank, '');

/** True where a blank is all that `text` says. */
export const onlyBlank = (text: string): boolean => blanksIn(text).length > 0 && !/\p{L}/u.test(withoutBlanks(text));

/** `text` as a VS Code snippet in which each blank is a tab stop that shows the blank until it is typed over. */
export function snippetOf(text: string): string {
  let out = '';
  let last = 0;
  let number = 0;
  for (const match of text.matchAll(blank)) {
    number += 1;
    out += `${escapeSnippet(text.slice(last, match.index))}\${${number}:${escapeSnippet(match[0])}}`;
    last = match.index + match[0].length;
  }
  return out + escapeSnippet(text.slice(last));
}
