import type { MarkdownDocument } from '../../../markdown/document.ts';
import { proseIn } from '../../../search/sectionText.ts';

const clocked = /^\W*\d{1,2}(?:[:.]\d{2}|h\d{2}|\s?[ap]m)\b/i;
const clock = /(?<![\d:.])(?:[01]?\d|2[0-3])[:h][0-5]\d\b|\b\d{1,2}\s?[ap]\.?m\b/gi;

/** From so many times of day on, lines or a paragraph tell a chronology. */
const chronology = 3;

/** True where lines that begin with a time tell what happened, though they are read as no timeline: in quotations, for one. */
export const tellsByClock = (markdown: MarkdownDocument, length: number): boolean =>
  proseIn(markdown, { start: 0, end: length }).filter((line) => clocked.test(line)).length >= chronology;

/** True where a line of running text tells the course of the incident by several times of day. */
export const tellsTimes = (markdown: MarkdownDocument, length: number): boolean =>
  proseIn(markdown, { start: 0, end: length }).some((line) => (line.match(clock)?.length ?? 0) >= chronology);
