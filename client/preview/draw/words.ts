import type { Entry } from '../layout/lay.ts';

const units = [
  [1440, 'd'],
  [60, 'h'],
  [1, 'min'],
] as const;

/** A length of time by its largest unit and the next one: `29 min`, `1 h 22 min`, `3 d 4 h`; below a minute in seconds. */
export function lengthText(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`;
  let rest = Math.round(minutes);
  const parts = units.map(([size, name]) => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount > 0 ? `${amount} ${name}` : '';
  });
  const first = parts.findIndex((part) => part !== '');
  return parts
    .slice(first, first + 2)
    .filter((part) => part !== '')
    .join(' ');
}

/** A piece of Markdown as the outline writes it, as plain text for a tooltip. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/\*\*|(?<!\w)_|_(?!\w)/g, '')
    .replace(/^- /gm, '')
    .replace(/\n{2,}/g, '\n');

/** A date behind another one: `05-14` in the same year, else whole. */
export const shortDate = (date: string, before = ''): string =>
  date.slice(0, 4) === before.slice(0, 4) ? date.slice(5) : date;

/** The milestones that have a colour of their own; others share that of a step on the way. */
const coloured = ['start', 'detected', 'mitigated', 'resolved', 'closed'];

/** The class that colours a milestone, and the phase that it opens. */
export const colourOf = (milestone: string): string =>
  milestone === 'introduced' ? 'is-start' : coloured.includes(milestone) ? `is-${milestone}` : 'is-step';

/** Whether something about an entry is not certain: its dot is then drawn hollow. */
export const isOpen = ({ doubts, milestone, entry }: Entry): boolean =>
  doubts.length > 0 || (milestone !== null && entry.inferred);
