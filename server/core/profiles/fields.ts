import type { Postmortem } from '../model/postmortem.ts';
import type { Profile, ProfileField } from './profile.ts';
import { titleKey } from './title.ts';

/** True where the document states the field: as a header field of that name or label, or as a section of its own with content. */
function stated({ name, label }: ProfileField, postmortem: Postmortem): boolean {
  const key = titleKey(label);
  return (
    postmortem.fields.some((field) => (name !== 'other' && field.name === name) || titleKey(field.label) === key) ||
    postmortem.sections.some((section) => !section.empty && titleKey(section.title) === key) ||
    (name === 'date' && postmortem.date !== null) ||
    (name === 'status' && postmortem.status !== null)
  );
}

/** The profile's header fields that the document does not state, in the profile's order; whether they are required is theirs to say. */
export const missingFields = (profile: Profile, postmortem: Postmortem): ProfileField[] =>
  profile.fields.filter((field) => !stated(field, postmortem));
