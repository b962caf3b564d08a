import { defaultSettings } from '../../../server/core/config/settings.ts';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import type { Postmortem } from '../../../server/core/model/postmortem.ts';
import { readPostmortem } from '../../../server/core/model/read.ts';

/** The model of a small document, read without a file name. */
export const read = (text: string): Postmortem =>
  readPostmortem(readMarkdown(text), { fileName: null, declared: null, settings: defaultSettings });

/** A document that has these headings, one level per `#`, with a sentence below each. */
export const withHeadings = (...headings: readonly string[]): string =>
  headings.map((heading) => `${/^#/.test(heading) ? heading : `## ${heading}`}\n\nSome words about it.\n`).join('\n');
