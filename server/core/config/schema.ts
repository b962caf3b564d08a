import * as v from 'valibot';
import { sectionKinds } from '../model/postmortem.ts';

/** How much is reported, from least to most; `by-status` goes by what the document's own status says. */
export const presets = ['relaxed', 'recommended', 'strict', 'by-status'] as const;
/** How 3/4/2024 is read. */
export const dateOrders = ['auto', 'day-first', 'month-first'] as const;
const severities = ['error', 'warning', 'information', 'hint'] as const;

const list = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** A choice; its message completes "`key` must be …". */
const choice = <const T extends readonly [string, ...string[]]>(words: T) => v.picklist(words, list(words));
const text = (what: string) => v.string(what);
const oneOrMore = (what: string) => v.union([v.string(), v.array(v.string())], `${what} or a list of them`);

const ruleChoice = ['off', 'on', ...severities] as const;
const ruleSetting = v.union(
  [v.picklist(ruleChoice), v.strictTuple([v.picklist(['on', ...severities]), v.record(v.string(), v.unknown())])],
  `${list(ruleChoice)}, or a list of a severity and the rule's options`,
);

/**
 * What a configuration file may say. The one definition that the reader, the JSON Schema and the documentation are made from:
 * descriptions are for people, messages complete the sentence "`key` must be …".
 */
export const configuration = v.strictObject({
  $schema: v.optional(v.pipe(text('an address'), v.description('Address of the JSON Schema, for editors.'))),
  extends: v.optional(
    v.pipe(
      oneOrMore('a path'),
      v.description('Configuration files to start from, relative to this one. This file and later ones win.'),
    ),
  ),
  preset: v.optional(
    v.pipe(
      choice(presets),
      v.description(
        'How much to report. `relaxed`: errors and warnings only. `strict`: a review gate. `by-status`: relaxed while the document says Draft, strict once it says Final.',
      ),
    ),
  ),
  files: v.optional(
    v.pipe(
      oneOrMore('a glob'),
      v.description(
        'Globs, relative to this file, of Markdown files that are postmortems whatever they contain; a glob that begins with `!` names files that are none. The last match counts.',
      ),
    ),
  ),
  profile: v.optional(
    v.pipe(
      text("a profile's name or the path of a template"),
      v.description('The template to check against: a name, the path of your own template in Markdown, or `auto`.'),
    ),
  ),
  timezone: v.optional(
    v.pipe(
      text('the name of a time zone'),
      v.description('The zone of times that state none: an IANA name (`Europe/Berlin`), `UTC` or an abbreviation.'),
    ),
  ),
  dateOrder: v.optional(
    v.pipe(choice(dateOrders), v.description('How to read 3/4/2024 where the document does not tell.')),
  ),
  sections: v.optional(
    v.pipe(
      v.record(
        v.picklist(sectionKinds),
        v.array(v.string('a heading'), 'a list of headings'),
        'a table of section kinds, each with a list of headings',
      ),
      v.description('Headings of your own for the known kinds of section.'),
    ),
  ),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), ruleSetting, 'a table of rules'),
      v.description('Per rule: `off`, `on`, a severity, or a list of a severity and options.'),
    ),
  ),
});

/** One configuration file's content as it is written; nothing is filled in. */
export type Configuration = v.InferOutput<typeof configuration>;
