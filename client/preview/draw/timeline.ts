import type { Laid } from '../layout/lay.ts';
import { entriesList } from './entries.ts';
import { type Html, html } from './html.ts';
import { strip } from './strip.ts';
import { colourOf, lengthText } from './words.ts';

/** What the colours of the bands mean, with the length of each. */
const legend = ({ phases }: Laid): Html | null =>
  phases.length === 0
    ? null
    : html`<ul class="legend" aria-label="Phases">${phases.map(
        ({ opens, name, from, to }) =>
          html`<li><span class="chip ${colourOf(opens)}"></span>${name} <b>${lengthText(to - from)}</b></li>`,
      )}</ul>`;

/** A timeline under its title: the axis, what its colours mean, and the list of its entries. */
export function timeline(laid: Laid): Html {
  const { title, zone, doubts, rows, more } = laid;
  const unplaced = rows.filter((row) => row.type === 'entry' && row.x === null).length;
  const notes = [
    ...doubts,
    ...(unplaced > 0 ? [`${unplaced === 1 ? '1 entry has' : `${unplaced} entries have`} no place on the axis`] : []),
    ...(more > 0 ? [`${more} more entries are not drawn`] : []),
  ];
  return html`<section class="timeline" aria-label="${title}">
    <h2>${title}${zone === null ? null : html` <span class="zone">${zone}</span>`}</h2>
    ${notes.length > 0 ? html`<p class="note">${notes.join(' · ')}</p>` : null}
    ${strip(laid)}${legend(laid)}${entriesList(laid)}</section>`;
}
