import type { Mark, TextLine } from './pieces.ts';

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly url: string | undefined;
  from: number;
  /** Its place among the line's marks, so that outer ones come first. */
  slot: number;
}

/** Collects the text of a block piece by piece and gives it out as one {@link TextLine} per physical line. */
export interface LineWriter {
  /** Adds text whose first character stands at `offset`, the others right behind it. */
  write(text: string, offset: number): void;
  /** Adds text that stands for the source from `offset` on, as a whole (an entity, a `<br>`). */
  stand(text: string, offset: number): void;
  /** Says that the source from `start` to `end` belongs to the line (markup that has no text of its own). */
  touch(start: number, end: number): void;
  open(kind: Mark['kind'], url?: string): void;
  /** Closes the innermost open mark; `kind` null drops it. */
  close(): void;
  mark(kind: Mark['kind'], from: number): void;
  length(): number;
  endsWithBlank(): boolean;
  newline(): void;
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

  const touch = (from: number, to: number): void => {
    start = touched ? Math.min(start, from) : from;
    end = touched ? Math.max(end, to) : to;
    touched = true;
  };
  const add = (part: string, offset: number, sourceEnd: number): void => {
    if (part === '') return;
    const last = map.length - 2;
    const continues = last >= 0 && (map[last + 1] ?? 0) + text.length - (map[last] ?? 0) === offset;
    if (!continues) map.push(text.length, offset);
    text += part;
    touch(offset, sourceEnd);
  };
  const reserve = (): number => marks.push(null) - 1;
  const record = (mark: OpenMark): void => {
    if (text.length > mark.from || mark.kind === 'image' || mark.kind === 'link')
      marks[mark.slot] = {
        kind: mark.kind,
        from: mark.from,
        to: text.length,
        ...(mark.url === undefined ? {} : { url: mark.url }),
      };
  };
  const newline = (): void => {
    for (const mark of stack) record(mark);
    if (touched) {
      const trimmed = text.trimEnd();
      const kept = marks
        .filter((mark) => mark !== null)
        .map((mark) =>
          mark.to > trimmed.length ? { ...mark, from: Math.min(mark.from, trimmed.length), to: trimmed.length } : mark,
        );
      lines.push({ text: trimmed, marks: kept, start, end, map });
    }
    text = '';
    map = [];
    marks = [];
    touched = false;
    for (const mark of stack) {
      mark.from = 0;
      mark.slot = reserve();
    }
  };

  return {
    write: (part, offset) => add(part, offset, offset + part.length),
    stand(part, offset) {
      map.push(text.length, offset);
      text += part;
      touch(offset, offset + 1);
    },
    touch,
    open(kind, url) {
      stack.push({ kind, url, from: text.length, slot: reserve() });
    },
    close() {
      const mark = stack.pop();
      if (mark) record(mark);
    },
    mark(kind, from) {
      marks.push({ kind, from, to: text.length });
    },
    length: () => text.length,
    endsWithBlank: () => text === '' || /\s$/.test(text),
    newline,
    finish() {
      if (touched) newline();
      return lines;
    },
  };
}
