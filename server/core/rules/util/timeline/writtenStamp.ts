import type { TimelineEntry } from '../../../model/postmortem.ts';

/** The stamp as the author wrote it, on one line and not too long. */
export function writtenStamp({ place, stamp }: TimelineEntry): string {
  const text = place.line.text.slice(stamp.span.from, stamp.span.to).replace(/\s+/g, ' ').trim();
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
