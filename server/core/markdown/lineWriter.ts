import type { Mark, TextLine } from './pieces.ts';

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly url: string | undefined;
  from: number;
  /** Its place among the line's marks, so that outer ones come first. */
  slot: number;
}

/** Collects the text of a block part by part and gives it out as one {@link TextLine} per physical line. */
export interface LineWriter {
  /** Adds text whose first character stands at `offset`, the others right behind it. */
  write(text: string, offset: number): void;
  /** Adds text that stands as a whole for the source from `start` to `end` (an entity, a `<br>`). */
  stand(text: string, start: number, end: number): void;
  /** Adds a space for the source from `start` to `end`, unless the line is empty or ends with a blank; no second blank follows it. */
  space(start: number, end: number): void;
  /** Says that the source from `start` to `end` belongs to the line: markup that has no text of its own. */
  touch(start: number, end: number): void;
  /** As {@link touch}, for what is taken out from between words: the blanks on both sides become one. */
  skip(start: number, end: number): void;
  /** Begins a mark; every one is closed again, in order. */
  open(kind: Mark['kind'], url?: string): void;
  close(): void;
  /** Marks the line's text from the index `from` to its present end. */
  mark(kind: Mark['kind'], from: number): void;
  /** Length of the present line's text. */
  length(): number;
  /** Source offset behind what the present line holds so far; null where it holds nothing. */
  end(): number | null;
  newline(): void;
  /** Ends the last line and gives all lines that hold anything. */
  finish(): TextLine[];
}

export function lineWriter(): LineWriter {
  const lines: TextLine[] = [];
  const stack: OpenMark[] = [];
  let text = '';
  let map: number[] = [];
  let marks: (Mark | null)[] = [];
  let start = -1;
  let end = -1;
  let touched = false;
  /** Where the last run of text ends in the source, if one to one. */
  let runEnd = -1;
  /** True where a blank that follows is one too many. */
  let joins = true;

  const touch = (from: number, to: number): void => {
    start = touched ? Math.min(start, from) : from;
    end = touched ? Math.max(end, to) : to;
    touched = true;
  };
  const add = (part: string, from: number, to: number): void => {
    const last = map.length - 2;
    const expected = last < 0 ? -1 : (map[last + 1] ?? 0) + text.length - (map[last] ?? 0);
    if (expected !== from) {
      if (last >= 0 && map[last] !== text.length) map.push(text.length, expected);
      map.push(text.length, from);
    }
    text += part;
    if (to - from !== part.length) map.push(text.length, to);
    runEnd = to - from === part.length ? to : -1;
    touch(from, to);
    joins = false;
  };
  const record = (mark: OpenMark): void => {
    if (text.length === mark.from && mark.url === undefined) return;
    const { kind, from, url } = mark;
    marks[mark.slot] = { kind, from, to: text.length, ...(url === undefined ? {} : { url }) };
  };
  const newline = (): void => {
    for (const mark of stack) record(mark);
    if (touched) {
      const trimmed = text.trimEnd();
      const cut = (index: number): number => Math.min(index, trimmed.length);
      const kept = marks
        .filter((mark) => mark !== null)
        .map((mark) => ({ ...mark, from: cut(mark.from), to: cut(mark.to) }));
      // Blanks at the very end are no content; those before closing markup are within it.
      const tail = runEnd === end ? text.length - trimmed.length : 0;
      lines.push({ text: trimmed, marks: kept, start, end: Math.max(start, end - tail), map });
    }
    text = '';
    map = [];
    marks = [];
    touched = false;
    joins = true;
    for (const mark of stack) {
      mark.from = 0;
      mark.slot = marks.push(null) - 1;
    }
  };

  return {
    write(part, offset) {
      const blanks = joins ? part.length - part.trimStart().length : 0;
      if (blanks > 0 && touched) touch(offset, offset + blanks);
      if (blanks < part.length) add(part.slice(blanks), offset + blanks, offset + part.length);
    },
    stand: add,
    space(from, to) {
      if (text !== '' && !/\s$/.test(text)) add(' ', from, to);
      joins = true;
    },
    touch,
    skip(from, to) {
      touch(from, to);
      joins = text === '' || /\s$/.test(text);
    },
    open(kind, url) {
      stack.push({ kind, url, from: text.length, slot: marks.push(null) - 1 });
    },
    close() {
      const mark = stack.pop();
      if (mark) record(mark);
    },
    mark(kind, from) {
      marks.push({ kind, from, to: text.length });
    },
    length: () => text.length,
    end: () => (touched ? end : null),
    newline,
    finish() {
      newline();
      return lines;
    },
  };
}
