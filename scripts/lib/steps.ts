import { spawn } from 'node:child_process';

const seconds = (since: number): string => `${Math.round((Date.now() - since) / 1000)} s`;

/** Prints a title, runs the work, and prints how long it took; a long one says every 20 seconds that it still runs. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  console.log(`${title} …`);
  const alive = setInterval(() => console.log(`  … still at it after ${seconds(started)}`), 20_000);
  try {
    const result = await work();
    console.log(`  done in ${seconds(started)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** 'show' passes the output on; 'keep' (the default) shows it only in the error of a run that failed. */
  readonly output?: 'show' | 'keep';
};

/** Runs a program to its end and gives what it printed (nothing with `output: 'show'`); throws where it fails. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await tryRun(command, args, options);
  if (code === 0) return output;
  const error = new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
  // Where in these scripts it was started helps nobody.
  delete error.stack;
  throw error;
}

/** Runs a program to its end and gives its exit code (null where it could not start or was killed) and its output. */
export function tryRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  const stdio = options.output === 'show' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...(stdio === 'pipe' ? { NO_COLOR: '1', FORCE_COLOR: '0' } : {}), ...options.env },
      stdio: ['ignore', stdio, stdio],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
