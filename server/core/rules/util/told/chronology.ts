import type { Chunk, MarkdownDocument } from '../../../markdown/document.ts';
import { proseOf } from '../../../search/chunkLines.ts';
import { proseIn } from '../../../search/sectionText.ts';
import { rememberedFor } from '../../../text/memo.ts';

const clocked = /^\W*\d{1,2}(?:[:.]\d{2}|h\d{2}|\s?[ap]m)\b/i;
const clock = /(?<![\d:.])(?:[01]?\d|2[0-3])[:h][0-5]\d\b|\b\d{1,2}\s?[ap]\.?m\b/gi;

/** From so many times of day on, lines or a paragraph tell a chronology. */
const chronology = 3;

/** True where lines that begin with a time tell what happened, though they are read as no timeline: in quotations, for one. */
export const tellsByClock = (markdown: MarkdownDocument, length: number): boolean =>
  proseIn(markdown, { start: 0, end: length }).filter((line) => clocked.test(line)).length >= chronology;

const timesOf = rememberedFor((chunk: Chunk): number =>
  [...proseOf(chunk)]
    .filter(({ host }) => host === 'paragraph')
    .reduce((sum, { line }) => sum + (line.text.match(clock)?.length ?? 0), 0),
);

/** True where a paragraph tells the course of the incident by several times of day. */
export const tellsTimes = ({ chunks }: MarkdownDocument): boolean =>
  chunks.some(({ chunk }) => timesOf(chunk) >= chronology);
