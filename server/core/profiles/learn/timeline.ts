import { stop } from '../bodies.ts';
import type { Profile } from '../profile.ts';
import { snippetOf } from './blanks.ts';

/** A line that shows how an entry is written: it begins with digits or with a blank for them. */
const stamp =
  /\d{1,2}[:.]\d{2}|\b\d{1,2} ?[ap]m\b|[hHxX?]{1,2}:[mMxX?]{2}|--:--|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\b(?:20[xX?]{2}|[yY]{4})-|[<[](?:[^\]>]*\b)?(?:time|date|timestamp|hh)\b[^\]>]*[>\]]/i;

const forms = [
  { layout: 'row', pattern: /^\s*\|(?!\s*:?-{2,})/ },
  { layout: 'heading', pattern: /^\s*#{2,6}\s/ },
  { layout: 'item', pattern: /^\s*(?:[-*+]|\d+[.)])\s/ },
  { layout: 'paragraph', pattern: /^\s*\S/ },
] as const;

const defaults: Readonly<Record<(typeof forms)[number]['layout'], string>> = {
  row: `| ${stop(1, 'HH:MM')} | ${stop(2, 'What happened')} |`,
  heading: `### ${stop(1, 'HH:MM')}\n\n${stop(2, 'What happened')}`,
  item: `- **${stop(1, 'HH:MM')}** ${stop(2, 'What happened')}`,
  paragraph: `${stop(1, 'HH:MM')} - ${stop(2, 'What happened')}`,
};

/** How a template writes its timeline, from the text of that section (sub-headings included); bullets where it shows nothing. */
export function learnTimeline(text: string): Profile['timeline'] {
  const all = text.split(/\r\n|\n|\r/);
  const clock = /\d\s?[ap]\.?m\b|\b[ap]m\b|\[?am\/pm/i.test(text) ? 12 : 24;
  const isTable = all.some((line) => /^\s*\|?\s*:?-{2,}:?\s*\|/.test(line));
  for (const { layout, pattern } of forms) {
    if ((layout === 'row') !== isTable) continue;
    const entry = all.find((line) => pattern.test(line) && stamp.test(line));
    if (entry !== undefined) return { layout, clock, entry: snippetOf(entry.trim()) };
    if (isTable) break;
  }
  const layout = isTable ? 'row' : 'item';
  return { layout, clock, entry: defaults[layout] };
}
