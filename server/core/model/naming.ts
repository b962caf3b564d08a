import {
  advisoryFile,
  change,
  collection,
  form,
  hint,
  instructs,
  orderFile,
  other,
  report,
  several,
  trouble,
} from './nameWords.ts';

/** What a document calls itself, as far as that tells whether it reports an incident. */
export interface Naming {
  /** How its title or its file name names an incident's report, an incident, or only something that went wrong. */
  readonly names: 'report' | 'trouble' | 'hint' | null;
  /** It names an incident, besides a report: projects and games have post-mortems, too. */
  readonly incident: boolean;
  /** What else its title says that it is. */
  readonly otherwise: 'form' | 'instructions' | 'collection' | 'other' | null;
  /** A file that is a form to fill in, or that instructs a program, or an advisory, by a name of its own. */
  readonly file: 'form' | 'instructions' | 'advisory' | 'readme' | null;
  /** `Postmortem: checkout was down`: the title says of what, behind what it is. */
  readonly subject: boolean;
  /** `2026-02 - no tickets`: the title begins with when it was. */
  readonly when: boolean;
}

/** `Incident 2026-02-03:`, `RCA -`, `Post-mortem of`: what stands before the mark, and what behind it. */
const prefixed = /^((?:[^:：\s]+\s+){0,4}?[^:：\s]+)(?:\s*[:：]|\s+[-–—]|\s+(of|for)\b)\s*(.*)/isu;

/** A blank for the subject is none, but for the one of this program's own templates: somebody has just inserted one. */
const blank = /^\W*$|^["'“*]*[[<{](?!insert\b)/i;

/** Which part of a title says what the document is: all of it, or what stands before a subject of its own. */
function headOf(title: string): { readonly head: string; readonly subject: boolean } {
  const [, head = '', of, rest = ''] = prefixed.exec(title.trim()) ?? [];
  // "Outage of the mill", but not "Outage and repair of the mill".
  const name = of ? head.replace(/^.*\s/s, '') : head;
  const subject = (report.test(head) || trouble.test(name)) && !blank.test(rest);
  return subject ? { head, subject } : { head: title, subject };
}

function fileOf(name: string, words: string): Naming['file'] {
  if (orderFile.test(name)) return 'instructions';
  if (form.test(words)) return 'form';
  if (advisoryFile.test(name)) return 'advisory';
  return /^readme\b/i.test(name) ? 'readme' : null;
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
            : other.test(head) || change.test(head) || (several.test(called) && !dated)
              ? 'other'
              : null,
    file: fileOf(file, fileWords),
    subject,
    when: /^\W*20\d\d([-/.])\d{1,2}(?:\1\d{1,2})?(?!\d)\W*\p{L}/u.test(called),
  };
}
