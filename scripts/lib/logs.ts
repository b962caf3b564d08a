import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { type Outcome, outcomeIn } from '../../test/cases.ts';
import { inProject } from './paths.ts';

export type CaseLog = {
  /** What VS Code prints goes here. */
  readonly stream: Writable;
  readonly line: (text: string) => void;
  /** The outcomes seen so far. */
  readonly outcomes: readonly Outcome[];
};

/** Prints one outcome as it comes. */
export function tell({ name, error }: Outcome): void {
  console.log(`  ${error === null ? '✓' : '✗'} ${name}`);
}

/** Finds the outcomes among what a VS Code prints, tells them, and keeps all of it in `out/logs/NAME.log`. */
export function caseLog(name: string): CaseLog {
  const path = inProject('out', 'logs', `${name}.log`);
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  const outcomes: Outcome[] = [];
  const line = (text: string) => {
    file.write(`${text}\n`);
    const outcome = outcomeIn(text);
    if (outcome === null) return;
    outcomes.push(outcome);
    tell(outcome);
  };
  let rest = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(line);
      done();
    },
  });
  return { stream, line, outcomes };
}
