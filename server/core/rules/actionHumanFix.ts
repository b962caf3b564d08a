import { defineRule, noOptions, type Report } from './rule.ts';
import { actionGroups } from './util/actions/actionGroups.ts';
import { firstLine } from './util/actions/actionText.ts';
import { isForOthers } from './util/actions/conduct.ts';

/** Asking people to err less. Documentation, drills and runbooks are other things. */
const careful =
  /\b(?:be(?:ing)? (?:more |extra |very )?(?:careful|vigilant|attentive|cautious|diligent)|more care(?:ful)?\b|pay(?:ing)? (?:more |closer )?attention|double[- ]check(?:ing)? (?:before|every|all|your|our)|remind (?:everyone|everybody|people|the team|(?:all )?(?:engineers|developers|staff|operators))|tell (?:everyone|everybody|people|the team|(?:all )?(?:engineers|developers)) (?:not )?to)\b/i;
const training =
  /^(?:re-?)?train (?:the )?(?:team|staff|everyone|people|engineers|developers|operators|personnel|employees)\b|^(?:provide|conduct|organi[sz]e|schedule|hold|offer|give) (?:more |better |additional |regular |further )?(?:\w+ )?(?:training|trainings)\b/i;

/** Beside the appeal something that does not depend on care is asked for. */
const builds =
  /\b(?:add(?:ing)?|have|having|more|better|build(?:ing)?|introduc(?:e|ing)|writ(?:e|ing)|requir(?:e|ing)|enforc(?:e|ing)) (?:an? )?(?:[\w-]+ ){0,2}(?:tests?|checks?|alerts?|alarms?|guard ?rails?|lint\w*|validations?|hooks?|pipelines?|staging|canar(?:y|ies)|dry[- ]runs?|confirmations?)\b/i;

/** So does an order of several words that goes before the appeal. */
const orders =
  /^\W*(?:\d+[.)] *)?(?:add|automate|configure|enforce|implement|install|introduce|limit|migrate|monitor|move|replace|require|schedule|set up|upgrade)\b(?:\W+\w+){4}/i;

export const actionHumanFix = defineRule({
  name: 'action-human-fix',
  category: 'actions',
  summary: 'An action that asks people to be careful instead of changing what let the error through.',
  severity: 'warning',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    if (postmortem.language !== 'en') return;
    for (const group of actionGroups(postmortem)) {
      for (const item of group.items) {
        const isTraining = training.test(item.text);
        const appeal = isTraining ? 0 : item.text.search(careful);
        if (appeal < 0 || isForOthers(item.text) || builds.test(item.text) || orders.test(item.text.slice(0, appeal)))
          continue;
        yield {
          range: firstLine(text, item),
          message: isTraining
            ? 'Training wears off, and people err when they are tired. What could be changed so that the error cannot happen, or does no harm?'
            : 'Nobody is more careful for being asked to. What could be changed so that the error cannot happen, or does no harm?',
          ...(isTraining ? { severity: 'hint' as const } : {}),
        };
      }
    }
  },
});
