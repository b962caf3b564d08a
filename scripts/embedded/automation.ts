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
  // The names of the functions are those that VS Code's page looks for.
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => print(args.map(text).join(' ')));
  let timer: NodeJS.Timeout | undefined;
  const verdict = new Promise<number>((resolve, reject) => {
    page
      .exposeFunction('codeAutomationExit', resolve)
      .then(() => page.goto(address))
      .catch(reject);
    page.once('crash', () => reject(new Error('The page of the embedded VS Code crashed')));
    timer = setTimeout(() => reject(new Error(`No verdict of the tests after ${limit / 1000} s`)), limit);
  });
  return verdict.finally(() => clearTimeout(timer));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
