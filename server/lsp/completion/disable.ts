import { CompletionItemKind } from 'vscode-languageserver';
import { ruleChoices } from './choices.ts';
import { type Choice, itemsOf, type Source } from './context.ts';

const directives: readonly Choice[] = [
  { label: 'postmortem-disable', text: 'postmortem-disable ', detail: 'Turn rules off in this section', further: true },
  {
    label: 'postmortem-disable-next-line',
    text: 'postmortem-disable-next-line ',
    detail: 'Turn rules off on the line below',
    further: true,
  },
  {
    label: 'postmortem-disable-file',
    text: 'postmortem-disable-file ',
    detail: 'Turn rules off in this document',
    further: true,
  },
];

/** In a comment: what turns rules off, then the rules' names, those first that have something to say here. */
export const disable: Source = (place) => {
  const directive = /<!--[ \t]*(post[\w-]*)$/.exec(place.before)?.[1];
  if (directive !== undefined) return itemsOf(place, directive, directives, CompletionItemKind.Keyword);
  const names =
    /<!--[ \t]*postmortem-disable(?:-next-line|-file)?[ \t]+((?:[\w-]+(?:[ \t]*,[ \t]*|[ \t]+))*)([\w-]*)$/.exec(
      place.before,
    );
  if (names === null || /(?:^|\s)--\s/.test(names[1] ?? '')) return null;
  const named = new Set((names[1] ?? '').split(/[\s,]+/));
  const reported = new Set(place.read.analysis.findings.map(({ rule }) => rule));
  return itemsOf(
    place,
    names[2] ?? '',
    ruleChoices(reported).filter(({ label }) => !named.has(label)),
  );
};
