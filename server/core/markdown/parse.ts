import type { InlineCode, Root, Text } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import { remembered } from '../text/memo.ts';

type Extension = ReturnType<typeof gfmTableFromMarkdown>;
type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;
type CompileContext = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

/**
 * Where the characters of a node's `value` come from: pairs `[index in value, source offset, …]`.
 * Only the parser knows which of `\-`, `&nbsp;` and line prefixes it took away, so it has to write this down itself.
 */
const origins = new WeakMap<object, number[]>();

function noteOrigin(context: CompileContext, token: Token): void {
  const text = context.stack[context.stack.length - 1] as Text;
  const pairs = origins.get(text);
  if (pairs) pairs.push(text.value.length, token.start.offset);
  else origins.set(text, [text.value.length, token.start.offset]);
}

/** The parser's own way of ending a run of text, with its origin noted. */
function exitData(this: CompileContext, token: Token): undefined {
  noteOrigin(this, token);
  const text = this.stack.pop() as Text;
  text.value += this.sliceSerialize(token);
  text.position!.end = { line: token.end.line, column: token.end.column, offset: token.end.offset };
}

function exitCodeText(this: CompileContext, token: Token): undefined {
  const fragment = this.stack[this.stack.length - 1] as unknown as { children: Text[] };
  const content = fragment.children[0];
  const value = this.resume();
  const node = this.stack[this.stack.length - 1] as InlineCode;
  node.value = value;
  const pairs = content && origins.get(content);
  if (pairs) origins.set(node, pairs);
  this.exit(token);
}

const originExtension: Extension = {
  enter: {
    characterReferenceMarker(token) {
      // The token stands at both ends.
      if (this.sliceSerialize(token) === '&') noteOrigin(this, token);
    },
  },
  exit: { data: exitData, characterEscapeValue: exitData, codeTextData: exitData, codeText: exitCodeText },
};

const processor = remark()
  .data('micromarkExtensions', [gfmTable(), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), originExtension])
  .freeze();

/** The syntax tree of `text` by CommonMark with GFM's tables and task items. Never throws; offsets are of `text`, which must not begin with a BOM. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** Pairs `[index in node.value, source offset, …]` of a text or inline code node. */
export function originsOf(node: Text | InlineCode): readonly number[] {
  const start = node.position?.start.offset ?? 0;
  const noted = origins.get(node) ?? [0, start];
  // The task item extension takes away the blank behind `[x]` afterwards.
  const dropped = node.type === 'text' && noted[0] === 0 ? start - (noted[1] ?? 0) : 0;
  if (dropped <= 0) return noted;
  return [0, start, ...noted.slice(2).map((value, index) => (index % 2 === 0 ? value - dropped : value))];
}

/** The character that a reference such as `&copy;` or `&#8211;` stands for; the reference itself where it is none. */
export const decodeReference = remembered((reference) => {
  const block = parseMarkdown(reference).children[0];
  const text = block?.type === 'paragraph' ? block.children[0] : undefined;
  return text?.type === 'text' ? text.value : reference;
});
