// Labels in a running line of a script that writes no spaces between words: `担当: kiln、期限: 2026-04-30`.

/** The value behind one of `words`, to the next punctuation; the label begins the line or stands behind punctuation. */
const labelled = (words: string): RegExp =>
  new RegExp(
    `(?:^|[\\s、，,;；|(（。【])(?:${words})\\s*[:：]\\s*([^\\s、，,;；|()（）。】][^、，,;；|()（）。】]{0,39})`,
    'u',
  );

const owner = labelled('担当者?|責任者|负责人|負責人|责任人|責任人');
const due = labelled('期限|期日|締め?切り?|納期|截止(?:日期|时间|時間)?|完成时间|完成時間');

const behind = (text: string, label: RegExp): string | null => label.exec(text)?.[1]?.trim() ?? null;

/** The owner that a Japanese or Chinese label in the line names, as written; null where there is none. */
export const labelledOwner = (text: string): string | null => behind(text, owner);

/** The due date behind a Japanese or Chinese label in the line, as written; null where there is none. */
export const labelledDue = (text: string): string | null => behind(text, due);
