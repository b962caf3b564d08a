import type { Page } from 'playwright-core';

/**
 * Goes to a page that runs extension tests, and gives the tests' exit code. What the tests print goes to `print`.
 * Rejects where the page crashes, or where there is no verdict after `limit` milliseconds.
 */
export async function runTestPage(
  page: Page,
  address: string,
  print: (line: string) => void,
  limit = 180_000,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  // The names are those that VS Code's page looks for.
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => print(args.map(text).join(' ')));
  await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  page.once('crash', () => reject(new Error('The page of the embedded VS Code crashed')));
  const timer = setTimeout(() => reject(new Error(`No verdict of the tests after ${limit / 1000} s`)), limit);
  try {
    const [code] = await Promise.all([promise, page.goto(address)]);
    return code;
  } finally {
    clearTimeout(timer);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
