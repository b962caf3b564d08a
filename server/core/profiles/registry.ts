import { alx } from './alx.ts';
import { atlassian } from './atlassian.ts';
import { generic } from './generic.ts';
import { googleSre } from './googleSre.ts';
import { lean } from './lean.ts';
import { pagerduty } from './pagerduty.ts';
import type { Profile } from './profile.ts';

/** The templates that come with the product. The first is taken where no other is recognised. */
export const profiles: readonly [Profile, ...Profile[]] = [generic, lean, alx, googleSre, pagerduty, atlassian];

/** The profile of that id, null where there is none. */
export const profileById = (id: string): Profile | null => profiles.find((profile) => profile.id === id) ?? null;
