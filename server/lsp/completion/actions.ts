import { columnNames } from '../../core/model/actionRows.ts';
import { lineEnd, lineStart, previousLine } from '../../core/text/sourceLines.ts';
import { cellsAt, delimiterRow } from '../../core/text/tableRow.ts';
import { type Choice, itemsOf, type PlaceIn, type Source } from './context.ts';
import { peopleIn } from './people.ts';
import { actionWords } from './vocabulary.ts';

type Column = keyof typeof columnNames;

const completed = ['owner', 'due', 'status', 'type', 'priority'] as const satisfies readonly Column[];

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const day = 86_400_000;

/** Dates for an action that is agreed on today; none where the document writes its dates in another form. */
function dueDates({ read, now }: PlaceIn): Choice[] {
  const written = read.analysis.postmortem.actions.flatMap(({ due }) => due ?? []);
  if (written.length > 0 && !written.some((due) => /^\d{4}-\d\d-\d\d/.test(due))) return [];
  return [
    { label: isoDay(now + 7 * day), detail: 'in a week' },
    { label: isoDay(now + 14 * day), detail: 'in two weeks' },
    { label: isoDay(now + 30 * day), detail: 'in 30 days' },
  ];
}

function choicesFor(place: PlaceIn, column: (typeof completed)[number]): Choice[] {
  if (column === 'due') return dueDates(place);
  const { markdown, postmortem } = place.read.analysis;
  const words = column === 'owner' ? peopleIn(markdown.text, postmortem) : actionWords(place.read, column);
  return words.map((label) => ({ label }));
}

/** The name of the column that the cursor stands in, by the table's header; null outside of a table's body. */
function columnAt(text: string, offset: number, typedCells: number): string | null {
  let above = previousLine(text, lineStart(text, offset));
  while (above !== null) {
    const rule = delimiterRow(text, above);
    if (rule?.start === above) {
      const header = previousLine(text, above);
      const cell = header === null ? undefined : cellsAt(text, header)[typedCells];
      return cell ? text.slice(cell.inner.start, cell.inner.end) : null;
    }
    if (!text.slice(above, lineEnd(text, above)).includes('|')) return null;
    above = previousLine(text, above);
  }
  return null;
}

/** In a table of action items: who, by when, and the words for status, type and priority; in a list behind `owner:` and `due:`. */
export const actions: Source = (place) => {
  const { read, before, offset } = place;
  const { postmortem, markdown } = read.analysis;
  const section = postmortem.sections.findLast(({ range }) => range.start <= offset && offset <= range.end);
  if (section?.kind !== 'action_items') return null;
  const cell = /^[ \t>]*\|((?:(?:\\.|[^|\\])*\|)*)[ \t]*((?:\\.|[^|\\])*)$/.exec(before);
  const detail = /[(,;][ \t]*(owner|due)[ \t]*:[ \t]*([^,;()]*)$/i.exec(before);
  const name = cell
    ? columnAt(markdown.text, offset, cell[1]?.match(/(?:\\.|[^|\\])*\|/g)?.length ?? 0)
    : (detail?.[1] ?? null);
  const column = name === null ? undefined : completed.find((one) => columnNames[one].test(name));
  if (column === undefined) return null;
  const typed = cell?.[2] ?? detail?.[2] ?? '';
  // What is being typed is in the document as well.
  const choices = choicesFor(place, column).filter(({ label }) => label !== typed.trim());
  return itemsOf(place, typed, choices);
};
