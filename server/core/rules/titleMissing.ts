import type { MarkdownDocument } from '../markdown/document.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { prompt } from '../profiles/bodies.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { insertAt, lineEnding, nextLine, slice } from '../text/sourceLines.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { snippetFix } from './util/fix.ts';

/** Words that name the kind of document, or the number of a course's project (`0x19`), and not the incident. */
const generic =
  /^(?:(?:the|a|my|our|first|incident|outage|blameless|issue|template|0x[0-9a-f]{1,2}|of|an|and|for)\W+)*(?:post[- ]?mortem|incident|retrospective|rca|report|review|analysis|root cause analysis)(?:\W+(?:report|review|analysis|document|template|of|the|an|incident|outage|post[- ]?mortem))*\W*$/i;

/** The front matter of a site generator (YAML or TOML), or a first heading that is read as something else, serves as well. */
const titled = /^(?:---[\s\S]*?\n(?:title|name|headline)\s*:\s*\S|\+\+\+[\s\S]*?\ntitle\s*=\s*\S|\s*#\s+\S)/i;

const what = prompt(1, 'insert what broke, in a few words');

/** A title above everything but the front matter. */
function titleOf(text: string, { frontMatter }: MarkdownDocument): TextEdit {
  const at = frontMatter ? nextLine(text, frontMatter.end) : text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const eol = lineEnding(text, at);
  const isBroken = frontMatter === null || /[\r\n]/.test(text[at - 1] ?? '');
  return insertAt(
    at,
    `${isBroken ? '' : eol}# Postmortem: ${what}${eol}${/^\s*[\r\n]/.test(text.slice(at)) ? '' : eol}`,
  );
}

/** `# Postmortem` goes on behind a colon. */
function saying(text: string, { start, end }: Range): TextEdit {
  const written = text.slice(start, end).trimEnd();
  return insertAt(start + written.length, `${/[:–—-]$/.test(written) ? '' : ':'} ${what}`);
}

/** So many words say what happened. */
const telling = 3;

/** So many known sections below a heading make it the title of a report. */
const aReport = 2;

/** True where another heading of the title's level has the report below it, as under the heading of a course's task, and says which incident. */
function titledBelow(text: string, { title, sections }: Postmortem): boolean {
  const own = sections.find(({ titleRange }) => titleRange.start === title?.range.start);
  return sections.some(({ kind, form, level, titleRange }, index) => {
    if (kind !== null || form !== 'heading' || level !== own?.level) return false;
    const words = slice(text, titleRange).trim();
    if (generic.test(words) || words.split(/\s+/).length < telling) return false;
    return sections.filter(({ kind: known, parent }) => known !== null && parent === index).length >= aReport;
  });
}

export const titleMissing = defineRule({
  name: 'title-missing',
  category: 'structure',
  summary: 'No title, or one that does not say which incident.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ text, markdown, postmortem }): Iterable<Report> {
    const { title, sections } = postmortem;
    if (!title) {
      if (titled.test(text.slice(0, 4000))) return;
      yield {
        range: sections[0]?.titleRange ?? { start: 0, end: 0 },
        message: 'The document has no title. Say in a line what happened to which service, and when.',
        fixes: [snippetFix('Insert a title', () => [titleOf(text, markdown)], true)],
      };
    } else if (generic.test(title.text.trim()) && !titledBelow(text, postmortem)) {
      yield {
        range: title.range,
        message: `“${title.text.trim()}” does not say which incident this is. Say what happened to which service, and when.`,
        fixes:
          title.range.start < (markdown.frontMatter?.end ?? 0)
            ? []
            : [snippetFix('Say which incident it is', () => [saying(text, title.range)], true)],
      };
    }
  },
});
