import { frontMatterSettings, withFrontMatter } from './config/frontMatter.ts';
import type { Settings } from './config/settings.ts';
import type { Finding } from './findings.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import { readMarkdown } from './markdown/read.ts';
import type { Postmortem } from './model/postmortem.ts';
import { readPostmortem } from './model/read.ts';
import { type Alignment, align } from './profiles/align.ts';
import { chooseProfile } from './profiles/choose.ts';
import type { Profile } from './profiles/profile.ts';
import { profiles } from './profiles/registry.ts';
import { runRules } from './rules/run.ts';

export interface AnalyzeInput {
  readonly text: string;
  /** Base name of the file, for its date and its kind; null for an untitled document. */
  readonly fileName: string | null;
  readonly settings: Settings;
  /** True where a configured glob says that the file is (or is not) a postmortem; null where nothing says. */
  readonly declared: boolean | null;
  /** Epoch milliseconds or null; the core has no clock of its own. */
  readonly now: number | null;
  /** A team's own template, read by the caller where the settings name a file; goes before `settings.profile`. */
  readonly template?: Profile | null;
  /** The analysis of an earlier version of the same document: what has not changed is taken from it. */
  readonly previous?: Analysis;
}

export interface Analysis {
  readonly markdown: MarkdownDocument;
  readonly postmortem: Postmortem;
  readonly profile: Profile;
  readonly alignment: Alignment;
  /** Sorted by place; empty where the document is no postmortem. */
  readonly findings: readonly Finding[];
  /** Reads another text as this document: by its name and settings. For those who want to know what an edit would make of it. */
  readonly reread: (text: string) => Postmortem;
}

const profileIds = profiles.map((profile) => profile.id);

/**
 * Reads a document as a postmortem and checks it. Never throws, whatever the text is. Pure: the same input gives the same analysis,
 * with or without `previous`.
 */
export function analyze(input: AnalyzeInput): Analysis {
  const { text, fileName, now } = input;
  const markdown = readMarkdown(text, input.previous?.markdown);
  const own = frontMatterSettings(markdown.frontMatter, profileIds);
  const settings = withFrontMatter(input.settings, own);
  const context = { fileName, declared: own.declared ?? input.declared, settings };
  const postmortem = readPostmortem(markdown, context);
  const reread = (changed: string): Postmortem => readPostmortem(readMarkdown(changed, markdown), context);
  const profile = input.template ?? chooseProfile(postmortem, settings.profile);
  const alignment = align(profile, postmortem);
  const found = runRules({ text, markdown, postmortem, profile, alignment, settings, fileName, now, reread });
  const findings = own.findings.length === 0 ? found : [...own.findings, ...found];
  return { markdown, postmortem, profile, alignment, findings, reread };
}
