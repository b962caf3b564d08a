/** A piece of a page, to be put into it as it is. Made by `html` alone, so that whatever a document says is escaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a piece of a page; null is nothing. */
export type Content = string | number | null | Html | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (one) => entities[one] ?? one);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}

/** Writes a piece of a page; strings in it are text, in attributes (which need their quotes) as between tags. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  markup: String.raw({ raw: parts }, ...contents.map(markupOf)),
});
