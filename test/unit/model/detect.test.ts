import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../server/core/markdown/read.ts';
import { readPostmortem } from '../../../server/core/model/read.ts';
import { profiles } from '../../../server/core/profiles/registry.ts';
import { templateSnippet } from '../../../server/core/profiles/template.ts';
import { plainText } from '../../../server/lsp/snippet.ts';

const verdict = (text: string, fileName: string | null) =>
  readPostmortem(readMarkdown(text), {
    fileName,
    declared: null,
    settings: { timezone: '', dateOrder: 'auto', sections: {} },
  });

const story =
  'On 3 February 2026 the ferry booking was down. The queue had filled, the workers crashed and every search failed. We restarted them, and bookings recovered.\n';
const timeline =
  '## Timeline\n\n- 2026-02-03 09:02 UTC searches failed\n- 09:10 the alert was acknowledged\n- 09:31 the queue was drained\n- 09:40 bookings recovered\n';
const causes = '## Root cause\n\nThe queue had no limit and the workers were out of memory.\n';
const actions = '## Action items\n\n- Limit the queue (Ana, FERRY-12)\n';

const blankForm =
  '## Impact\n\n**Ferries:**\n\n## Timeline\n\n- HH:MM the first search failed\n- HH:MM the alert was acknowledged\n\n## Root cause\n\nWhat was broken and had failed.\n';

/** Words about nothing in particular: what stands around the few that tell. */
const filler =
  'The harbour has four piers and two ticket halls. Each hall has its own screens, and each pier its own gate and its own clock. ' +
  'People choose a crossing, a seat and a meal; a small program gives them a number and shows it on the screen above the gate.\n';

const reports: Record<string, string> = {
  'a report by its title': `# Postmortem: no ferry bookings\n\n${story}\n${causes}`,
  'a timeline without a name': `# Ferry queue, February\n\n## Summary\n\n${story}\n${timeline}\n${causes}`,
  'a story without a name': `# Ferry queue\n\n## What happened\n\n${story}\n${causes}\n${actions}`,
  'a provider’s notice that promises more news': `---\ntitle: Disruption of the ferry booking\ndate: 2026-02-03\n---\n\n2026-02-03 10:40 UTC\n\nThis incident is resolved. Bookings were restored.\n\n2026-02-03 09:31 UTC\n\nWe will continue to monitor the queue. We will provide further updates.\n\n2026-02-03 09:10 UTC\n\nWe are investigating. Searches were affected. We will provide another update.\n\n2026-02-03 09:02 UTC\n\nSearches fail with errors.\n`,
  'a form that somebody has begun to fill in': `# Post-incident review: no ferry bookings\n\n${blankForm}`,
  'a chat of that night':
    '# Ferry postmortem\n\n```text\n09:02 <kim> no tickets?\n09:04 <ana> queue is full\n09:10 <ana> drained it\n09:12 <kim> there they are\n```\n',
  'a named incident of few words about what broke': `# Incident: wrong prices\n\nOn 2026-02-03 a price list was loaded twice. ${filler}\n## Lessons learned\n\nLoad it once.\n\n## Root cause\n\nTwo lists.\n`,
  'an explanation with one word to its reader':
    '---\ntitle: Downtime of the ferry booking\ndate: 2026-02-03\n---\n\n# What happened\n\nAround 9 AM UTC the booking became inaccessible for half an hour.\n\n# Why did it happen?\n\nThe queue had no limit, which you can read about in its manual, and its worker stopped responding.\n',
  'a story without a title that tells the time without a zone':
    '### Summary\n\nThe booking stopped working after a restart.\n\n### Description\n\nOn March 3rd at 09:02 the machine of the booking restarted. Its container was configured without a restart policy, so the booking was unavailable.\n\n### Impact\n\nNobody could book, and nobody noticed, before a passenger had called.\n\n### Remediation\n\nWe set the policy and added an alert.\n',
  'a story that a date begins': `# 2026-02: ferry queue\n\n## What happened\n\n${story}${filler}${filler}`,
  'a story before a long analysis': `# Ferry queue down, 2026-02-03\n\n${story}\nThe pumps were full and had failed, the crashed workers were restarted.\n\n## Analysis\n\n${`${filler}\n`.repeat(12)}`,
  German: `# Fährbuchung am 3. Februar 2026\n\n## Zusammenfassung\n\nDie Buchung war ausgefallen, die Warteschlange wurde nicht geleert und alle Anfragen waren fehlgeschlagen.\n\n## Zeitachse\n\n- 09:02 Störung bemerkt\n- 09:10 Dienst wurde neu gestartet\n- 09:40 behoben\n\n## Ursache\n\nDie Warteschlange hatte keine Grenze.\n`,
  Spanish: `# Caída de las reservas, 3 de febrero de 2026\n\n## Resumen\n\nEl servicio de reservas cayó y las búsquedas fallaron. Se detectó el error y el equipo restauró la cola.\n\n## Causa raíz\n\nLa cola estaba llena.\n\n## Acciones correctivas\n\n- Limitar la cola\n`,
  Polish: `# Rezerwacje, 2026-02-03\n\n## Oś czasu\n\n- 09:02 awaria została zauważona\n- 09:10 usługa została zatrzymana\n- 09:40 usługę przywrócono\n\n## Przyczyna\n\nKolejka była pełna, wystąpił błąd pamięci.\n`,
  Japanese: `# 予約障害 2026-02-03\n\n## 概要\n\n検索が失敗し、キューが停止した。再起動後に復旧した。\n\n## タイムライン\n\n- 09:02 エラーを検知した\n- 09:10 再起動した\n- 09:40 復旧した\n\n## 原因\n\nキューに上限がなかった。\n`,
};
test.each(Object.entries(reports))('%s is one', (_, text) => {
  expect(verdict(text, null).because.join('\n')).not.toBe('');
  expect(verdict(text, null).isPostmortem).toBe(true);
});

test.each(profiles.map((profile) => [profile.id, profile] as const))('what is inserted for %s is one', (_, profile) => {
  const text = plainText(templateSnippet(profile), new Date(2026, 1, 3));
  expect(verdict(text, 'ferry.md').isPostmortem).toBe(true);
  expect(verdict(text.replace(/^#.*/, '# Postmortem: no ferries'), '2026-02-03-no-ferries.md').isPostmortem).toBe(true);
});

const others: Record<string, string> = {
  'a French form': `# Modèle de rapport d’incident\n\nCe document aide à proposer des mesures après une panne, une erreur ou une interruption.\n\n## Chronologie\n\nHeure\n\n## Impact\n\nDurée de la panne, nombre d’erreurs\n\n## Cause racine\n\nPanne, erreurs ou indisponibilité\n\n## Détection\n\nAlerte\n\n## Résolution\n\nService rétabli\n\n## Leçons apprises\n\nTexte\n\n## Actions\n\nTexte\n`,
  'a form without a form’s name': `# Post-incident review\n\n${blankForm}`,
  'a page that links to a report':
    '# Postmortem\n\nThe ferry booking was down for two hours, and every search failed. To read the report, follow the link.\n',
  'a notice that promises a report':
    '---\ntitle: Ferry outage postmortem\ndate: 2026-02-03\n---\n\nOn 2026-02-03 at 09:02 UTC the ferry booking crashed; it was restored at 09:40 UTC. An extensive post-mortem will follow.\n',
  'a page that shows how a report is written': `# Postmortems, by example\n\n${story}\n\`\`\`markdown\n# Postmortem\n\n## Impact\n\n\`\`\`text\n09:02 down\n\`\`\`\n\n## Timeline\n\n## Root cause\n\`\`\`\n\n${causes}${actions}`,
  'a catalogue of errors': `# Ferry errors\n\nAs of 2026-02-03.\n${`\n## An error\n\n${filler}\n**Impact:** searches fail\n\n**Trigger:** the queue was full\n\n**Resolution:** restart it\n`.repeat(5)}`,
  'the post-mortem of a game': `# Post-mortem of Pier Jump\n\n2026-02-03\n\n${filler}${filler}We made a game and learned to draw. It was fun.\n\n## What went well\n\nThe art.\n\n## Lessons learned\n\nDraw more.\n`,
  'an advisory': `# Error in the ticket parser\n\n2026-02-03\n\nA crash was found in the parser; it was fixed, and no tickets were affected.\n\n## Impact\n\nAn attack had failed.\n`,
  'an alert’s runbook':
    '# FerryQueueFull\n\n## Meaning\n\nThe alert fires when the queue is degraded.\n\n## Impact\n\nSearches may fail with errors.\n\n## Diagnosis\n\nLook at the workers; are there timeouts or crashes?\n\n## Mitigation\n\nRestart the failed workers.\n',
  'a specification with an impact and open questions':
    '# Search limits\n\nDate: 2026-02-03\n\n## Summary\n\nLimits for the queue.\n\n## Impact\n\nSearches are rejected with errors.\n\n## Trigger\n\nA full queue.\n\n## Detection\n\nA counter of failures.\n\n## Resolution\n\nRetries after timeouts.\n\n## Action items\n\n- write it\n',
  'a runbook for an outage, with an example of a timeline': `# Runbook: ferry outage\n\n${filler}\n${filler}\n## Impact\n\nNo bookings.\n\n## Detection\n\nThe alert fires.\n\n## Timeline\n\n- 09:00 page the on-call\n- 09:05 open a channel\n\n## Resolution\n\nRoll back the failed release.\n`,
  'a policy about incidents':
    '# Policy: Incident Management\n\n## Detection\n\nAlerts are triaged.\n\n## Response\n\nIncidents are mitigated and recovered.\n\n## Root cause\n\nIs recorded.\n\n## Lessons learned\n\nAre shared.\n',
  'a collection': `# Postmortems\n\n${filler}Incidents of 2026-02-03 and later, what failed and what was restored:\n\n- [the queue](queue.md)\n- [the pier](pier.md)\n`,
  'a status report': `# Progress report, 2026-02-03\n\n## Summary\n\n${filler}${filler}The search was rewritten and two bugs were fixed.\n\n## Impact\n\nFaster.\n\n## Root cause\n\nOld code.\n\n## Next steps\n\n- release it\n`,
};
test.each(Object.entries(others))('%s is none', (what, text) => {
  expect(verdict(text, what === 'an advisory' ? 'GHSA-2026-0203.md' : null).isPostmortem).toBe(false);
});

test.each([
  [
    'English headings over Korean text',
    `# Postmortem\n\n## Summary\n\n${'예약 서비스가 중단되었고 모든 검색이 실패했다. '.repeat(12)}`,
    'und',
  ],
  [
    'English',
    `# Postmortem\n\n## Summary\n\n${'The booking was down and all of the searches failed. '.repeat(12)}`,
    'en',
  ],
  ['few words', '# Postmortem\n\n## Summary\n\nNo bookings.\n', 'en'],
  ['German headings', '# Ausfall\n\n## Zusammenfassung\n\nKeine Buchungen.\n\n## Ursache\n\nDie Grenze.\n', 'de'],
])('the language of %s', (_, text, expected) => {
  expect(verdict(text, null).language).toBe(expected);
});

describe('a file that says by its name what it is', () => {
  const text = `# Postmortem: no ferry bookings\n\n${story}\n${timeline}\n${causes}`;
  const names: Record<string, boolean> = {
    'queue.md': true,
    'README.md': true,
    'postmortem-template.md': false,
    'PLANTILLA_INCIDENTE.md': false,
    'SKILL.md': false,
    'AGENTS.md': false,
    'incident.prompt.md': false,
  };
  test.each(Object.entries(names))('%s', (fileName, expected) => {
    expect(verdict(text, fileName).isPostmortem).toBe(expected);
  });
  test('front matter of a command for an assistant', () => {
    const command = `---\nname: postmortem\ndescription: writes one\n---\n${text}`;
    expect(verdict(command, 'postmortem.md').isPostmortem).toBe(false);
  });
});
