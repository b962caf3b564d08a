import type { TextLine } from '../markdown/pieces.ts';
import type { Span } from '../text/range.ts';

/** `Label: value` within one line, as spans of its text. */
export interface LabelledValue {
  readonly label: Span;
  readonly value: Span;
  readonly bold: boolean;
}

/** Splits a line into label and value: `**Duration:** 30 min`, `Status: Draft`, `- Impact — all users`. Null where it is no such line. */
export function labelledValue(line: TextLine): LabelledValue | null {
  const { text, marks } = line;
  const lead = /^(?:[\s\p{Extended_Pictographic}•–—-]|\u{FE0F})*/u.exec(text)?.[0].length ?? 0;
  const strong = marks.find((m) => (m.kind === 'strong' || m.kind === 'emphasis') && m.from <= lead + 1 && m.to > lead);
  let labelEnd: number;
  let valueStart: number;
  if (strong && strong.to - lead <= 60 && !/[:：]\s*\S/.test(text.slice(lead, strong.to))) {
    labelEnd = strong.to;
    valueStart = strong.to;
  } else {
    const match = /^([\p{L}][^:：|]{0,45}?)\s*[:：](?!\/\/)/u.exec(text.slice(lead));
    if (!match?.[1] || match[1].trim().split(/\s+/).length > 6) return null;
    labelEnd = lead + match[1].length;
    valueStart = lead + match[0].length;
  }
  const label = text.slice(lead, labelEnd).replace(/[\s:：.–—-]+$/, '');
  if (!/\p{L}/u.test(label)) return null;
  valueStart += /^[\s:：–—=-]*/.exec(text.slice(valueStart))?.[0].length ?? 0;
  const valueEnd = text.trimEnd().length;
  if (valueStart >= valueEnd) return null;
  return {
    label: { from: lead, to: lead + label.length },
    value: { from: valueStart, to: valueEnd },
    bold: strong !== undefined,
  };
}
