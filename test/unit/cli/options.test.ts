import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../server/cli/options.ts';

const lint = {
  command: 'lint',
  files: ['a.md'],
  format: 'pretty',
  fix: false,
  failOn: 'warning',
  maxWarnings: null,
  config: null,
  printConfig: false,
  profile: null,
  quiet: false,
  color: null,
  stdinFilename: null,
  requirePostmortem: false,
};

describe('readOptions', () => {
  it.each<[string, object]>([
    ['', { command: 'help', of: null }],
    ['--help', { command: 'help', of: null }],
    ['lint -h', { command: 'help', of: 'lint' }],
    ['inspect --help', { command: 'help', of: 'inspect' }],
    ['--version', { command: 'version' }],
    ['lint a.md', lint],
    ['lint --fix -q --no-color a.md', { ...lint, fix: true, quiet: true, color: false }],
    ['lint a.md --format=sarif --fail-on never', { ...lint, format: 'sarif', failOn: 'never' }],
    ['lint --max-warnings 3 a.md', { ...lint, failOn: 'error', maxWarnings: 3 }],
    ['lint --max-warnings 3 --fail-on hint a.md', { ...lint, failOn: 'hint', maxWarnings: 3 }],
    [
      'lint --config c.yaml --profile alx --print-config a.md',
      { ...lint, config: 'c.yaml', profile: 'alx', printConfig: true },
    ],
    ['lint --stdin-filename x.md -', { ...lint, files: ['-'], stdinFilename: 'x.md' }],
    ['lint -- -a.md', { ...lint, files: ['-a.md'] }],
    ['lint --require-postmortem a.md', { ...lint, requirePostmortem: true }],
    [
      'inspect --json a.md b.md',
      { command: 'inspect', files: ['a.md', 'b.md'], json: true, config: null, profile: null },
    ],
    ['inspect a.md', { command: 'inspect', files: ['a.md'], json: false, config: null, profile: null }],
    ['explain timeline-gap', { command: 'explain', rule: 'timeline-gap' }],
    ['explain --help', { command: 'help', of: 'explain' }],
    ['rules', { command: 'rules' }],
    ['rules -h', { command: 'help', of: 'rules' }],
  ])('%s', (line, expected) => {
    expect(readOptions(line.split(' ').filter(Boolean))).toEqual(expected);
  });

  it.each([
    ['lnt a.md', 'Unknown command "lnt". Did you mean "lint"?'],
    ['check a.md', 'Unknown command "check". See "postmortem --help".'],
    ['lint', 'Name a file, a folder or a glob; "-" reads standard input.'],
    ['lint - a.md', '"-" (standard input) cannot be combined with files.'],
    ['lint --formt json a.md', 'Unknown option --formt. Did you mean "--format"?'],
    ['lint --format xml a.md', '--format takes pretty, json, sarif, github; "xml" is none of them.'],
    ['lint --fail-on fatal a.md', '--fail-on takes error, warning, information, hint, never; "fatal" is none of them.'],
    ['lint --max-warnings many a.md', '--max-warnings takes a whole number; "many" is none.'],
    ['lint a.md --config', "Option '--config <value>' argument missing."],
    ['lint --fix=yes a.md', "Option '--fix' does not take an argument."],
    ['lint --color --no-color a.md', '--color and --no-color exclude each other.'],
    ['explain', 'Name one rule; "postmortem rules" lists them.'],
    ['explain a b', 'Name one rule; "postmortem rules" lists them.'],
    ['rules timeline-gap', 'rules takes no argument. See "postmortem explain timeline-gap".'],
    ['rules --json', 'Unknown option --json. See "postmortem --help".'],
    ['inspect --json', 'Name at least one file.'],
  ])('%s: %s', (line, message) => {
    expect(() => readOptions(line.split(' '))).toThrow(message);
  });
});
