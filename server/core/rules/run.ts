import type { Settings } from '../config/settings.ts';
import type { Finding, Severity } from '../findings.ts';
import { profileById } from '../profiles/registry.ts';
import { rules } from './registry.ts';
import { type ResolvedRule, resolveRule } from './resolve.ts';
import type { Report, Rule, RuleContext } from './rule.ts';
import { readSuppressions, suppressed } from './suppress.ts';

/** What all rules are told alike, and the settings that say what each is told of its own. */
export interface RunInput extends Omit<RuleContext<unknown>, 'options' | 'ruleNames' | 'guessed'> {
  readonly settings: Settings;
}

/** The name under which a rule that failed is reported. */
const internalError = 'internal-error';

const isQuiet = (severity: Severity): boolean => severity === 'information' || severity === 'hint';

const toFinding = (rule: Rule, report: Report, severity: Severity | null): Finding => ({
  rule: rule.name,
  severity: severity ?? report.severity ?? rule.severity,
  range: report.range,
  message: report.message,
  related: report.related ?? [],
  fixes: report.fixes ?? [],
});

/** A rule that throws is one finding at the top of the document; what it had found before is kept. */
function* findingsOf({ rule, severity }: ResolvedRule, context: RuleContext<unknown>): Iterable<Finding> {
  try {
    for (const report of rule.check(context)) yield toFinding(rule, report, severity);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield {
      rule: internalError,
      severity: 'information',
      range: { start: 0, end: 0 },
      message: `The rule ${rule.name} failed on this document (${why}). The other rules ran. Please report this.`,
      related: [],
      fixes: [],
    };
  }
}

/**
 * Runs the rules that the settings and the profile turn on, over a postmortem; gives nothing for any other document.
 * Findings are sorted by place; what comments or front matter suppress is left out. Never throws.
 */
export function runRules(input: RunInput, all: readonly Rule[] = rules): Finding[] {
  if (!input.postmortem.isPostmortem) return [];
  const ruleNames = all.map((rule) => rule.name);
  const named = input.settings.profile === input.profile.id;
  const guessed = !named && input.profile.id !== 'generic' && profileById(input.profile.id) === input.profile;
  const suppressions = readSuppressions(input.markdown, input.postmortem.sections);
  const findings: Finding[] = [];
  for (const rule of all) {
    const resolved = resolveRule(rule, input.settings, input.profile, input.postmortem.status);
    if (!resolved) continue;
    for (const finding of findingsOf(resolved, { ...input, guessed, options: resolved.options, ruleNames })) {
      if (!resolved.quiet && isQuiet(finding.severity)) continue;
      if (!suppressed(finding, suppressions)) findings.push(finding);
    }
  }
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
