import type { Command } from './options.ts';

const overview = `Checks incident postmortems written in Markdown.

Usage
  postmortem lint [options] FILE|FOLDER|GLOB…   report problems, fix what is safe to fix
  postmortem inspect [--json] FILE…             print what was read: sections, timeline, actions, durations
  postmortem rules                              list the rules
  postmortem explain RULE                       say what a rule reports, its options, and how to turn it off
  postmortem --version
  postmortem COMMAND --help

Exit codes
  0  clean
  1  findings at or above --fail-on
  2  wrong usage, wrong configuration, a file that cannot be read, or an internal error
`;

const lint = `Usage
  postmortem lint [options] FILE|FOLDER|GLOB…
  postmortem lint [options] --stdin-filename NAME -

Folders are searched for .md and .markdown files; what git ignores is left out. A Markdown file that is no postmortem
gives no findings.

Options
  --format pretty|json|sarif|github   how to print findings (default: pretty)
  --fix                  apply the safe fixes and report what is left; with "-" the fixed text goes to standard output
  --fail-on SEVERITY     error, warning, information, hint or never: what makes the exit code 1 (default: warning)
  --max-warnings N       fail only where there are more than N warnings (errors still fail)
  --config FILE          use this configuration instead of the nearest .postmortem.yaml, .yml or .jsonc
  --print-config         print the settings that apply to the files, and where they come from
  --profile ID           check against this template, whatever the configuration says
  -q, --quiet            print only the findings that fail the run
  --require-postmortem   fail where none of the files is a postmortem
  --stdin-filename NAME  the file that standard input stands for
  --color, --no-color    by default colours are used on a terminal; NO_COLOR turns them off
`;

const inspect = `Usage
  postmortem inspect [--json] FILE…

Prints what was read from each file, in the given order, whether or not it is a postmortem.

Options
  --json                 for programs: one JSON array with one report per file
  --config FILE          use this configuration instead of the nearest .postmortem.yaml, .yml or .jsonc
  --profile ID           check against this template, whatever the configuration says
`;

const explain = `Usage
  postmortem explain RULE

Prints what the rule reports, its severity and default, its options, how to turn it off, and where its page is.
`;

const rules = `Usage
  postmortem rules

Prints the rules, a line each: name, severity, default, what it reports.
`;

/** The text of `--help`, of the whole program or of one command. */
export const helpOf = (command: Command | null): string =>
  command === null ? overview : { lint, inspect, explain, rules }[command];
