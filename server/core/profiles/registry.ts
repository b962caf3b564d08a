import { alx } from './alx.ts';
import { atlassian } from './atlassian.ts';
import { azure } from './azure.ts';
import { etsyDebrief } from './etsyDebrief.ts';
import { generic } from './generic.ts';
import { gitlab } from './gitlab.ts';
import { googleSre } from './googleSre.ts';
import { googleSreWorkbook } from './googleSreWorkbook.ts';
import { incidentIo } from './incidentIo.ts';
import { kubernetes } from './kubernetes.ts';
import { lean } from './lean.ts';
import { netflixOops } from './netflixOops.ts';
import { pagerduty } from './pagerduty.ts';
import type { Profile } from './profile.ts';
import { ukGovernment } from './ukGovernment.ts';
import { wikimedia } from './wikimedia.ts';

/** The templates that come with the product. The first is taken where no other is recognised. */
export const profiles: readonly [Profile, ...Profile[]] = [
  generic,
  lean,
  alx,
  googleSre,
  googleSreWorkbook,
  pagerduty,
  atlassian,
  gitlab,
  wikimedia,
  kubernetes,
  ukGovernment,
  azure,
  incidentIo,
  etsyDebrief,
  netflixOops,
];

/** The profile of that id, null where there is none. */
export const profileById = (id: string): Profile | null => profiles.find((profile) => profile.id === id) ?? null;
