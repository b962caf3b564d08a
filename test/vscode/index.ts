import { lineOf, runCases } from '../cases.ts';
import { cases } from './cases.ts';

/** What VS Code calls to run the tests; rejects where one has failed. */
export async function run(): Promise<void> {
  const outcomes = await runCases(cases, (outcome) => console.log(lineOf(outcome)));
  const failed = outcomes.filter(({ error }) => error !== null);
  if (failed.length > 0) throw new Error(`${failed.length} of ${outcomes.length} tests failed`);
}
