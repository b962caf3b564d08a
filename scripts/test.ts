// npm test [-- SUITE …]: builds, runs the suites (all of them unless some are named), and ends with a line per suite
// and `N passed, N failed`. The exit code is 1 where anything failed.
import { type Outcome, runCases } from '../test/cases.ts';
import { embeddedVscode } from './embedded/install.ts';
import { buildAll } from './lib/bundles.ts';
import { tell } from './lib/logs.ts';
import { step } from './lib/steps.ts';
import { checks } from './suites/checks.ts';
import { packageSuite } from './suites/package.ts';
import { ui } from './suites/ui.ts';
import { unit } from './suites/unit.ts';
import { vscode } from './suites/vscode.ts';
import { web } from './suites/web.ts';

type Suite = { readonly name: string; readonly about: string; readonly run: () => Promise<readonly Outcome[]> };

const suites: readonly Suite[] = [
  { name: 'checks', about: 'types, lint, generated files', run: () => runCases(checks, tell, 300_000) },
  { name: 'unit', about: 'units, the rules’ examples, the protocol in memory', run: unit },
  { name: 'package', about: 'the bundles and the .vsix', run: packageSuite },
  { name: 'vscode', about: 'inside VS Code', run: vscode },
  { name: 'web', about: 'inside VS Code’s web-worker extension host', run: web },
  { name: 'ui', about: 'the installed .vsix, used with keyboard and mouse', run: ui },
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await step('Building', () => buildAll());
// The unit suite also tests with the grammar that VS Code ships, where it finds one. The suites that cannot do without say what failed.
if (names.length === 0) await embeddedVscode().catch(() => null);

/** So many failures are printed whole. */
const shown = 30;
const summary: string[] = [];
const failures: string[] = [];
let all = 0;
for (const { name, about, run } of suites.filter((suite) => names.length === 0 || names.includes(suite.name))) {
  const started = Date.now();
  const outcomes = await step(`\n${name}: ${about}`, () => runSafely(name, run));
  const failed = outcomes.filter(({ error }) => error !== null);
  all += outcomes.length;
  failures.push(...failed.map((one) => `✗ ${name}: ${one.name}\n${one.error}`));
  const counts = `${outcomes.length - failed.length} passed, ${failed.length} failed`;
  summary.push(`${name.padEnd(8)} ${counts.padEnd(26)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s`);
}

for (const failure of failures.slice(0, shown)) console.log(`\n${failure}`);
if (failures.length > shown) console.log(`\n… and ${failures.length - shown} more`);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${all - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);

/** A suite that could not even run counts as one failed test. */
async function runSafely(name: string, run: Suite['run']): Promise<readonly Outcome[]> {
  try {
    const outcomes = await run();
    return outcomes.length > 0 ? outcomes : [{ name, error: 'the suite ran no test' }];
  } catch (error) {
    return [{ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
}
