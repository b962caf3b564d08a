/** One test of a suite that does not run under vitest: inside VS Code, in a browser, on the finished package. */
export type Case = { readonly name: string; readonly run: () => Promise<void> | void };

export type Outcome = { readonly name: string; readonly error: string | null };

/**
 * Runs the cases one after another and tells each outcome as it comes. A case that throws has failed, and so has one
 * that is not done after `limit` milliseconds; the others still run.
 */
export async function runCases(
  cases: readonly Case[],
  tell: (outcome: Outcome) => unknown,
  limit = 60_000,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of cases) {
    const outcome = { name, error: await errorOf(run, limit) };
    outcomes.push(outcome);
    await tell(outcome);
  }
  return outcomes;
}

async function errorOf(run: Case['run'], limit: number): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  try {
    await Promise.race([run(), tooLong]);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

const mark = '##case ';

/** An outcome as one line of console output: how it leaves a VS Code that runs tests. */
export const lineOf = (outcome: Outcome): string => mark + JSON.stringify(outcome);

/** The outcome in a line made by `lineOf`, whatever the console put before it; null for any other line. */
export function outcomeIn(line: string): Outcome | null {
  const start = line.indexOf(mark);
  if (start < 0) return null;
  try {
    return JSON.parse(line.slice(start + mark.length));
  } catch {
    return null;
  }
}

/** Waits until `look` gives something other than null, undefined or false, and gives that. */
export async function until<T>(what: string, look: () => T | Promise<T>, limit = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen as NonNullable<T>;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until what `look` gives is the same as expected, as JSON; throws with the difference where it never is. */
export async function becomes(look: () => unknown, expected: unknown, what = 'value', limit = 20_000): Promise<void> {
  let seen: unknown;
  const wanted = JSON.stringify(expected);
  const matches = async () => {
    seen = await look();
    return JSON.stringify(seen) === wanted;
  };
  // Where it never does, the comparison below says how it differs.
  await until(what, matches, limit).catch(() => {});
  same(seen, expected, what);
}

/** Throws where the two are not the same, as JSON. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [left, right] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (left !== right) throw new Error(`${what}: expected ${right}, got ${left}`);
}

/** Throws where the condition does not hold. */
export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
