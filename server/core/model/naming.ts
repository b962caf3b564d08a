import { collection, form, hint, instructs, orderFile, other, report, several, trouble } from './nameWords.ts';

/** What a document calls itself, as far as that tells whether it reports an incident. */
export interface Naming {
  /** How its title or its file name names an incident's report, an incident, or only something that went wrong. */
  readonly names: 'report' | 'trouble' | 'hint' | null;
  /** It names an incident, besides a report: projects and games have post-mortems, too. */
  readonly incident: boolean;
  /** What else its title says that it is. */
  readonly otherwise: 'form' | 'instructions' | 'collection' | 'other' | null;
  /** A file that is a form to fill in, or that instructs a program, by a name of its own. */
  readonly file: 'form' | 'instructions' | 'readme' | null;
  /** `Postmortem: checkout was down`: the title says of what, behind what it is. */
  readonly subject: boolean;
}

/** `Incident 2026-02-03:`, `RCA -`, `Post-mortem of`: what stands before the mark, and what behind it. */
const prefixed = /^((?:[^:：\s]+\s+){0,4}?[^:：\s]+)(?:\s*[:：]|\s+[-–—]|\s+(?:of|for)\b)\s*(.*)/isu;

/** A blank for the subject is none, but for the one of this program's own templates: somebody has just inserted one. */
const blank = /^\W*$|^["'“*]*[[<{](?!insert\b)/i;

/** Which part of a title says what the document is: all of it, or what stands before a subject of its own. */
function headOf(title: string): { readonly head: string; readonly subject: boolean } {
  const [, head = '', rest = ''] = prefixed.exec(title.trim()) ?? [];
  const subject = (report.test(head) || trouble.test(head)) && !blank.test(rest);
  return subject ? { head, subject } : { head: title, subject };
}

/**
 * Reads a title (null where there is none) and a base name. `dated`: whether the document names a day; a report is about one,
 * a collection seldom.
 */
export function namingOf(title: string | null, fileName: string | null, dated: boolean): Naming {
  const called = (title ?? '').replace(/_+/g, ' ');
  const file = fileName ?? '';
  const fileWords = file.replace(/[-_.]/g, ' ');
  const both = `${called} ${fileWords}`;
  const { head, subject } = headOf(called);
  return {
    names: report.test(both) ? 'report' : trouble.test(both) ? 'trouble' : hint.test(both) ? 'hint' : null,
    incident: trouble.test(both),
    otherwise:
      instructs.test(called) || (!report.test(called) && instructs.test(fileWords))
        ? 'instructions'
        : form.test(called)
          ? 'form'
          : collection.test(called)
            ? 'collection'
            : other.test(head) || (several.test(called) && !dated)
              ? 'other'
              : null,
    file: orderFile.test(file)
      ? 'instructions'
      : form.test(fileWords)
        ? 'form'
        : /^readme\b/i.test(file)
          ? 'readme'
          : null,
    subject,
  };
}
