/** What the extension tells the page. */
export type ToPage =
  /** Show this; `uri` is the document's, to be kept over a reload of the window. */
  | { readonly type: 'show'; readonly body: string; readonly uri: string | null }
  /** The cursor stands in this line of it. */
  | { readonly type: 'cursor'; readonly line: number };

/** What the page tells the extension: that it can be told what to show, and that something was clicked which stands in a line. */
export type FromPage = { readonly type: 'ready' } | { readonly type: 'go'; readonly line: number };

/** What the page keeps while it is hidden and over a reload of the window. */
export interface PageState {
  readonly body: string;
  readonly uri: string | null;
  readonly scroll: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A message of the page; null for anything else. */
export function fromPage(value: unknown): FromPage | null {
  if (!isRecord(value)) return null;
  if (value.type === 'ready') return { type: 'ready' };
  const { type, line } = value;
  return type === 'go' && typeof line === 'number' && Number.isSafeInteger(line) && line >= 0 ? { type, line } : null;
}

/** The address of the document that a page showed before the window was reloaded; null where it showed none. */
export const uriOfState = (state: unknown): string | null =>
  isRecord(state) && typeof state.uri === 'string' ? state.uri : null;
