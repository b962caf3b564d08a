import type { ActionItem, Section } from '../../../model/postmortem.ts';
import { behindLabel, withoutKey } from './actionText.ts';

// Lists that say how to behave, to the reader or next time: nobody owns such advice, and it is never done.

/** Headings below which advice stands as often as work; one that names actions holds work. */
const mayAdvise =
  /prevent|recurrence|recommend|lesson|learn|advice|guid|预防|預防|防止|建议|建議|教训|教訓|经验|經驗/iu;
const namesWork =
  /action|follow|measures?|\btasks?\b|to-?do|next steps?|being done|\bdoing\b|\bwill\b|plan|行动|行動|待办|措施/iu;

/** "Node operators should", "you": those who are advised are outside. */
const outsiders =
  '(?:users?|customers?|clients|maintainers|operators|administrators|admins|developers|readers|consumers|integrators)';

const forOthers = new RegExp(
  `^\\W*(?:[\\w-]+ ){0,3}${outsiders} (?:and (?:[\\w-]+ ){1,3})?(?:should|must|are advised)\\b`,
  'iu',
);

/** True for "Package maintainers should …": the text advises people outside. English. */
export const isForOthers = (text: string): boolean => forOthers.test(text);

const advice: readonly RegExp[] = [
  // An order that holds always, or in a case.
  /^\W*(?:please|always|never|do not|don['’]t|prefer|remember|keep in mind|beware|be (?:more )?(?:careful|aware|cautious|mindful))\b/iu,
  /^\W*(?:when(?:ever)?|if|in case|before|after|while) [^,:.]{3,80}[,:] /iu,
  /\byou(?:r|rs|rself)?\b/iu,
  forOthers,
  // Chinese: a case (遇到 …, … 时), a duty, a ban, what comes first.
  /^\P{L}*(?:遇到|看到|如果|若|只要|凡是|(?:排查|排障)[^，,。]*[，,：:]|先.*[再不])|时\s*(?:[，,、：:]|必须|应|不要|优先|先)/u,
  /必须|必須|不要|不准|不得|切勿|优先(?!级)|優先(?!級)/u,
  /(?:^|[，,；;。])\P{L}*(?:不能|不应)|^\P{L}*避免/u,
];

/** What stands before a list of advice. */
const leadIn = new RegExp(
  `\\b(?:keep|bear)\\b[^.]{0,40}\\bin mind\\b|\\bconsider the following\\b|\\b${outsiders}(?: and [\\w-]+)? (?:should|must|are advised)\\b|\\brecommendations? (?:for|to) (?:[\\w-]+ ){0,3}${outsiders}\\b`,
  'iu',
);

const isAdvice = ({ text }: ActionItem): boolean =>
  [text, behindLabel(text), withoutKey(text)].some((words) => advice.some((one) => one.test(words)));

/**
 * True where a list below a heading that may hold it is advice: half of the items are, or the words `before` it say so. An item with a
 * ticket is none, or sends to more.
 */
export function givesAdvice(section: Section | null, items: readonly ActionItem[], before: string): boolean {
  if (section === null || !mayAdvise.test(section.title) || namesWork.test(section.title)) return false;
  if (items.some(({ owner, due, state }) => owner !== null || due !== null || state === 'open')) return false;
  const others = items.filter(({ ticket }) => ticket === null);
  return (
    leadIn.test(before) || (others.length * 2 > items.length && others.filter(isAdvice).length * 2 >= others.length)
  );
}
