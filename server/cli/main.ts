import { explain, ruleList } from './explain.ts';
import { helpOf } from './help.ts';
import type { ExitCode, Host } from './host.ts';
import { inspect } from './inspect.ts';
import { lint } from './lint.ts';
import { readOptions, UsageError } from './options.ts';
import { ConfigurationError } from './settings.ts';

/**
 * Runs the command line: `argv` without the program's name. Everything it reads, writes and prints goes through `host`.
 * Gives the exit code and never rejects; what goes wrong is one line on standard error and exit code 2.
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    const options = readOptions(argv);
    switch (options.command) {
      case 'help':
        host.stdout(helpOf(options.of));
        return 0;
      case 'version':
        host.stdout(`${await host.version()}\n`);
        return 0;
      case 'explain':
        host.stdout(explain(options.rule));
        return 0;
      case 'rules':
        host.stdout(ruleList());
        return 0;
      case 'inspect':
        return await inspect(host, options);
      case 'lint':
        return await lint(host, options);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    host.stderr(
      error instanceof UsageError || error instanceof ConfigurationError
        ? `${message}\n`
        : `Internal error: ${message}\n`,
    );
    return 2;
  }
}
