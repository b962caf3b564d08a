import { readFileSync } from 'node:fs';

/** A document of a rule's page with what the rule says about it. */
export interface Example {
  /** `incorrect`: the rule fires; `correct`: it does not. */
  readonly kind: 'incorrect' | 'correct';
  /** 1-based line of the page. */
  readonly line: number;
  readonly text: string;
  /** What the info string sets: `file`, `now`, `profile`, `preset`, `timezone`, `options`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly reports: string | null;
  readonly fixed: string | null;
}

export interface Page {
  readonly title: string;
  /** Second-level headings. */
  readonly headings: readonly string[];
  readonly examples: readonly Example[];
}

interface Block {
  readonly line: number;
  readonly words: readonly string[];
  readonly text: string;
}

/** Fenced blocks: what opens with n backticks or tildes closes with as many. Inside, `\t` and spaces are kept; `␍` stands for a carriage return. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const open = /^(`{3,}|~{3,})(.+)$/.exec(lines[i] ?? '');
    if (!open) continue;
    const close = lines.indexOf(open[1] ?? '', i + 1);
    if (close < 0) throw new Error(`line ${i + 1}: the block is not closed`);
    const words = (open[2] ?? '').match(/[^\s=]+='[^']*'|\S+/g) ?? [];
    const body = lines
      .slice(i + 1, close)
      .join('\n')
      .replaceAll('␍', '\r');
    blocks.push({ line: i + 1, words, text: body === '' ? '' : `${body}\n` });
    i = close;
  }
  return blocks;
}

const settingsOf = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    words.map((word) => {
      const [, key = '', value = ''] = /^([^=]+)=(.*)$/.exec(word) ?? [];
      return [key, value.replace(/^'(.*)'$/, '$1')];
    }),
  );

/** Reads a rule's page. A `reports` and a `fixed` block belong to the `incorrect` one before them. */
export function readPage(file: string): Page {
  const text = readFileSync(file, 'utf8');
  const examples: Example[] = [];
  for (const { line, words, text: body } of blocksOf(text)) {
    const [, role, ...rest] = words;
    const last = examples.at(-1);
    if (role === 'incorrect' || role === 'correct') {
      examples.push({ kind: role, line, text: body, settings: settingsOf(rest), reports: null, fixed: null });
    } else if (role === 'reports' || role === 'fixed') {
      if (last?.kind !== 'incorrect') throw new Error(`${file}:${line}: "${role}" without an incorrect example`);
      examples[examples.length - 1] = { ...last, [role]: body };
    }
  }
  return {
    title: /^# (.+)$/m.exec(text)?.[1] ?? '',
    headings: [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? ''),
    examples,
  };
}
