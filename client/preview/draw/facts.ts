import type { Outline, OutlineSection } from '../../../server/lsp/protocol.ts';
import { type Content, type Html, html } from './html.ts';
import { lines } from './places.ts';
import { lengthText, plainText } from './words.ts';

/** Title and profile. */
export function heading({ title, titleRange, profile }: Outline): Html {
  const text = title ?? 'Postmortem without a title';
  const shown = titleRange ? html`<button type="button" ${lines(titleRange)}>${text}</button>` : text;
  return html`<header><h1>${shown}</h1><p class="profile">${profile.name}</p></header>`;
}

/** The lengths of time that matter, as small figures; how each comes about is in its tooltip. */
export function figures({ durations }: Outline): Html | null {
  if (durations.length === 0) return null;
  return html`<ul class="figures" aria-label="Durations">${durations.map(
    ({ label, seconds, explanation, range }) =>
      html`<li><button type="button" ${lines(range)} title="${plainText(explanation)}"><b>${lengthText(seconds / 60)}</b><span>${label}</span></button></li>`,
  )}</ul>`;
}

const nameOf = ({ title, range }: OutlineSection): Html =>
  range ? html`<button type="button" class="link" ${lines(range)}>${title}</button>` : html`${title}`;

const joined = (parts: readonly Html[]): Content => parts.map((part, index) => (index === 0 ? part : [', ', part]));

/** Which sections are missing or empty; nothing where all is there. */
export function sectionsLine({ sections }: Outline): Html | null {
  const groups = [
    ['Missing', sections.filter(({ state, required }) => state === 'missing' && required)],
    ['Recommended', sections.filter(({ state, required }) => state === 'missing' && !required)],
    ['Empty', sections.filter(({ state }) => state === 'empty')],
  ] as const;
  const told = groups.filter(([, some]) => some.length > 0);
  if (told.length === 0) return null;
  return html`<p class="sections">${told.map(([name, some]) => html`<span><b>${name}:</b> ${joined(some.map(nameOf))}</span> `)}</p>`;
}
