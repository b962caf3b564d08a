import type { Field } from './postmortem.ts';

/** What labels are called; matched against the lower-case label without marks. */
const names: readonly (readonly [Field['name'], RegExp])[] = [
  ['timeToDetect', /^(?:mean )?time to (?:detect|detection)\b|^ttd$|^mttd$/],
  ['timeToMitigate', /^(?:mean )?time to (?:mitigate|mitigation|repair)\b|^ttm$/],
  ['timeToResolve', /^(?:mean )?time to (?:resolve|resolution|recover|recovery|restore)\b|^ttr$|^mttr$/],
  [
    'duration',
    /^(?:total |incident |outage |impact |service |downtime |issue |overall |approximate )*(?:duration|downtime|length)(?: of (?:the )?(?:outage|incident|impact|issue|downtime|disruption))?$|^impact time$|^outage time$|^dauer$|^duraci[oó]n$|^dura[cç][aã]o$|^durée$|^影響時間$|^影响时间$|^持续时间$/,
  ],
  [
    'start',
    /^(?:incident |outage |impact |issue |first |service |event )*(?:start(?:s|ed)?|began|begin|beginning|from)(?: (?:time|date|at|on|date ?\/? ?time|and time))*$|^start ?time$|^date started$|^time started$/,
  ],
  [
    'end',
    /^(?:incident |outage |impact |issue |service |event )*(?:end(?:s|ed)?|till|until|finish(?:ed)?|to)(?: (?:time|date|at|on|date ?\/? ?time|and time))*$|^end ?time$|^date ended$|^time ended$/,
  ],
  ['detected', /^(?:first |incident |issue |time )*detected(?: (?:at|on))?$|^detection (?:time|date)$|^detect ?time$/],
  ['mitigated', /^(?:incident |issue |time )*(?:mitigated|repaired|fixed)(?: (?:at|on))?$/],
  [
    'resolved',
    /^(?:incident |issue |time |date )*resolved(?: (?:at|on))?$|^resolution (?:time|date)$|^resolved (?:time|date)$/,
  ],
  ['closed', /^(?:incident |issue |time |date )*closed(?: (?:at|on))?$/],
  [
    'date',
    /^(?:incident |outage |event |postmortem )*dates?(?: (?:of|and time of|\/ ?time of)(?: the)? (?:incident|outage|event|issue|impact))?$|^when$|^incident day$|^datum$|^fecha(?: y hora)?(?: del incidente)?$|^data(?: e hora)?(?: do incidente)?$|^date and time$|^date ?\/ ?time$|^日付$|^発生日時?$|^日期$|^发生时间$|^дата$/,
  ],
  [
    'authors',
    /^(?:postmortem |report |document )?(?:authors?|created by|written by|prepared by|reported by|writers?|reporter|autor(?:es)?|auteurs?)$/,
  ],
  [
    'owner',
    /^(?:postmortem |incident |document |review )?(?:owners?|commander|lead|manager|dri)$|^owner of (?:the )?(?:(?:review|postmortem|incident)(?: process| report)?|report)$|^ic$/,
  ],
  ['status', /^(?:current |document |postmortem |report |incident )*(?:status|state)$/],
  ['severity', /^(?:incident )?(?:severity|sev|priority|criticality|severity level|impact level|level)$/],
  [
    'service',
    /^(?:affected |impacted )?(?:services?|systems?|components?|applications?|products?)(?: affected| impacted)?$/,
  ],
  ['impact', /^(?:user |customer |business |service )?impacts?(?: on users)?$|^affected users$|^users affected$/],
  ['root_cause', /^(?:root )?causes?(?: summary)?$/],
];

/** Fields whose value is a point in time. */
export const pointsInTime: ReadonlySet<Field['name']> = new Set<Field['name']>([
  'start',
  'end',
  'detected',
  'mitigated',
  'resolved',
  'closed',
]);

/** The canonical name of a header label, `other` where it is none that the field knows. */
export function fieldName(label: string): Field['name'] {
  const word = label
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return names.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other';
}
