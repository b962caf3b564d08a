import type { Entry, Laid } from '../layout/lay.ts';
import { anchorAt } from '../layout/room.ts';
import { type Html, html } from './html.ts';
import { labelsOf } from './labels.ts';
import { lines } from './places.ts';
import { colourOf, isOpen, lengthText, plainText, shortDate } from './words.ts';

/** Where things stand from top to bottom, in pixels; across, everything is in percent. */
const axis = 44;
const height = { plain: 78, days: 94 };

/** From so many entries on their dots are small, so that the bands show between them. */
const crowd = 50;

const percent = (x: number): string => `${Math.round(x * 100) / 100}%`;

const bar = (className: string, [from, to]: readonly [number, number], y: number, tall: number, title = ''): Html =>
  html`<rect class="${className}" x="${percent(from)}" width="${percent(to - from)}" y="${y}" height="${tall}" rx="2"><title>${title}</title></rect>`;

const text = (className: string, x: number, y: number, content: string, anchor = anchorAt(x)): Html =>
  html`<text class="${className}" x="${percent(x)}" y="${y}" text-anchor="${anchor}">${content}</text>`;

function dot(row: Entry, look: string, size: number): Html {
  const { entry, x, milestone } = row;
  if (x === null) return html``;
  const colour = milestone === null ? '' : colourOf(milestone);
  const open = isOpen(row) ? ' open' : '';
  const title = `${entry.stamp} ${entry.text}\n\n${plainText(entry.explanation)}`;
  return html`<circle class="dot ${look} ${colour}${open}" cx="${percent(x)}" cy="${axis}" r="${size}" ${lines(entry.range)}><title>${title}</title></circle>`;
}

/** A gap in the axis with its length; slashes say that it is not true to time. */
function silence({ scale }: Laid): Html[] {
  return scale.breaks.map(({ from, to }) => {
    const [left, right] = [scale.at(from), scale.at(to)];
    const middle = (left + right) / 2;
    const inset = (right - left) * 0.22;
    const width = right - left - 2 * inset;
    return html`<g class="break"><rect x="${percent(left + inset)}" width="${percent(width)}" y="${axis - 8}" height="16"/>
      <svg x="${percent(middle)}" y="${axis - 7}" overflow="visible"><path d="M-6 14 L0 0 M0 14 L6 0"/></svg>
      <title>${lengthText(to - from)} without an entry, not drawn to scale</title></g>`;
  });
}

/**
 * The axis: phases as bands, entries as dots, ranges and doubts as bars below, marks at round times. Pointer only: the list beside it
 * says the same to a keyboard and to a screen reader.
 */
export function strip(laid: Laid): Html {
  const { rows, phases, scale, ticks, days } = laid;
  const entries = rows.filter((row) => row.type === 'entry');
  if (!entries.some(({ x }) => x !== null)) return html``;
  const plain = entries.filter(({ milestone }) => milestone === null);
  const milestones = entries.filter(({ milestone }) => milestone !== null);
  const tall = days.length > 0 ? height.days : height.plain;
  const labels = labelsOf(laid);
  const above = Math.max(0, ...labels.map(({ row }) => row + 1));
  return html`<svg class="strip above-${above}" width="100%" height="${tall}" aria-hidden="true">
    <line class="axis" x1="0%" x2="100%" y1="${axis}" y2="${axis}"/>
    ${phases.map(({ opens, name, from, to }) =>
      bar(
        `phase ${colourOf(opens)}`,
        [scale.at(from), scale.at(to)],
        axis - 6,
        12,
        `${name}: ${lengthText(to - from)}`,
      ),
    )}
    ${silence(laid)}
    ${entries.map(({ within }) => (within ? bar('within', within, axis + 8, 3, 'May lie here') : null))}
    ${entries.map(({ lasts }) => (lasts ? bar('lasts', lasts, axis + 8, 3, 'Lasts') : null))}
    ${ticks.map(({ x }) => html`<line class="tick" x1="${percent(x)}" x2="${percent(x)}" y1="${axis + 13}" y2="${axis + 17}"/>`)}
    ${ticks
      .filter(({ label }) => label !== null)
      .map(({ x, label }, index) =>
        text(index % 2 === 0 ? 'clock' : 'clock spare', x, axis + 29, label ?? '', 'middle'),
      )}
    ${days.map(({ x, date }, index) => text('day', x, axis + 45, shortDate(date, days[index - 1]?.date)))}
    ${plain.map((one) => (plain.length > crowd ? dot(one, 'small', 2) : dot(one, 'plain', 4)))}
    ${milestones.map((one) => dot(one, 'milestone', 6))}
    ${labels.map(({ x, row, label, className }) => text(className, x, row === 0 ? 28 : 13, label))}
  </svg>`;
}
