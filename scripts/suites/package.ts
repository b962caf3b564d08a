import { type Outcome, runCases } from '../../test/cases.ts';
import { packageCases } from '../../test/package/cases.ts';
import { tell } from '../lib/logs.ts';
import { pack } from '../lib/package.ts';

/** Packs the extension and looks at what came out. */
export async function packageSuite(): Promise<readonly Outcome[]> {
  return runCases(packageCases(await pack()), tell);
}
