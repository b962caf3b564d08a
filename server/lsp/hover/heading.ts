import { holds } from '../../core/text/range.ts';
import type { ReadDocument } from '../analyses.ts';
import type { Explained } from './types.ts';

/** Over a section's heading: what the profile says belongs there. */
export function headingHover({ analysis }: ReadDocument, offset: number): Explained | null {
  const { postmortem, profile, alignment } = analysis;
  const index = postmortem.sections.findIndex(({ titleRange }) => holds(titleRange, offset));
  const section = postmortem.sections[index];
  const pair = alignment.pairs.find((one) => one.section === index);
  if (!section || !pair) return null;
  const { wanted } = pair;
  const need = wanted.required ? 'required' : wanted.recommended ? 'recommended' : 'optional';
  return {
    range: section.titleRange,
    lines: [wanted.guidance, `*${profile.name}: “${wanted.title}”, ${need}*`],
  };
}
