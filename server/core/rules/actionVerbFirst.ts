import { defineRule, noOptions, type Report } from './rule.ts';
import { actionsTogether } from './util/actions/actionGroups.ts';
import { withoutKey } from './util/actions/actionText.ts';

/** Words that begin a wish, a state or a thing, and never an order. What begins with a noun cannot be told from a verb by its letters. */
const noVerb =
  /^(?:the|an?|this|that|these|those|our|its|there|it|we|they|i|(?:more|less) (?!\p{L}+ly\b)|better|fewer|additional|proper|another|some|any|something|all|every|improved (?!the|our)|lack of)\b/iu;
const noun =
  /^(?!(?:document|implement|experiment|complement|ping|bring|mention|question|transition|position|condition|balance|enhance|advance)\b)\p{L}+(?:ing|tion|ment|ity|ance|ness) (?:of|for|in)\b/iu;
/** "Code must be tested": the first words are the thing that is to be, not what somebody is to do about it. */
const wish =
  /^\p{L}[\p{L}\p{N}/'’_.-]*(?: \p{L}[\p{L}\p{N}/'’_.-]*){0,2} (?:should|must|needs? to|has to|have to|ought to)\b/iu;
const question =
  /^(?:who|what|which|how|when|where|whether|why|if|decide|check|verify|ensure|see|find)\b|\b(?:who|what|which|how|when|where|whether|that|if) (?:\p{L}+ )?(?:should|must|needs?)\b|\?$/iu;
/** What was done is another matter. */
const past =
  /^(?:we|i)(?:['’]ve| have| had| also)? \p{L}+[^e\P{L}]ed\b|^(?:we|i)(?:['’]ve| have| had)\b(?! to\b)|\b(?:was|were|ha[sd] been|have been|already)\b/iu;
/** What stands behind a name ("Alerts: page on …") may begin with a verb, and the name may be one. */
const label = /^.{0,80}?:(?:\s|$)/;

const isNoOrder = (words: string): boolean =>
  (noVerb.test(words) || noun.test(words) || wish.test(words)) &&
  !question.test(words) &&
  !past.test(words) &&
  !label.test(words);

export const actionVerbFirst = defineRule({
  name: 'action-verb-first',
  category: 'actions',
  summary: 'Actions that do not begin with a verb; one finding for a section.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: noOptions,
  check: (context): Iterable<Report> =>
    actionsTogether(
      context,
      ({ text }) => isNoOrder(withoutKey(text)),
      (others) =>
        `This reads as a wish or a state, not as a task.${others('does', 'do')} Begin with what somebody is to do: add, remove, limit, write.`,
    ),
});
