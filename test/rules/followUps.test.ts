import { expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { defaultSettings } from '../../server/core/config/settings.ts';
import { mayTellDone, tellsDone } from '../../server/core/rules/util/actions/accounts.ts';

/** What an item says, and whether its words tell that it is done, may tell it, or do not. */
const items: readonly (readonly [string, 'done' | 'maybe' | 'open'])[] = [
  ['The lid was replaced', 'done'],
  ['A memo was sent out to the potters, who should read it', 'done'],
  ['The lids have since been rebuilt', 'done'],
  ['The kiln team implemented a second lid', 'done'],
  ['Moved the lamp', 'done'],
  ['Made lids 4 cm thick', 'done'],
  ['Tell the potters about the lid - added to the notes', 'done'],
  ['Tell the potters about the lid - note added to the book 4/9/23', 'done'],
  ['Fixed prices', 'maybe'],
  ['The tests are now updated', 'maybe'],
  ['Check why the lid was replaced', 'open'],
  ['Ensure lids were closed', 'open'],
  ['See whether lids were closed', 'open'],
  ['The lid was replaced but still leaks', 'open'],
  ['A second lid was proposed', 'open'],
  ['An issue has been created for the lid', 'open'],
  ['Filed a ticket for the lid', 'open'],
  ['Watch the lid - the potters added it', 'open'],
  ['Watch the note added to the book', 'open'],
  ['Lids have to be closed', 'open'],
];

test.each(items)('%s: %s', (text, how) =>
  expect(tellsDone(text) ? 'done' : mayTellDone(text) ? 'maybe' : 'open').toBe(how),
);

/** What is missing in the actions below a heading, as the three rules say it. */
function missing(text: string): string[] {
  const rules = { 'action-owner': 'on', 'action-due': 'on', 'action-ticket': 'on' } as const;
  const settings = { ...defaultSettings, rules };
  return analyze({ text: `# Outage\n\n## ${text}\n`, fileName: null, settings, declared: true, now: null })
    .findings.filter(({ rule }) => rule in rules)
    .map(({ message }) => message.slice(0, message.indexOf('.')));
}

const none = (count: string): string[] => [`The ${count} no owner, due date or ticket`];

test.each<[string, string, readonly string[]]>([
  ['what holds always', 'Prevention\n\n- Always close the lid\n- Never open it hot\n- Watch the lid', []],
  ['what holds in a case', 'Lessons for next time\n\n- When it smokes, open a vent first\n- Watch the lid', []],
  ['too little of it', 'Prevention\n\n- Always close the lid\n- Watch the lid\n- Add a lid', none('3 actions have')],
  ['under actions', 'Action items\n\n- Always close the lid\n- Never open it hot', none('2 actions have')],
  ['with a box', 'Prevention\n\n- [ ] Always close the lid\n- [ ] Never open it hot', none('2 actions have')],
  [
    'with an owner',
    'Prevention\n\n- Always close the lid @kim\n- Never open it',
    ['The 2 actions have no due date or ticket', '1 action has no owner'],
  ],
  ['to others', 'Recommendations\n\n- Kiln users should close the lid\n- Watch the vent', []],
  ['to others, said before', 'Prevention\n\nKiln operators should do this:\n\n- Close the lid\n- Watch the vent', []],
  ['to readers', 'Prevention\n\nPlease keep in mind:\n\n- Close the lid\n- Watch the vent', []],
  ['to oneself', 'Prevention\n\nWe should do this:\n\n- Close the lid\n- Watch the vent', none('2 actions have')],
  ['in Chinese', '预防\n\n- 遇到冒烟，先开通风口\n- 烧窑时不要开盖\n- 温度过高', []],
  ['work in Chinese', '预防\n\n- 增加第二个盖子，避免过热\n- 提高告警优先级', none('2 actions have')],
  ['work in Chinese under actions', '改进措施\n\n- 烧窑时不要开盖\n- 点火前必须检查', none('2 actions have')],
])('advice: %s', (_name, text, expected) => expect(missing(text).toSorted()).toEqual(expected.toSorted()));

test.each<[string, string, readonly string[]]>([
  [
    'one of two is done',
    'Action items\n\n- The lid was replaced\n- Add a gauge',
    ['The action has no owner, due date or ticket'],
  ],
  ['most are done', 'Improvements\n\n- Moved the lamp\n- Fixed vents\n- Improved lids\n- Burning cleaner wood', []],
  ['the box says open', 'Action items\n\n- [ ] Moved the lamp\n- [ ] Add a lid', none('2 actions have')],
  ['wishes', 'Action items\n\n- Improved lids\n- Fixed prices in our shop', none('2 actions have')],
  ['this report', 'Action items\n\n- [ ] Write the incident report', []],
  ['another report', 'Action items\n\n- [ ] Write a report on lids', none('action has')],
  ['waiting', 'Action items\n\n- Add a gauge - no action until we know which', []],
  [
    'waiting, in its column',
    'Action items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Add a gauge | Ana | | on hold |',
    [],
  ],
  ['not waiting', 'Action items\n\n- Keep the lid on until it is cold', none('action has')],
  [
    'a ticket is told',
    'Action items\n\n- Add a gauge (issue created)\n- Add a lid',
    ['The 2 actions have no owner or due date'],
  ],
  ['a ticket to be had', 'Action items\n\n- Tell when an issue is created\n- Add a lid', none('2 actions have')],
  ['a span over it', 'Action items\n\n### Soon (1-2 weeks)\n\n- Add a gauge', ['The action has no owner or ticket']],
  ['a span in it', 'Action items\n\n### Soon\n\n- Add a gauge for 2 weeks', none('action has')],
  ['kept elsewhere', 'Action items\n\nAll action items are tracked elsewhere.\n\n- Add a gauge', []],
  ['kept here', 'Action items\n\nAll action items are tracked here.\n\n- Add a gauge', none('action has')],
  ['what was seen', 'Follow-ups\n\n- Watching the lid meant a day of waiting\n- The lid was hot', []],
])('open: %s', (_name, text, expected) => expect(missing(text).toSorted()).toEqual(expected.toSorted()));
