import { expect, test } from 'vitest';
import { actionsOf, read } from './read.ts';

/** Name, text below "## Action items" (line 3 on), actions as `actionsOf` shows them. */
const documents: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'plain items',
    '- Add an alert\n- Write a runbook',
    ['3 Add an alert | - | - | - | -', '4 Write a runbook | - | - | - | -'],
  ],
  [
    'task items',
    '- [ ] Add an alert\n- [x] Fix the config',
    ['3 Add an alert | - | - | - | open', '4 Fix the config | - | - | - | done'],
  ],
  [
    'handles, due dates and tickets',
    '- Add an alert (owner: Ana, due: 2024-03-01) OPS-12\n- @bo fix [#7](https://example.com/o/r/issues/7) by 2024-04-02',
    [
      '3 Add an alert (owner: Ana, due: 2024-03-01) OPS-12 | Ana | 2024-03-01 | OPS-12 | -',
      '4 @bo fix #7 by 2024-04-02 | @bo | 2024-04-02 | https://example.com/o/r/issues/7 | -',
    ],
  ],
  [
    'what stands on further lines of an item',
    '- Wrap the write in a transaction\n  that gives its connection back.\n  Owner: @kim\n  Tracking: `OPS-12`. Due: 22 July 2026.\n- Add an alert that @lee\n  asked for',
    [
      '3 Wrap the write in a transaction | kim | 22 July 2026 | OPS-12 | -',
      '7 Add an alert that @lee | @lee | - | - | -',
    ],
  ],
  [
    'lines that begin as orders do, one of them runs on',
    'This is to be done:\n\nAdd a second lid, so that\nthe heat stays. Owner: Mira\nWatching: Measure the heat\nReplace the vent (OPS-3)\nSand is cheap.',
    [
      '5 Add a second lid, so that | Mira | - | - | -',
      '7 Watching: Measure the heat | - | - | - | -',
      '8 Replace the vent (OPS-3) | - | - | OPS-3 | -',
    ],
  ],
  [
    'paragraphs that begin as orders do',
    'Add a second lid.\n\nReplace the vent.',
    ['3 Add a second lid. | - | - | - | -', '5 Replace the vent. | - | - | - | -'],
  ],
  ['one such line', 'Add a second lid.', []],
  [
    'running text that is wrapped',
    'The kiln was cold, and we should\nadd a second lid. We also want to\nReplace the vent, and the potters\nChange the sand. Nobody knew.',
    [],
  ],
  [
    'running text in which two lines of five begin so',
    'Add a lid, they said.\nNobody did.\nThe kiln was cold.\nReplace it, they said.\nNobody did.',
    [],
  ],
  [
    'such lines beside a list',
    'Add a lid here.\nReplace the vent there.\n\n- Buy sand',
    ['6 Buy sand | - | - | - | -'],
  ],
  [
    'such lines that Markdown takes for code',
    'Soon:\n\n    Add a second lid, so that\n    the heat stays.\n    Replace the vent.',
    ['5 Add a second lid, so that | - | - | - | -', '7 Replace the vent. | - | - | - | -'],
  ],
  ['such lines in a fence', '```\nAdd a second lid.\nReplace the vent.\n```', []],
  [
    'such lines in HTML, behind emoji',
    '<p>&emsp;:small_blue_diamond:Add a second lid.</p>\n<p>🔥 Replace the vent.</p>',
    ['3 Add a second lid. | - | - | - | -', '4 Replace the vent. | - | - | - | -'],
  ],
  [
    'what is struck through, and bold words that say it is done',
    '- ~~Add a lid~~\n- ~~Sweep the flue~~ **Done 2026-05-22**: see the book\n- ~~Buy a lid~~ Rent a lid\n- Add a vent **Done 2026-05-22**\n- Agree on a **Fixed** price',
    [
      '3 Add a lid | - | - | - | done',
      '4 Sweep the flue Done 2026-05-22: see the book | - | - | - | done',
      '5 Buy a lid Rent a lid | - | - | - | -',
      '6 Add a vent Done 2026-05-22 | - | - | - | done',
      '7 Agree on a Fixed price | - | - | - | -',
    ],
  ],
  [
    'a short action over its details',
    '- Close the gap\n  - It is wide\n  - Linear: [KLN-4](https://linear.app/kiln/issue/KLN-4)\n- Vents\n  - Open one (KLN-5)\n  - Close one',
    [
      '3 Close the gap | - | - | https://linear.app/kiln/issue/KLN-4 | -',
      '7 Open one (KLN-5) | - | - | KLN-5 | -',
      '8 Close one | - | - | - | -',
    ],
  ],
  [
    'a number that counts what it stands behind',
    '- Find out why restart #2 failed\n- Watch the restart (#2)',
    ['3 Find out why restart #2 failed | - | - | - | -', '4 Watch the restart (#2) | - | - | #2 | -'],
  ],
  [
    'a ticket below an action, beside a table with such a column',
    '- Close the gap between both kilns\n  - Jira: KLN-4\n\n### Others\n\n| Action | Jira |\n|---|---|\n| Buy sand | KLN-5 |',
    ['3 Close the gap between both kilns | - | - | KLN-4 | -', '10 Buy sand | - | - | KLN-5 | -'],
  ],
  [
    'a remark in place of an owner',
    '| Action | Owner |\n|---|---|\n| Buy sand | (earlier) |\n| Buy a lid | (kiln team) |\n| Buy coal | (Mira) |',
    ['5 Buy sand | - | - | - | -', '6 Buy a lid | kiln team | - | - | -', '7 Buy coal | Mira | - | - | -'],
  ],
  [
    'a list whose lead says that it is done',
    'Our potters have taken some steps, among which are:\n\n- A wider flue\n\nThe following changes have been made:\n\n- A second lid\n\nOnce these steps have been taken:\n\n- A third lid\n\nThese steps will be taken:\n\n- A fourth lid',
    [
      '5 A wider flue | - | - | - | done',
      '9 A second lid | - | - | - | done',
      '13 A third lid | - | - | - | -',
      '17 A fourth lid | - | - | - | -',
    ],
  ],
  ['a name before "to"', '- Ana and Bo to write a test', ['3 Ana and Bo to write a test | Ana and Bo | - | - | -']],
  [
    'a state in brackets is no name, a full stop no part of a date',
    '- Drop the old key (Accomplished.)\n- Add a test. Due: 2 weeks.',
    ['3 Drop the old key (Accomplished.) | - | - | - | done', '4 Add a test. Due: 2 weeks. | - | 2 weeks | - | -'],
  ],
  [
    'what a deed is about is no name',
    '- Updated Kiln Map to use gas\n- Default to gas\n- KilnDNS Lamp to be lit\n- Ana McKay to light it',
    [
      '3 Updated Kiln Map to use gas | - | - | - | -',
      '4 Default to gas | - | - | - | -',
      '5 KilnDNS Lamp to be lit | - | - | - | -',
      '6 Ana McKay to light it | Ana McKay | - | - | -',
    ],
  ],
  [
    'things before "to", "will" and "should" are no people',
    '- Cut TTLs to one hour\n- Lamps will be replaced\n- Lamp-keeper should stop',
    [
      '3 Cut TTLs to one hour | - | - | - | -',
      '4 Lamps will be replaced | - | - | - | -',
      '5 Lamp-keeper should stop | - | - | - | -',
    ],
  ],
  [
    'what the author promises',
    "- I will write a test\n- I'll mend the lid (Mira)\n- I should rest\n- We will rest",
    [
      '3 I will write a test | I | - | - | -',
      "4 I'll mend the lid (Mira) | Mira | - | - | -",
      '5 I should rest | - | - | - | -',
      '6 We will rest | - | - | - | -',
    ],
  ],
  [
    'a table',
    '| Action | Owner | Due | Ticket | Status |\n|---|---|---|---|---|\n| Add a test | Ana | 2024-03-01 | #4 | DONE |\n| Alert | - | TBD | | open |\n| Paint | - | TBD | | TODO |\n| Sweep | - | TBD | | TBD |',
    [
      '5 Add a test | Ana | 2024-03-01 | #4 | done',
      '6 Alert | - | - | - | open',
      '7 Paint | - | - | - | open',
      '8 Sweep | - | - | - | -',
    ],
  ],
  [
    'a state in place of the bug',
    '| Action Item | Type | Owner | Bug |\n|---|---|---|---|\n| Mend the lid | process | Mira | n/a **DONE** |\n| Clean the vent | process | Bo | TODO |\n| Sell the kiln | process | Bo | 412 **DONE** |',
    [
      '5 Mend the lid | Mira | - | - | done',
      '6 Clean the vent | Bo | - | - | open',
      '7 Sell the kiln | Bo | - | 412 DONE | -',
    ],
  ],
  [
    'a list beside a table explains it',
    '- Prevent: keeps it from happening\n\n| Action | Type |\n|---|---|\n| a | Prevent |\n| b | Detect |',
    ['7 a | - | - | - | -', '8 b | - | - | - | -'],
  ],
  [
    'parents that only group',
    '- Monitoring:\n  - Add an alert\n  - Add a graph',
    ['4 Add an alert | - | - | - | -', '5 Add a graph | - | - | - | -'],
  ],
  [
    'what is nested in an action tells of it',
    '- Put a lid on the second kiln before winter\n  - Owner: Mira\n  - @bo: why not both?\n  - Due: 2024-05-06, see OPS-7\n- Buy a second gauge',
    [
      '3 Put a lid on the second kiln before winter | Mira | 2024-05-06 | OPS-7 | -',
      '7 Buy a second gauge | - | - | - | -',
    ],
  ],
  [
    'a box to tick over plain items',
    '- [ ] Write tests for:\n  - an empty kiln\n  - a full kiln\n- [ ] Alerts for:\n  - [ ] the lid\n  - [x] the vent',
    ['3 Write tests for: | - | - | - | open', '7 the lid | - | - | - | open', '8 the vent | - | - | - | done'],
  ],
  [
    'names of things in brackets, and verbs that begin like months',
    '- Move the ledger to a managed service (RDS, Cloud SQL)\n- Write down targets (SLOs)\n- Weigh twice before declaring it full\n- Clean the vent by March 3 (Mira)',
    [
      '3 Move the ledger to a managed service (RDS, Cloud SQL) | - | - | - | -',
      '4 Write down targets (SLOs) | - | - | - | -',
      '5 Weigh twice before declaring it full | - | - | - | -',
      '6 Clean the vent by March 3 (Mira) | Mira | March 3 | - | -',
    ],
  ],
  [
    'what is not done, or not yet',
    '- Find out why the vent is not done\n- Say so when the vent is done\n- Mend the lid (not done)\n- Light the lamp - NOT DONE\n- Sweep the floor done\n- Buy sand (done)',
    [
      '3 Find out why the vent is not done | - | - | - | -',
      '4 Say so when the vent is done | - | - | - | -',
      '5 Mend the lid (not done) | - | - | - | -',
      '6 Light the lamp - NOT DONE | - | - | - | -',
      '7 Sweep the floor done | - | - | - | done',
      '8 Buy sand (done) | - | - | - | done',
    ],
  ],
  [
    'things that will or should do something, and stand in brackets',
    '- Postgres will need a replica\n- Terraform should apply by itself\n- Add rate limiting (Envoy)\n- Tell the pager (Envoy, Postgres)',
    [
      '3 Postgres will need a replica | - | - | - | -',
      '4 Terraform should apply by itself | - | - | - | -',
      '5 Add rate limiting (Envoy) | - | - | - | -',
      '6 Tell the pager (Envoy, Postgres) | - | - | - | -',
    ],
  ],
  [
    'the same beside an action that has an owner: the text tells things from people',
    '- Postgres will need a replica\n- Mira will add an alert\n- Add rate limiting (Envoy)\n- Clean the vent (Lee, Ana)\n- @kim buy sand\n\n## Summary\n\nWe run Envoy in front of the Postgres cluster.',
    [
      '3 Postgres will need a replica | - | - | - | -',
      '4 Mira will add an alert | Mira | - | - | -',
      '5 Add rate limiting (Envoy) | - | - | - | -',
      '6 Clean the vent (Lee, Ana) | Lee, Ana | - | - | -',
      '7 @kim buy sand | @kim | - | - | -',
    ],
  ],
  [
    'somebody whom the document knows, in brackets and without',
    '- Mira will add an alert\n- Buy sand (Lee)\n- Add rate limiting (Envoy)\n\n**Authors:** Mira\n\n## Notes\n\nLee noticed it.',
    [
      '3 Mira will add an alert | Mira | - | - | -',
      '4 Buy sand (Lee) | Lee | - | - | -',
      '5 Add rate limiting (Envoy) | - | - | - | -',
    ],
  ],
  [
    'a list that is signed throughout',
    '- Add an alert (Mira)\n- Buy sand (Lee)\n- Clean the vent (Ana Silva)',
    [
      '3 Add an alert (Mira) | Mira | - | - | -',
      '4 Buy sand (Lee) | Lee | - | - | -',
      '5 Clean the vent (Ana Silva) | Ana Silva | - | - | -',
    ],
  ],
  [
    'headings over what is done',
    '### Completed\n\n- Mend the lid\n\n### Now (done)\n\n- Clean the vent\n\n### When completed\n\n- Sell the kiln\n\n### What changed since\n\n- A second lid',
    [
      '5 Mend the lid | - | - | - | done',
      '9 Clean the vent | - | - | - | done',
      '13 Sell the kiln | - | - | - | -',
      '17 A second lid | - | - | - | done',
    ],
  ],
  [
    'a bold line over what is done, and what nobody will do',
    '**Done**\n\n- Mend the lid\n\n**Next**\n\n- Clean the vent\n- Sell the kiln WONTDO\n- We have for many years ordered a spare',
    [
      '5 Mend the lid | - | - | - | done',
      '9 Clean the vent | - | - | - | -',
      '10 Sell the kiln WONTDO | - | - | - | done',
      '11 We have for many years ordered a spare | - | - | - | done',
    ],
  ],
  [
    'a list below a table that tells what its values mean, and one of references',
    '| Action | Type |\n|---|---|\n| Mend the lid | 予防 |\n\n### Types\n\n- **予防：** stops it\n\nReferences:\n\n- Kilns, second edition\n\n参考：\n\n- 窯',
    ['5 Mend the lid | - | - | - | -'],
  ],
  [
    'a bug by its number',
    '- Bug 1587516 the lid\n- Issue 22',
    ['3 Bug 1587516 the lid | - | - | Bug 1587516 | -', '4 Issue 22 | - | - | Issue 22 | -'],
  ],
  [
    'bullets that Markdown does not know',
    '1. Tests:\n— Add one\n— Add two',
    ['4 Add one | - | - | - | -', '5 Add two | - | - | - | -'].map((l) => l.replace(' Add', ' — Add')),
  ],
  [
    'a group before a list of another kind',
    '* Tasks:\n1. Add an alert\n2. Add a graph',
    ['4 Add an alert | - | - | - | -', '5 Add a graph | - | - | - | -'],
  ],
  [
    'a table of other languages',
    '| # | アクション | 担当 | 期限 |\n|---|---|---|---|\n| 1 | 監視を追加 | 佐藤 | 2024-03-01 |',
    ['5 監視を追加 | 佐藤 | 2024-03-01 | - | -'],
  ],
  [
    'labels of other languages',
    '- 監視を追加。担当: 佐藤、期限: 2024-03-01\n- 换盖子（负责人：小李；截止日期：2024-04-02）\n- 担当者を決める\n- 期限切れ: 通知を送る',
    [
      '3 監視を追加。担当: 佐藤、期限: 2024-03-01 | 佐藤 | 2024-03-01 | - | -',
      '4 换盖子（负责人：小李；截止日期：2024-04-02） | 小李 | 2024-04-02 | - | -',
      '5 担当者を決める | - | - | - | -',
      '6 期限切れ: 通知を送る | - | - | - | -',
    ],
  ],
  [
    'a table of something else',
    '- Drop these names\n\n| Type | Name |\n|---|---|\n| A | a.example.com |',
    ['3 Drop these names | - | - | - | -'],
  ],
  [
    'names in code are none',
    'Close these:\n\n- `USER_QUERY`\n- Remove `TEAM_QUERY`',
    ['6 Remove TEAM_QUERY | - | - | - | -'],
  ],
  ['groups by a bold line', '**Detection**\n\n- Add an alert', ['5 Add an alert | - | - | - | -']],
  [
    'people over a list own what is below, to the next label',
    '**@mira** – for planning\n\n- Mend the lid\n- Ask @bo\n\n**RK/DMc:**\n\n- Clean the vent\n\n**Short term**\n\n- Buy a gauge\n\n**All**\n\n- Rest',
    [
      '5 Mend the lid | @mira | - | - | -',
      '6 Ask @bo | @bo | - | - | -',
      '10 Clean the vent | RK/DMc | - | - | -',
      '14 Buy a gauge | - | - | - | -',
      '18 Rest | All | - | - | -',
    ],
  ],
  [
    'names with a letter, and remarks behind people',
    '**Mira K**\n\n- Mend the lid\n\n**GE (/RK helps)**\n\n- Clean the vent\n\n**JC - to think about**\n\n- Buy a gauge\n\n**Option B**\n\n- Rest',
    [
      '5 Mend the lid | Mira K | - | - | -',
      '9 Clean the vent | GE | - | - | -',
      '13 Buy a gauge | JC | - | - | -',
      '17 Rest | - | - | - | -',
    ],
  ],
  [
    'first names beside everybody, and things among them',
    '**Mira**\n\n- Mend the lid\n\n**Staging**\n\n- Clean the vent\n- Take to planning: buy a gauge\n\n**All**\n\n- Rest',
    [
      '5 Mend the lid | Mira | - | - | -',
      '9 Clean the vent | - | - | - | -',
      '10 Take to planning: buy a gauge | - | - | - | -',
      '14 Rest | All | - | - | -',
    ],
  ],
  [
    'initials beside initials, as items',
    '- **AG**\n  - Mend the lid\n- **LB, SB**\n  - Clean the vent\n- Buy a gauge',
    ['4 Mend the lid | AG | - | - | -', '6 Clean the vent | LB, SB | - | - | -', '7 Buy a gauge | - | - | - | -'],
  ],
  [
    'names over a list that nothing shows to be people, and acronyms',
    '**Kiln J. Work**\n\n- Mend the lid\n\n**DNS**\n\n- Clean the vent\n\n**KLN**\n\n- Buy a gauge\n\n**API/UI**\n\n- Rest',
    [
      '5 Mend the lid | - | - | - | -',
      '9 Clean the vent | - | - | - | -',
      '13 Buy a gauge | - | - | - | -',
      '17 Rest | - | - | - | -',
    ],
  ],
  [
    'what is said to be done, and what is told as a deed',
    "- Mend the lid, done in [the log](https://example.com/log)\n- Clean the vent - done: it drips less\n- Buy a gauge _done in the shop_\n- Paint, done in #12\n- We've advised the potters\n- I removed the old key",
    [
      '3 Mend the lid, done in the log | - | - | - | done',
      '4 Clean the vent - done: it drips less | - | - | - | done',
      '5 Buy a gauge done in the shop | - | - | - | done',
      '6 Paint, done in #12 | - | - | #12 | done',
      "7 We've advised the potters | - | - | - | done",
      '8 I removed the old key | - | - | - | done',
    ],
  ],
  [
    'what is said to be done below it, or in its box',
    '- Mend the lid of the kiln\n  - This has been done: it is oak now\n- Buy a gauge\n  that fits. _done in the shop_\n- [*] Paint\n- Sweep (swept [in the yard](https://example.com/yard), done [in May](https://example.com/may))',
    [
      '3 Mend the lid of the kiln | - | - | - | done',
      '5 Buy a gauge | - | - | - | done',
      '7 [*] Paint | - | - | - | done',
      '8 Sweep (swept in the yard, done in May) | - | - | - | done',
    ],
  ],
  [
    'parts of it that are done, and what is said of something else',
    '- Mend the lids of both kilns\n  - the oak one (done)\n  - This has to be done\n- Buy a gauge\n  for what was done in the shop\n- [+] Paint',
    ['3 Mend the lids of both kilns | - | - | - | -', '6 Buy a gauge | - | - | - | -', '8 [+] Paint | - | - | - | -'],
  ],
  [
    'what is to be done, thought of or only written down',
    '- Firing should be done in #kiln-two\n- Sweep (done by autumn)\n- We need a lid\n- We discussed a lid\n- We have filed a ticket for a lid\n- We mended one lid and should mend the other',
    [
      '3 Firing should be done in #kiln-two | - | - | - | -',
      '4 Sweep (done by autumn) | - | - | - | -',
      '5 We need a lid | - | - | - | -',
      '6 We discussed a lid | - | - | - | -',
      '7 We have filed a ticket for a lid | - | - | - | -',
      '8 We mended one lid and should mend the other | - | - | - | -',
    ],
  ],
  [
    'a ticket of the whole list, beside it or in its last item',
    'These are tracked in [#63](https://example.com/o/r/issues/63).\n\n- Mend the lid\n- Clean the vent (OPS-4)\n\n### Later\n\n- Buy a gauge\n\nFor all of it,\nsee issue #64.\n\n### Shop\n\n- Rest\n- Paint\n- Sweep\n- both #12 and #13',
    [
      '5 Mend the lid | - | - | https://example.com/o/r/issues/63 | -',
      '6 Clean the vent (OPS-4) | - | - | OPS-4 | -',
      '10 Buy a gauge | - | - | issue #64 | -',
      '17 Rest | - | - | - | -',
      '18 Paint | - | - | #12 | -',
      '19 Sweep | - | - | #12 | -',
    ],
  ],
  [
    'a ticket of the whole list that a sentence of several sends to',
    'There is work left (detailed in [#63](https://example.com/o/r/issues/63)). The first kiln is cold:\n\n- Mend the lid\n\n### Later\n\n- Paint\n\nWrite these up, [see here for an issue](https://example.com/o/r/issues/64).\n\n### Shop\n\n- Rest\n\nThe incident had #65. Each is tracked in the shop.',
    [
      '5 Mend the lid | - | - | https://example.com/o/r/issues/63 | -',
      '9 Paint | - | - | https://example.com/o/r/issues/64 | -',
      '15 Rest | - | - | - | -',
    ],
  ],
  [
    'a ticket of something else',
    'The incident was tracked in #63.\n\n- Mend the lid\n\nThe first one is tracked in #64.\n\n### Later\n\n- #12 and #13\n- Both vents, #14',
    ['5 Mend the lid | - | - | - | -', '11 #12 and #13 | - | - | #12 | -', '12 Both vents, #14 | - | - | #14 | -'],
  ],
  [
    'a sentence that its list ends',
    '- Potters to come up with a plan by May 3 with:\n  - the lids\n  - the vents\n- All of the work to do with:\n  - Mend the lid (Mira)\n  - Clean the vent\n- Things with:\n  - Rest',
    [
      '3 Potters to come up with a plan by May 3 with: | Potters | May 3 | - | -',
      '7 Mend the lid (Mira) | Mira | - | - | -',
      '8 Clean the vent | - | - | - | -',
      '10 Rest | - | - | - | -',
    ],
  ],
  [
    'what nobody will do, and what came of a decision',
    '- Sell the kiln. Discussed but decided not to do.\n- Build a shed - decided against it\n- Find out why the potters decided against it\n- Write down what was decided not to do',
    [
      '3 Sell the kiln. Discussed but decided not to do. | - | - | - | done',
      '4 Build a shed - decided against it | - | - | - | done',
      '5 Find out why the potters decided against it | - | - | - | -',
      '6 Write down what was decided not to do | - | - | - | -',
    ],
  ],
  [
    'initials with a colon over a list, and names before a paragraph, in a timeline that nobody signs',
    'MK:\n\n- Mend the lid\n\n**Mira** Clean the vent\n\n**Kiln** Buy a gauge\n\n**LB** Rest\n\n**ES** Sweep',
    ['5 Mend the lid | - | - | - | -'],
  ],
  [
    'teams and logins in brackets before most of the actions',
    '- (kiln team) Mend the lid\n- [mirah?] Clean the vent\n- (kiln, shop) Buy a gauge\n- [lid] Mend the lid\n- [api] Sweep\n- Rest',
    [
      '3 (kiln team) Mend the lid | kiln team | - | - | -',
      '4 [mirah?] Clean the vent | mirah | - | - | -',
      '5 (kiln, shop) Buy a gauge | kiln, shop | - | - | -',
      '6 [lid] Mend the lid | - | - | - | -',
      '7 [api] Sweep | - | - | - | -',
      '8 Rest | - | - | - | -',
    ],
  ],
  [
    'a login of somebody who took part, before the actions',
    '- [mirah] Mend the lid\n- [bovb] Clean the vent\n- [done] Buy a gauge\n\n## Thanks\n\n- mirah',
    [
      '3 [mirah] Mend the lid | mirah | - | - | -',
      '4 [bovb] Clean the vent | bovb | - | - | -',
      '5 [done] Buy a gauge | - | - | - | done',
    ],
  ],
  [
    'topics in brackets before the actions',
    '- [vents] Mend the lid\n- [gauge] Clean it\n- (optional) Rest\n\n## Thanks\n\nAll who cleaned the vents.',
    [
      '3 [vents] Mend the lid | - | - | - | -',
      '4 [gauge] Clean it | - | - | - | -',
      '5 (optional) Rest | - | - | - | -',
    ],
  ],
  [
    'a quarter or half year to do it in, and one that is told of',
    '- Mend the lid in Q3 2027\n- Clean the vent during the H1 sprints\n- Find out what broke in Q3\n- List the lids that leaked in Q3\n- Put the lamp in Q3 cabinets\n- Choose a gauge in the next potters meeting\n- Tell what was said in the next meeting\n- Ship it in the next version\n- Subscribe to gauge makers’ news\n- Install a PLC (Programmable Logic Controller)\n- Install a fan (Mira)',
    [
      '3 Mend the lid in Q3 2027 | - | Q3 2027 | - | -',
      '4 Clean the vent during the H1 sprints | - | H1 | - | -',
      '5 Find out what broke in Q3 | - | - | - | -',
      '6 List the lids that leaked in Q3 | - | - | - | -',
      '7 Put the lamp in Q3 cabinets | - | - | - | -',
      '8 Choose a gauge in the next potters meeting | - | next potters meeting | - | -',
      '9 Tell what was said in the next meeting | - | - | - | -',
      '10 Ship it in the next version | - | - | - | -',
      '11 Subscribe to gauge makers’ news | - | - | - | -',
      '12 Install a PLC (Programmable Logic Controller) | - | - | - | -',
      '13 Install a fan (Mira) | - | - | - | -',
    ],
  ],
  [
    'parts of one action behind “to”, “one of” and a second sentence',
    '- See whether a second vent helps us to:\n  - light it\n  - cool it\n- Measure the heat with one of:\n  - a gauge\n- 不要猜温度。点火前检查：\n  - 盖子\n- 短期：\n  - 换盖子\n- What Mira has to:\n  - Rest',
    [
      '3 See whether a second vent helps us to: | - | - | - | -',
      '6 Measure the heat with one of: | - | - | - | -',
      '8 不要猜温度。点火前检查： | - | - | - | -',
      '11 换盖子 | - | - | - | -',
      '13 Rest | - | - | - | -',
    ],
  ],
  [
    'a paragraph with a ticket that is all of its part, and others',
    '### Kiln\n\nMend the lid\nof oak. (OPS-4)\n\n### Vent\n\nThis is tracked in #63.\n\n### Shop\n\nIt is warm (OPS-5).\n\nIt is dry.\n\n### Yard\n\nSweep.\n\n### Lamp\n\n- Light it',
    ['5 Mend the lid | - | - | OPS-4 | -', '24 Light it | - | - | - | -'],
  ],
  ['a paragraph with a ticket where no part has items', '### Kiln\n\nMend the lid. (OPS-4)', []],
  [
    'a bug that it is about, and one by a short link',
    '- Find the cause of bug 1234\n- Mend [it](https://bugzil.la/1234)\n- Read [it](https://bugzil.la/home)',
    [
      '3 Find the cause of bug 1234 | - | - | - | -',
      '4 Mend it | - | - | https://bugzil.la/1234 | -',
      '5 Read it | - | - | - | -',
    ],
  ],
  [
    'a line that goes on in the past tense is no label of what is done',
    '- Mend the lid, for it\n  cracked the floor. Depending on the kiln:\n- Add a vent',
    ['3 Mend the lid, for it | - | - | - | -', '5 Add a vent | - | - | - | -'],
  ],
  [
    'a list that a paragraph introduces, up to the next heading',
    '**Kim B** Buy new lids for these things:\n\n### Later\n\n- Mend the lamp\n- Sweep the shop',
    [
      '3 Kim B Buy new lids for these things: | Kim B | - | - | -',
      '7 Mend the lamp | - | - | - | -',
      '8 Sweep the shop | - | - | - | -',
    ],
  ],
  [
    'topics below an item that trackers and details have for names as well',
    '- Monitoring\n  - GitHub: watch the limits\n  - Jira: upgrade it\n  - Add an alert',
    [
      '4 GitHub: watch the limits | - | - | - | -',
      '5 Jira: upgrade it | - | - | - | -',
      '6 Add an alert | - | - | - | -',
    ],
  ],
  [
    'an action point with its details below, once',
    'Action item: mend the kiln lid\n- Owner: Kim\n- Due: 2024-05-01',
    ['3 mend the kiln lid | Kim | 2024-05-01 | - | -'],
  ],
  [
    'states that are spoken of',
    '- Make the board show jobs as **Closed**\n- Ensure the sign says **Resolved** - not red\n- Mend the lid. **Done 2026-05-22**',
    [
      '3 Make the board show jobs as Closed | - | - | - | -',
      '4 Ensure the sign says Resolved - not red | - | - | - | -',
      '5 Mend the lid. Done 2026-05-22 | - | - | - | done',
    ],
  ],
  [
    'no statements of a program and no words alone',
    'We ran this:\n\n    UPDATE lids SET mended = 1;\n    DELETE FROM lids WHERE broken;\n    CREATE TABLE vents (\n\n<details><summary>Show</summary></details>',
    [],
  ],
  ['none', '- None', []],
  ['standards are no tickets', '- Move to TLS-1 and UTF-8', ['3 Move to TLS-1 and UTF-8 | - | - | - | -']],
];

test('reads a table that names action items under any heading', () => {
  const text =
    '# Cold kiln\n\n**Summary**: cold\n\n| Action Item | Owner | Bug |\n|---|---|---|\n| Mend the lid | Mira | TODO |\n\n## Timeline\n';
  expect(actionsOf(text)).toEqual(['7 Mend the lid | Mira | - | - | open']);
});

test('takes a label for people whom the header and the timeline know', () => {
  const text =
    '# Cold kiln\n\n**Authors**: Mira Holm\n\n## Timeline\n\n- 10:00 UTC RKL notices smoke\n\n## Action items\n\n**Mira**\n\n- Mend the lid\n\n**RKL**\n\n- Clean the vent\n\n**Kiln**\n\n- Buy a gauge\n';
  expect(actionsOf(text)).toEqual([
    '13 Mend the lid | Mira | - | - | -',
    '17 Clean the vent | RKL | - | - | -',
    '21 Buy a gauge | - | - | - | -',
  ]);
});

const signed = '10.04 MK I see smoke\n\n10.05 RL the vent is shut\n\n10.09 MK opened it';
const chatted = '10.04 Mira: I see smoke\n\n10.05 Rolf: the vent is shut';
const headed = '10.04 ES red\n\n10.05 LB drops calls\n\n10.09 MK opened it';

/** Name, the entries of a timeline, text below "## Action items" (line 11 on where there are three entries), owners of the actions. */
const underSignatures: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['initials alone', signed, '**MK**\n\n- Mend it\n\n**KLN**\n\n- Rest', ['MK', '-']],
  ['initials beside what is none', signed, '**RL**\n\n- Mend it\n\n**TBC - take to planning**\n\n- Rest', ['RL', '-']],
  ['initials and a colon', signed, 'MK:\n- Mend it\n\nKB:\n- Rest', ['MK', '-']],
  ['a full name with them', signed, '**Rolf Lund**\n\n- Mend it\n\n**Kiln Room**\n\n- Rest', ['Rolf Lund', '-']],
  [
    'a firm that is asked',
    signed,
    '**Potters Ltd via MK**\n\n- Mend it\n\n**Potters via Kiln**\n\n- Rest',
    ['Potters Ltd via MK', '-'],
  ],
  ['a first name alone', signed, '**Mira**\n\n- Mend it', ['Mira']],
  ['a first name alone that none signs for', signed, '**Anna**\n\n- Mend it', ['-']],
  [
    'first names, one of them signs',
    signed,
    '**Mira & Anna**\n\n- Mend it\n\n**Jo&euml;l**\n\n- Rest',
    ['Mira & Anna', 'Joël'],
  ],
  ['one first name beside a topic', signed, '**Mira**\n\n- Mend it\n\n**Short term**\n\n- Rest', ['-', '-']],
  [
    'two first names beside a topic',
    signed,
    '**Mira**\n\n- Mend it\n\n**Rolf/Mira**\n\n- Sweep\n\n**Anna**\n\n- Paint\n\n**Short term**\n\n- Rest',
    ['Mira', 'Rolf/Mira', '-', '-'],
  ],
  ['a team beside a first name', signed, '**Team**\n\n- Mend it\n\n**Rolf**\n\n- Rest', ['Team', 'Rolf']],
  ['a team beside topics', signed, '**Team**\n\n- Mend it\n\n**Process**\n\n- Rest', ['-', '-']],
  [
    'things with the letters of those who sign',
    signed,
    '**Kafka**\n\n- Upgrade Kafka\n\n**Redis**\n\n- Rest\n\n**Mongo**\n\n- Rest',
    ['-', '-', '-'],
  ],
  ['things that stand elsewhere', signed, '**Mongo**\n\n- Move from Kafka\n\n**Kafka**\n\n- Rest', ['-', '-']],
  ['a thing in lower case', signed, '**Mirror**\n\n- Clean the mirror\n\n**Rolf**\n\n- Rest', ['-', '-']],
  [
    'states and stages',
    signed,
    '**Done**\n\n- Mend it\n\n**Review**\n\n- Rest\n\n**Monitoring**\n\n- Sweep',
    ['-', '-', '-'],
  ],
  ['initials of one who speaks by first name', chatted, 'MK:\n- Mend it', ['MK']],
  ['initials of one who does not', chatted, 'KB:\n- Mend it', ['-']],
  ['things that head entries', headed, '**ES**\n\n- Mend it', ['-']],
  ['first names where things head entries', headed, '**Elena**\n\n- Mend it\n\n**Lee**\n\n- Rest', ['-', '-']],
  [
    'a paragraph and the list that tells of it',
    signed,
    '**MK** Buy lids for:\n- the kiln\n- the shed, #12\n\n**Rolf** Sweep\n\n**Anna** Paint\n\nThe vent is old.\n\n- Rest',
    ['MK', 'Rolf', 'Anna', '-'],
  ],
  ['paragraphs about topics', signed, '**Kiln** Buy lids for:\n- the kiln\n\n**Roof** Mend the roof', ['-']],
  ['initials before paragraphs, one heads an entry', headed, '**MK** Mend it\n\n**RL** Sweep', ['MK', 'RL']],
];

test.each(underSignatures)('knows owners by who signs the timeline: %s', (_name, entries, text, owners) => {
  const document = `# Cold kiln\n\n## Timeline\n\n${entries}\n\n## Action items\n\n${text}\n`;
  expect(read(document).actions.map(({ owner }) => owner ?? '-')).toEqual(owners);
});

test('gives a paragraph the ticket in the list that tells of it', () => {
  const text = `# Cold kiln\n\n## Timeline\n\n${signed}\n\n## Action items\n\n**MK** Buy lids for:\n- the kiln\n- the shed, #12\n`;
  expect(actionsOf(text)).toEqual(['13 MK Buy lids for: | MK | - | #12 | -']);
});

/** Name, what the timeline says, the words before an action, and its owner. */
const prefixes: readonly (readonly [string, string, string, string])[] = [
  ['one in the column for those who act', '| 10:00 | Ashby | sees smoke |', 'Ashby', 'Ashby'],
  ['two of that column', '| 10:00 | Ashby & LKP | see smoke |', 'Ashby + LKP', 'Ashby + LKP'],
  ['one of that column and one of nowhere', '| 10:00 | Ashby | sees smoke |', 'Ashby + LKP', '-'],
  ['a team by its name', '| 10:00 | - | smoke |', 'Kiln team', 'Kiln team'],
  ['what is to be done with a team', '| 10:00 | - | smoke |', 'Train the kiln team', '-'],
  ['somebody in bold type who acts elsewhere', '| 10:00 | - | Mira joins |', '**Mira**', 'Mira'],
  ['somebody of nowhere', '| 10:00 | - | smoke |', '**Mira**', '-'],
  ['a topic', '| 10:00 | Monitoring | shows smoke |', 'Monitoring', '-'],
  ['a thing of that column', '| 10:00 | Redis | the Redis cluster is hot |', '**Redis**', '-'],
];

test.each(prefixes)('knows who is to act by the words before it: %s', (_name, row, words, owner) => {
  const text = `# Cold kiln\n\n## Timeline\n\n| Time (UTC) | Actor | Event |\n|---|---|---|\n${row}\n\n## Action items\n\n- ${words}: Add a lid\n`;
  expect(read(text).actions.map((action) => action.owner ?? '-')).toEqual([owner]);
});

/** Name, a document, and its actions. */
const elsewhere: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'paragraphs that call themselves so, and what is below them',
    '# Cold kiln\n\n## Lessons learned\n\nAction point: buy a second lid for it\n- This has been done.\n\n- A lid is cheap\n\n**Action item:** sweep the flue\nOwner: Mira\n\nFollow-up: Add a gauge',
    [
      '5 buy a second lid for it | - | - | - | done',
      '10 sweep the flue | Mira | - | - | -',
      '13 Add a gauge | - | - | - | -',
    ],
  ],
  [
    'what came of it, names of lists, entries of a timeline',
    '# Cold kiln\n\n## Lessons learned\n\nFollow-up: the potters slept well.\n\nAction item: none\n\n## Timeline\n\n- 10:00 UTC down\n- 10:05 UTC up\n\nAction point: who will sweep now?',
    [],
  ],
];

test.each(elsewhere)('reads outside sections of actions: %s', (_name, text, actions) => {
  expect(actionsOf(`${text}\n`)).toEqual(actions);
});

test.each(documents)('reads %s', (_name, text, actions) => {
  expect(actionsOf(`## Action items\n\n${text}\n`)).toEqual(actions);
});
