import type { Outline, OutlineAction } from '../../../server/lsp/protocol.ts';
import { type Html, html } from './html.ts';
import { lines } from './places.ts';

const none = '–';

const row = ({ text, owner, due, state, range }: OutlineAction): Html =>
  html`<tr class="${state === 'done' ? 'done' : ''}" ${lines(range)}>
    <td><button type="button">${text}</button></td><td>${owner ?? none}</td><td>${due ?? none}</td><td>${state ?? none}</td></tr>`;

/** The action items as a table; nothing where there are none. */
export function actionsTable({ actions }: Outline): Html | null {
  if (actions.length === 0) return null;
  return html`<section aria-label="Action items"><h2>Action items</h2>
    <table><thead><tr><th scope="col">Action</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">State</th></tr></thead>
    <tbody>${actions.map(row)}</tbody></table></section>`;
}
