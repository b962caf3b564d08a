import type { Outline } from '../../../server/lsp/protocol.ts';
import { lay } from '../layout/lay.ts';
import { actionsTable } from './actions.ts';
import { figures, heading, sectionsLine } from './facts.ts';
import { html } from './html.ts';
import { timeline } from './timeline.ts';

/** The incident as the inside of the page, from its outline. */
export function bodyOf(outline: Outline): string {
  const timelines = outline.timelines.filter(({ entries, stated }) => entries.length + stated.length > 0);
  const drawn = timelines.map((one) => timeline(lay(one, outline.milestones)));
  return html`${heading(outline)}${figures(outline)}${sectionsLine(outline)}
    ${drawn.length > 0 ? drawn : html`<p class="note">No timeline entry has been written yet.</p>`}
    ${actionsTable(outline)}`.markup;
}

/** What the page shows where there is nothing to show. */
export const emptyBody = html`<p class="note">Open a postmortem to see its incident here.</p>`.markup;
