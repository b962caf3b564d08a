/**
 * What a keystroke costs: from the change to the new diagnostics, over the language server's protocol in memory, beside a full
 * parse of the same text by remark (with the extensions that the server uses) and a run of markdownlint. And what it costs to open
 * the menu of fixes and conversions in the timeline. `npm run bench`
 */
import { lint } from 'markdownlint/sync';
import { parseMarkdown } from '../../server/core/markdown/parse.ts';
import { readMarkdown } from '../../server/core/markdown/read.ts';
import { startSession } from '../lsp/session.ts';
import { type Layout, postmortem } from './documents.ts';
import { median, table } from './measure.ts';

const cases: readonly (readonly [lines: number, layout: Layout])[] = [
  [31, 'list'],
  [300, 'list'],
  [3000, 'list'],
  [3000, 'table'],
  [3000, 'headings'],
  [3000, 'paragraphs'],
];

/** Types a word letter by letter behind the first place of `anchor` and gives the time from a keystroke to its diagnostics. */
async function typing(text: string, anchor: string, uri: string): Promise<number> {
  const session = await startSession();
  let document = session.open(uri, text);
  await session.pull(uri);
  const start = text.indexOf(anchor) + anchor.length;
  const time = await median(30, async (run) => {
    const at = document.positionAt(start + run);
    document = session.change(document, { start: at, end: at }, 'again '[run % 6]!);
    await session.pull(uri);
  });
  session.close();
  return time;
}

/** The time from opening the menu of fixes and conversions at the first place of `anchor` to what it offers. */
async function opening(text: string, anchor: string, uri: string): Promise<number> {
  const session = await startSession();
  const document = session.open(uri, text);
  await session.pull(uri);
  const at = document.positionAt(text.indexOf(anchor));
  const time = await median(9, () => session.actions(uri, { start: at, end: at }));
  session.close();
  return time;
}

/** The same as `typing` for the Markdown reader alone. */
async function reading(text: string, anchor: string): Promise<number> {
  const start = text.indexOf(anchor) + anchor.length;
  let document = readMarkdown(text);
  return median(30, (run) => {
    const { text: before } = document;
    document = readMarkdown(before.slice(0, start + run) + 'again '[run % 6]! + before.slice(start + run), document);
  });
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const rows = [
  [
    'timeline',
    'lines',
    'KB',
    'keystroke: timeline',
    'prose',
    'menu',
    'reading alone',
    'remark',
    'markdownlint',
    'timeline/remark',
    'prose/remark',
  ],
];
let worst = 0;
for (const [lines, layout] of cases) {
  const text = postmortem(lines, layout);
  const entries = [...text.matchAll(/ \((\d+)\)/g)];
  const inTimeline = entries[entries.length >> 1]![0];
  const inProse = text.includes('### Finding 2') ? '### Finding 2' : '## Root cause\nThe checkout service';
  const uri = `file:///incidents/${layout}-${lines}.md`;
  const timelineKey = await typing(text, inTimeline, uri);
  const proseKey = await typing(text, inProse, uri);
  const menu = await opening(text, inTimeline, uri);
  const read = await reading(text, inTimeline);
  const parse = await median(9, () => parseMarkdown(text));
  const linted = await median(5, () => lint({ strings: { text } }));
  if (lines === 3000) worst = Math.max(worst, timelineKey / parse, proseKey / parse);
  rows.push([
    layout,
    String(text.split('\n').length),
    String(Math.round(text.length / 1000)),
    ...[timelineKey, proseKey, menu, read, parse, linted].map(ms),
    ...[timelineKey / parse, proseKey / parse].map((ratio) => `1/${(1 / ratio).toFixed(ratio > 0.2 ? 1 : 0)}`),
  ]);
}
console.log('Milliseconds, medians. Keystroke: from the change to the new diagnostics.\n');
console.log(table(rows));
console.log(`\nA keystroke in 3,000 lines costs at most 1/${(1 / worst).toFixed(1)} of a full parse; the bar is 1/10.`);
if (worst > 1 / 10) process.exitCode = 1;
