/** Elements of HTML that may have attributes without a value: `<details open>` is a tag. */
const withFlags = 'details|dialog|ol|video|audio|input|button|select|option|textarea|script|iframe|img|track|form';

const words = new RegExp(
  `^<(?:(?!(?:${withFlags})\\b)[A-Za-z][\\w-]*(?: +[A-Za-z][\\w'.:-]*)+|name|date|owner|author|authors|team|service|ticket|id|url|severity|status|duration|description|number)>$`,
);

/**
 * True for words in angle brackets as templates have them, `<name of the service>`. To a Markdown parser they are a tag with
 * attributes; to whoever wrote them, and to us, they are text.
 */
export const isWordsInAngles = (tag: string): boolean => words.test(tag);
