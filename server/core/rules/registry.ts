import type { Rule } from './rule.ts';
import { unknownRule } from './unknownRule.ts';

/** All rules, sorted by name. */
export const rules: readonly Rule[] = [unknownRule];
