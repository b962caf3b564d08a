import { elapsed } from '../../../server/core/time/elapsed.ts';
import type { Entry, Laid, Row } from '../layout/lay.ts';
import { type Html, html } from './html.ts';
import { lines } from './places.ts';
import { colourOf, isOpen, lengthText, plainText } from './words.ts';

function badge({ milestone, entry: { inferred } }: Entry): Html | null {
  if (milestone === null) return null;
  const title = inferred ? 'Inferred from the words of the entry' : 'Marked as a milestone';
  return html` <span class="badge ${colourOf(milestone)}${inferred ? ' open' : ''}" title="${title}">${milestone}</span>`;
}

function entryRow(row: Entry, zone: string | null): Html {
  const { entry, x, milestone, phase, doubts } = row;
  const { stamp, since, range, explanation, text } = entry;
  const look = [
    'entry',
    milestone === null ? '' : `milestone ${colourOf(milestone)}`,
    phase === null ? '' : `in ${colourOf(phase)}-phase`,
    x === null ? 'unplaced' : '',
    isOpen(row) ? 'open' : '',
  ];
  const own = zone === null && entry.zone !== null && !stamp.includes(entry.zone) ? ` ${entry.zone}` : '';
  const long = since === null || entry.until === null ? null : lengthText(entry.until - since);
  const lasts = long === null ? null : html` <span class="lasting">(${long})</span>`;
  const told = doubts.length > 0 ? html` <span class="doubt">${doubts.join('; ')}</span>` : null;
  return html`<li class="${look.filter((one) => one !== '').join(' ')}" ${lines(range)}><button type="button" title="${plainText(explanation)}">
    <span class="time">${stamp}${own}</span> <span class="since">${since === null ? '' : elapsed(since)}</span>
    <span class="text">${text}${badge(row)}${lasts}${told}</span></button></li>`;
}

function rowOf(row: Row, zone: string | null): Html {
  if (row.type === 'day') return html`<li class="day">${row.date}</li>`;
  if (row.type === 'silence') return html`<li class="silence">${lengthText(row.minutes)} without an entry</li>`;
  return entryRow(row, zone);
}

/** The entries in order of time, with the days and the long silences between them. */
export const entriesList = ({ rows, zone, title }: Laid): Html =>
  html`<ol class="entries" aria-label="${title}">${rows.map((row) => rowOf(row, zone))}</ol>`;
