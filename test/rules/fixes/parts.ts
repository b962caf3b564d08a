// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
import type { FixCases } from './check.ts';

/** Fixes that put in what is missing, or out of the way. */
export const parts: FixCases = {
  'a title stands above everything but the front matter': [
    [
      'title-missing',
      {},
      '---\nseverity: 2\n---\n## Summary\n',
      {
        'Insert a title':
          '---\nseverity: 2\n---\n# Postmortem: ${1:[insert what broke, in a few words]}\n\n## Summary\n',
      },
    ],
    [
      'title-missing',
      {},
      '\uFEFF## Summary\r\n\r\nIt broke.',
      {
        'Insert a title':
          '\uFEFF# Postmortem: ${1:[insert what broke, in a few words]}\r\n\r\n## Summary\r\n\r\nIt broke.',
      },
    ],
    [
      'title-missing',
      {},
      '# **Incident report** #\n',
      { 'Say which incident it is': '# **Incident report: ${1:[insert what broke, in a few words]}** #\n' },
    ],
    // A colon means something in front matter.
    ['title-missing', {}, '---\ntitle: Postmortem\n---\n\n## Summary\n', {}],
  ],
  'a field takes the form of the header’s last one': [
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n- Status: Final\n- Owner: Kim\n\n## Summary\n',
      {
        'Insert the field “Reviewers”':
          '# X\n\n- Status: Final\n- Owner: Kim\n- Reviewers: ${1:[insert reviewers]}\n\n## Summary\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\r\n\r\n| Status | Final |\r\n| - | - |\r\n| Owner | Kim |\r\n| Room | 4 |\r\n',
      {
        'Insert the field “Reviewers”':
          '# X\r\n\r\n| Status | Final |\r\n| - | - |\r\n| Owner | Kim |\r\n| Reviewers | ${1:[insert reviewers]} |\r\n| Room | 4 |\r\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n**Owner:** Kim  \n**Status:** Final  \n\nText',
      {
        'Insert the field “Reviewers”':
          '# X\n\n**Owner:** Kim  \n**Status:** Final  \n**Reviewers:** ${1:[insert reviewers]}  \n\nText',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n| Status | Final |\n| - | - |\n| Room | 4 |\n',
      {
        'Insert the field “Reviewers”':
          '# X\n\n| Status | Final |\n| - | - |\n| Reviewers | ${1:[insert reviewers]} |\n| Room | 4 |\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '---\nstatus: final\n---\n\n# X\n\nText',
      {
        'Insert the field “Reviewers”':
          '---\nstatus: final\n---\n\n# X\n\n- **Reviewers:** ${1:[insert reviewers]}\n\nText',
      },
    ],
  ],
  'a field is put below the front matter and the title, and where lines are broken on one of its own': [
    [
      'missing-field',
      { profile: 'pagerduty' },
      '---\ntitle: Search was slow\nlayout: post\n---\n\nIt broke.\n',
      {
        'Insert the field “Postmortem Owner”':
          '---\ntitle: Search was slow\nlayout: post\n---\n\n- **Postmortem Owner:** ${1:[insert postmortem Owner]}\n\nIt broke.\n',
      },
    ],
    [
      'reviewers-missing',
      { preset: 'strict' },
      '# X\n\n**Owner:** Kim  \n**Status:** Final\n\nText',
      {
        'Insert the field “Reviewers”':
          '# X\n\n**Owner:** Kim  \n**Status:** Final  \n**Reviewers:** ${1:[insert reviewers]}\n\nText',
      },
    ],
  ],
  'a block is put in only where there is a place for one': [
    [
      'impact-unquantified',
      {},
      '* Impact:\n\n  Some users saw errors.\n\n## Timeline\n',
      { 'Insert a table for the figures': '* Impact:\n\n  Some users saw errors.\n\n## Timeline\n' },
    ],
    [
      'impact-unquantified',
      {},
      '## Impact\nSome users.\n## Timeline\n',
      {
        'Insert a table for the figures':
          '## Impact\nSome users.\n\n| Measure | Figure |\n| --- | --- |\n| Users affected | ${1:[insert how many, and which share of all]} |\n| Requests failed | ${2:[insert how many, and which share of all]} |\n| Duration | ${3:[insert how long, from when to when]} |\n\n## Timeline\n',
      },
    ],
  ],
  'missing lessons stand in their order, each with tab stops of its own': [
    [
      'lessons-triad',
      { profile: 'google-sre' },
      '## Lessons Learned:\r\n\r\n### What went wrong:\r\n\r\nIt did.\r\n\r\n## Timeline\r\n',
      {
        'Insert what is missing':
          '## Lessons Learned:\r\n\r\n### What went well:\r\n\r\n- ${1:[Name what limited the damage and should be kept.]}\r\n\r\n### What went wrong:\r\n\r\nIt did.\r\n\r\n### Where we got lucky:\r\n\r\n- ${2:[Name what could have gone worse and did not, though nothing was built to prevent it.]}\r\n\r\n## Timeline\r\n',
      },
    ],
    [
      'lessons-triad',
      { profile: 'google-sre' },
      '## Lessons Learned\n\nMany.',
      {
        'Insert what is missing':
          '## Lessons Learned\n\nMany.\n\n### What went well\n\n- ${1:[Name what limited the damage and should be kept.]}\n\n### What went wrong\n\n- ${2:[Name what made the incident worse or longer; each point wants an action.]}\n\n### Where we got lucky\n\n- ${3:[Name what could have gone worse and did not, though nothing was built to prevent it.]}\n',
      },
    ],
  ],
  'who noticed is asked for in the entry, but for a table’s': [
    [
      'detection-method',
      { profile: 'google-sre' },
      '## Timeline (UTC)\n\n- 09:00 It begins\n- 09:10 **Detected**: after ten minutes\n',
      {
        'Insert what to fill in':
          '## Timeline (UTC)\n\n- 09:00 It begins\n- 09:10 **Detected**: after ten minutes (${1:[insert by which alert or by whom it was noticed]})\n',
      },
    ],
    [
      'detection-method',
      { profile: 'google-sre' },
      '## Timeline (UTC)\n\n| Time | Event |\n| - | - |\n| 09:00 | It begins |\n| 09:10 | **Detected**: late |\n',
      {},
    ],
  ],
  'a block is folded only where it is a fence at the margin': [
    [
      'raw-log-bulk',
      { options: '{"lines":1}' },
      'Log:\r\n~~~\r\na\r\nb\r\n~~~',
      {
        'Fold the pasted output away (<details>)':
          'Log:\r\n<details>\r\n<summary>Output (2 lines)</summary>\r\n\r\n~~~\r\na\r\nb\r\n~~~\r\n\r\n</details>',
        'Move the pasted output to an appendix': 'Log:\r\n\r\n\r\n## Appendix\r\n\r\n~~~\r\na\r\nb\r\n~~~',
      },
    ],
    [
      'raw-log-bulk',
      { options: '{"lines":1}' },
      '# Root cause\n\n```\na\nb\n```\n\n# Appendix\n\nMore.\n\n# Summary\n',
      {
        'Fold the pasted output away (<details>)':
          '# Root cause\n\n<details>\n<summary>Output (2 lines)</summary>\n\n```\na\nb\n```\n\n</details>\n\n# Appendix\n\nMore.\n\n# Summary\n',
        'Move the pasted output to an appendix': '# Root cause\n\n# Appendix\n\nMore.\n\n```\na\nb\n```\n\n# Summary\n',
      },
    ],
    ['raw-log-bulk', { options: '{"lines":1}' }, '    a\n    b\n', {}],
    ['raw-log-bulk', { options: '{"lines":1}' }, '```\na\nb\n', {}],
    ['raw-log-bulk', { options: '{"lines":1}' }, '- x\n\n  ```\n  a\n  b\n  ```\n', {}],
  ],
  'a message’s parts are bold lines where it has no headings': [
    [
      'external-message',
      { profile: 'pagerduty' },
      '## External Message\n\n**Summary:** It was down.\n\n## Timeline\n',
      {
        'Insert what is missing':
          '## External Message\n\n**Summary:** It was down.\n\n**What Happened:** ${1:[insert the cause, in the words of a customer]}\n\n**What Are We Doing About This:** ${2:[insert what will be different]}\n\n## Timeline\n',
      },
    ],
  ],
};
