// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so.
import { expect, test } from 'vitest';
import { plainText } from '../../../server/lsp/snippet.ts';

const now = new Date(2026, 1, 3, 4, 5);

test.each([
  ['nothing to do', 'nothing to do'],
  ['${1:who} and ${2:when}$0', 'who and when'],
  ['$1${2}|', '|'],
  ['${1|SEV-1,SEV-2|}', 'SEV-1'],
  ['${1|a\\,b,c|}', 'a,b'],
  ['${1:$CURRENT_YEAR-$CURRENT_MONTH-${CURRENT_DATE}}', '2026-02-03'],
  ['${1:outer ${2:inner}}', 'outer inner'],
  ['costs \\$5 {really\\}', 'costs $5 {really}'],
  ['${1:price \\$5}', 'price $5'],
  ['$UNKNOWN', ''],
  ['cost \\\\$1', 'cost \\'],
  ['cost \\\\\\$1', 'cost \\$1'],
  ['${1|a\\|b,c|} $', 'a|b $'],
  ['${1:a}${2:${3|x,y|} z}}', 'ax z}'],
  ['${1:never closed', 'never closed'],
])('%j reads %j', (snippet, text) => {
  expect(plainText(snippet, now)).toBe(text);
});
