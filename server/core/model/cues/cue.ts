import type { MilestoneKind } from '../postmortem.ts';

/** Words from which a milestone is inferred. */
export interface Cue {
  readonly kind: MilestoneKind;
  readonly words: RegExp;
  /** True where words that match tell of something else; `before` and `behind` are what stands around them. */
  readonly not?: (before: string, match: string, behind: string) => boolean;
  /** What was noticed may be the incident, or a clue to it while it lasts: it counts where nothing was detected before. */
  readonly weak?: true;
}

export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'gi');

export const auxiliaries =
  '(?:(?:has|have|had|was|were|is|are|been|gets|got|now|then|first|also|finally|eventually|initially|successfully|fully|completely|permanently|correctly|considered|declared) )*';

export const troubles = '(?:issue|problem|incident|outage|impact|failure|fault|downtime|disruption|degradation)s?';

/** What users see of a system; a part of it that works says little. */
export const products =
  '(?:web ?sites?|web ?pages?|sites?|pages?|services?|systems?|applications?|apps?|platforms?|products?|everything|traffic)';

export const people =
  '(?:users?|customers?|clients?|people|members?|students?|teachers?|visitors?|callers?|testers?|players?|partners?|tenants?|teams?|developers?|colleagues?|someone|somebody|support|researchers?)';
