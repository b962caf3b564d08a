import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../server/core/analyze.ts';
import { defaultSettings } from '../server/core/config/settings.ts';
import type { Finding } from '../server/core/findings.ts';
import { lineAt, lineStartsOf } from '../server/core/text/lines.ts';

// Draws findings at random over a folder of real documents, to be reviewed by eye:
//
//   npm run sample -- FOLDER [--count 100] [--seed 1] [--rule NAME]
//
// The same folder and seed give the same sample. Prints each finding with the line that it is about, then how often each rule spoke.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('Usage: npm run sample -- FOLDER [--count 100] [--seed 1] [--rule NAME]');
  process.exit(2);
}

interface Drawn {
  readonly file: string;
  readonly text: string;
  readonly finding: Finding;
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function findingsIn(file: string): Drawn[] {
  const text = readFileSync(file, 'utf8');
  const { findings } = analyze({
    text,
    fileName: basename(file),
    settings: defaultSettings,
    declared: null,
    now: Date.now(),
  });
  return findings
    .filter(({ rule }) => !values.rule || rule === values.rule)
    .map((finding) => ({ file, text, finding }));
}

/** Without replacement, in random order. */
function draw(all: readonly Drawn[], count: number, random: () => number): Drawn[] {
  const rest = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}

function show({ file, text, finding }: Drawn): string {
  const starts = lineStartsOf(text);
  const line = lineAt(starts, finding.range.start);
  const source = text.slice(starts[line], starts[line + 1]).trim();
  return `${file}:${line + 1}\n  ${finding.severity} ${finding.rule}: ${finding.message}\n  | ${source.slice(0, 160)}`;
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:md|markdown|mdx|qmd)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const all = files.flatMap(findingsIn);
for (const drawn of draw(all, Number(values.count), numbers(Number(values.seed)))) console.log(`${show(drawn)}\n`);

const counts = new Map<string, number>();
for (const { finding } of all) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
console.log(`${all.length} findings in ${files.length} files:`);
for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)} ${rule}`);
