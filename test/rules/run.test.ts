import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings, type Settings } from '../../server/core/config/settings.ts';
import { defineRule, noOptions, type Rule } from '../../server/core/rules/rule.ts';
import { type RunInput, runRules } from '../../server/core/rules/run.ts';

const text = '# Checkout unavailable\n\n**Status:** Draft\n\n## Impact\n\nNobody could check out.\n';

function input(settings: Partial<Settings> = {}, declared = true): RunInput {
  const all: Settings = { ...defaultSettings, ...settings };
  const { markdown, postmortem, profile, alignment } = analyze({
    text,
    fileName: null,
    settings: all,
    declared,
    now: null,
  });
  return {
    text,
    markdown,
    postmortem,
    profile,
    alignment,
    settings: all,
    fileName: null,
    now: null,
    reread: () => postmortem,
  };
}

const rule = (name: string, more: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    name,
    category: 'structure',
    summary: name,
    severity: 'warning',
    default: 'on',
    fixable: false,
    options: noOptions,
    check: () => [{ range: { start: 5, end: 6 }, message: name }],
  }),
  ...more,
});

const hint = rule('a-hint', { severity: 'hint' });
const strict = rule('a-strict', { default: 'strict' });
const early = rule('b-early', { check: () => [{ range: { start: 1, end: 2 }, message: 'early' }] });
const failing = rule('c-failing', {
  check: function* () {
    yield { range: { start: 9, end: 10 }, message: 'before' };
    throw new Error('no luck');
  },
});

/** `rule severity` of everything that `rules` find, in order. */
const run = (rules: readonly Rule[], settings: Partial<Settings> = {}): string[] =>
  runRules(input(settings), rules).map((finding) => `${finding.rule} ${finding.severity}`);

test.each<[string, readonly Rule[], Partial<Settings>, string[]]>([
  ['sorted by place', [hint, early], {}, ['b-early warning', 'a-hint hint']],
  ['relaxed drops hints', [hint, early], { preset: 'relaxed' }, ['b-early warning']],
  ['relaxed keeps what was asked for', [hint], { preset: 'relaxed', rules: { 'a-hint': 'on' } }, ['a-hint hint']],
  ['strict turns more on', [strict], { preset: 'strict' }, ['a-strict warning']],
  ['recommended does not', [strict], {}, []],
  ['by status, a draft is relaxed', [hint, strict], { preset: 'by-status' }, []],
  ['off', [hint], { rules: { 'a-hint': 'off' } }, []],
  ['a severity', [hint], { rules: { 'a-hint': 'error' } }, ['a-hint error']],
  ['a severity with options', [hint], { rules: { 'a-hint': ['error', {}] } }, ['a-hint error']],
  ['options that do not fit are the defaults', [hint], { rules: { 'a-hint': ['on', { no: 1 }] } }, ['a-hint hint']],
  [
    'a rule that fails is one finding, and the rest run',
    [failing, early],
    {},
    ['internal-error information', 'b-early warning', 'c-failing warning'],
  ],
])('%s', (_, rules, settings, expected) => expect(run(rules, settings)).toEqual(expected));

test('the failure names the rule', () => {
  expect(runRules(input(), [failing])[0]?.message).toContain('c-failing failed on this document (no luck)');
});

test('a document that is no postmortem has no findings', () => {
  expect(runRules(input({}, false), [early])).toEqual([]);
});
