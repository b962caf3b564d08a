import type { Range } from 'vscode-languageserver';
import { type Html, html } from './html.ts';

/** The attributes by which the page finds the line that something leads to, and what belongs to the cursor's line. */
export const lines = ({ start, end }: Range): Html => html`data-line="${start.line}" data-end="${end.line}"`;
