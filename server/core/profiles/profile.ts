import type { SectionKind } from '../model/postmortem.ts';

/** One section of a template. */
export interface ProfileSection {
  /** Null for a section that only its title tells (`Backlog check`, a team's own heading). */
  readonly kind: SectionKind | null;
  /** The heading that the template uses. */
  readonly title: string;
  /** Other headings that do as well, as the template's users write them. */
  readonly also?: readonly string[];
  /** Kinds that do as well (contributing factors for a root cause). */
  readonly or?: readonly SectionKind[];
  readonly required: boolean;
  /** Absent but not required: worth a hint. */
  readonly recommended?: boolean;
  /** What belongs here, one or two sentences for the author; shown in completion, hover and the inserted section. */
  readonly guidance: string;
  /** Body of the inserted section and of the snippet, as a VS Code snippet (tab stops `${1:…}`, choices, `$CURRENT_YEAR`). */
  readonly body: string;
  readonly sections?: readonly ProfileSection[];
}

export interface ProfileField {
  /** A canonical name of the model's `Field`, or `other`: then the label tells. */
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly values?: readonly string[];
}

/** A template as data. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  /** Where it was published. */
  readonly source: string;
  /** Level of its section headings (ALX uses 1). */
  readonly headingLevel: number;
  /** Written behind headings (ALX `:`), else empty. */
  readonly headingSuffix: string;
  /** Whether the order of the sections is part of the template. */
  readonly ordered: boolean;
  readonly fields: readonly ProfileField[];
  readonly sections: readonly ProfileSection[];
  /** Headings that tell this template from the others, lower case. */
  readonly signature: readonly string[];
  /** How its timeline is written: entry snippet and clock. */
  readonly timeline: {
    readonly layout: 'item' | 'row' | 'heading' | 'paragraph';
    readonly clock: 12 | 24;
    readonly entry: string;
  };
  /** What the template wants an action item to say, where it has words of its own for it. */
  readonly actions?: {
    readonly types?: readonly string[];
    readonly priorities?: readonly string[];
    readonly statuses?: readonly string[];
  };
  /** What a learned template leaves to be filled in, as written there; the built-in ones have it in square brackets in their bodies. */
  readonly placeholders?: readonly string[];
  /** Rules this profile switches, by name: `on`, `off` or a severity. */
  readonly rules: Readonly<Record<string, 'on' | 'off' | 'error' | 'warning' | 'information' | 'hint'>>;
}
