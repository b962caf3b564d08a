import { defineRule, noOptions, type Report } from './rule.ts';

/** Words that name the kind of document and not the incident. */
const generic =
  /^(?:(?:the|a|my|our|first|incident|outage|blameless|issue|template|0x19|of|an|and|for)\W+)*(?:post[- ]?mortem|incident|retrospective|rca|report|review|analysis|root cause analysis)(?:\W+(?:report|review|analysis|document|template|of|the|an|incident|outage|post[- ]?mortem))*\W*$/i;

/** The front matter of a site generator (YAML or TOML), or a first heading that is read as something else, serves as well. */
const titled = /^(?:---[\s\S]*?\n(?:title|name|headline)\s*:\s*\S|\+\+\+[\s\S]*?\ntitle\s*=\s*\S|\s*#\s+\S)/i;

export const titleMissing = defineRule({
  name: 'title-missing',
  category: 'structure',
  summary: 'No title, or one that does not say which incident.',
  severity: 'information',
  default: 'on',
  fixable: false,
  options: noOptions,
  *check({ text, postmortem }): Iterable<Report> {
    const { title, sections } = postmortem;
    if (!title) {
      if (titled.test(text.slice(0, 4000))) return;
      yield {
        range: sections[0]?.titleRange ?? { start: 0, end: 0 },
        message: 'The document has no title. Say in a line what happened to which service, and when.',
      };
    } else if (generic.test(title.text.trim())) {
      yield {
        range: title.range,
        message: `“${title.text.trim()}” does not say which incident this is. Say what happened to which service, and when.`,
      };
    }
  },
});
