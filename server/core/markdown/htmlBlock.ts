import type { Shape } from './shape.ts';

/** HTML blocks that run to an end mark, blank lines or not (CommonMark 0.31, 4.6, kinds 1 to 5). */
const marked: readonly (readonly [RegExp, RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?=[ \t>\r\n]|$)/iy, /<\/(?:script|pre|style|textarea)>/gi],
  [/<!--/y, /-->/g],
  [/<\?/y, /\?>/g],
  [/<!\[CDATA\[/y, /\]\]>/g],
  [/<![A-Za-z]/y, />/g],
];

/** Offset behind the end mark of the HTML block (comment, `<pre>`, …) that opens at the line; the text's length where it is missing; null for other lines. */
export function htmlEnd(text: string, shape: Shape): number | null {
  for (const [open, close] of marked) {
    open.lastIndex = shape.at;
    if (!open.test(text)) continue;
    close.lastIndex = text.startsWith('<!--', shape.at) ? shape.at + 2 : shape.at;
    return close.test(text) ? close.lastIndex : text.length;
  }
  return null;
}

/** True where the line may open an HTML block that runs to the next blank line (kinds 6 and 7; some that are none in truth). */
export function opensHtml(text: string, shape: Shape): boolean {
  return shape.indent < 4 && text[shape.at] === '<' && /[A-Za-z/!?]/.test(text[shape.at + 1] ?? '');
}
