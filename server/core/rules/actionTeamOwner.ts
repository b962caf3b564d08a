import { defineRule, noOptions, type Report } from './rule.ts';
import { actionsTogether } from './util/actions/actionGroups.ts';

const team =
  /\b(?:teams?|squad|crew|groups?|department|guild|tribe|everyone|everybody|equip[eo])\b|チーム|团队|團隊|팀|команда/iu;
/** Of a team's head there is one. */
const head = /\b(?:lead|manager|head|director|commander|captain|owner)\b/i;
const area =
  /^(?:all|we|us|engineers|developers|devs|sres?|site reliability|(?:dev|sec|fin|ml|data)? ?ops|dev ?ex|platform|back ?end|front ?end|web|mobile|infra(?:structure)?|security|support|databases?|dba|data|ml|network(?:ing)?|qa|it|operations|engineering|product|observability|monitoring|docs|documentation|maintainers|staff|management)$/i;

/** True where every part of an owner is a group: in "SRE (Mara)" one is a person. */
const isTeam = (owner: string): boolean => {
  const parts = owner.split(/[,/&+()|;]|\band\b/).map((part) =>
    part
      .replace(/^@|^the /i, '')
      .replaceAll(/[-_]/g, ' ')
      .trim(),
  );
  const said = parts.filter((part) => part !== '');
  return said.length > 0 && said.every((part) => !head.test(part) && (team.test(part) || area.test(part)));
};

export const actionTeamOwner = defineRule({
  name: 'action-team-owner',
  category: 'actions',
  summary: 'Actions that a team owns rather than a person; one finding for a section.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: noOptions,
  check: (context): Iterable<Report> =>
    actionsTogether(
      context,
      ({ owner }) => owner !== null && isTeam(owner),
      (others, { owner }) =>
        `This is owned by a team (${owner}).${others('is', 'are')} Name the person in it who answers for it.`,
      'all',
    ),
});
