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
  if (shape.indent > 3 || text[shape.at] !== '<') return null;
  for (const [open, close] of marked) {
    open.lastIndex = shape.at;
    if (!open.test(text)) continue;
    close.lastIndex = text.startsWith('<!--', shape.at) ? shape.at + 2 : shape.at;
    return close.test(text) ? close.lastIndex : text.length;
  }
  return null;
}

/** Elements that begin a block of kind 6, by CommonMark 0.31. */
const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav ' +
    'noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
);

const loneTag =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\r\n]*'|"[^"\r\n]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]*)>[ \t]*(?=[\r\n]|$)/y;

/**
 * The kind (CommonMark 0.31, 4.6) of the HTML block that opens at the line and runs to the next blank line: 6, or 7 for any other
 * tag alone on its line, which does not interrupt a paragraph; else 0.
 */
export function htmlKind(text: string, shape: Shape): 0 | 6 | 7 {
  if (shape.indent > 3 || text[shape.at] !== '<') return 0;
  const name = /^<\/?([A-Za-z][A-Za-z0-9]*)(?=[ \t>]|\/>|$)/.exec(
    text.slice(shape.at, Math.min(shape.end, shape.at + 24)),
  )?.[1];
  if (name && blockNames.has(name.toLowerCase())) return 6;
  loneTag.lastIndex = shape.at;
  return loneTag.test(text) ? 7 : 0;
}
