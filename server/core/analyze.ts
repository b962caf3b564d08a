import type { Settings } from './config/settings.ts';
import type { Finding } from './findings.ts';
import type { MarkdownDocument } from './markdown/document.ts';
import type { Postmortem } from './model/postmortem.ts';
import type { Alignment } from './profiles/align.ts';
import type { Profile } from './profiles/profile.ts';

export interface AnalyzeInput {
  readonly text: string;
  /** Base name of the file, for its date and its kind; null for an untitled document. */
  readonly fileName: string | null;
  readonly settings: Settings;
  /** True where a configured glob says that the file is (or is not) a postmortem; null where nothing says. */
  readonly declared: boolean | null;
  /** Epoch milliseconds or null; the core has no clock of its own. */
  readonly now: number | null;
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
}
