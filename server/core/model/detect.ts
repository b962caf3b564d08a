import { type Evidence, measure } from './measures.ts';

export interface Verdict {
  readonly isPostmortem: boolean;
  /** Each observation with its weight, for the user who asks why. */
  readonly because: readonly string[];
}

/** From this score on a document is taken for a postmortem. */
const enough = 6;

/** Decides from what the document says whether it reports a concrete incident. A wrong yes is worse than a wrong no. */
export function detect(evidence: Evidence): Verdict {
  const { entries, fields, dated, prose, blanks, fences } = evidence;
  const measured = measure(evidence);
  const because: string[] = [];
  let score = 0;
  const add = (points: number, why: string): void => {
    if (points === 0) return;
    score += points;
    because.push(`${points > 0 ? '+' : '−'}${Math.abs(points)} ${why}`);
  };
  const { naming, kinds, coreKinds, tellingKinds, timed, stated, incident, past, guide, share } = measured;
  const { names, otherwise, file, subject } = naming;
  const named = names === 'report';
  if (named) add(4, 'its title names a postmortem');
  else if (names === 'trouble') add(3, 'its title names an incident');
  else if (names === 'hint') add(2, 'its title names something that went wrong');
  if (otherwise === 'instructions') add(!named ? -10 : timed < 2 ? -8 : -4, 'its title names instructions');
  else if (otherwise === 'form') add(timed < 2 && !dated ? -12 : -4, 'its title names a form');
  else if (otherwise === 'collection' && timed < 4)
    add(file === 'readme' ? -20 : dated ? -4 : -8, 'its title names a collection');
  else if (otherwise === 'other') add(-4, 'its title names a document about something else');
  else if (naming.when) add(1, 'its title begins with a date');
  add(Math.min(coreKinds, 5), `it has ${coreKinds} of a postmortem's sections`);
  add(Math.min(tellingKinds, 3), `${tellingKinds} of them are found hardly anywhere else`);
  if (timed >= 2) add(timed >= 10 ? 5 : timed >= 4 ? 3 : 2, `it has ${timed} timed entries`);
  else if (entries.length >= 2) add(1, `it has ${entries.length} dated entries`);
  // Some keep nothing but the chat of that night.
  const logged = named && timed < 2 && fences.times >= 4 && fences.headings === 0;
  if (logged) add(fences.times >= 10 ? 3 : 2, `it quotes ${fences.times} timed lines`);
  const days = timed >= 4 && entries.some((e) => e.stamp.date !== null);
  if (days || ((dated || naming.when) && (timed > 0 || past >= 1 || named))) add(1, 'it is dated');
  if (stated > 0) add(stated >= 3 ? 2 : 1, "it states an incident's facts");
  const guides = timed < 2 && prose.guide >= 2 && guide >= 1.2;
  const told = guides ? 0 : Math.min(incident, past + (timed >= 2 ? 2 : 0));
  add(told >= 3.5 ? 4 : told >= 2.2 ? 3 : told >= 1.2 ? 2 : 0, 'it tells what broke and what was done');
  if (told > 0 && prose.clock > 0 && timed < 2) add(1, 'it tells when');
  if (!guides && past >= 3.5 && incident >= 1.2) add(1, 'it tells a story');
  // Projects, games and contests have post-mortems, too: of nothing that broke.
  if (named && !naming.incident && measured.broken < 0.5 && tellingKinds === 0 && timed < 2 && !logged)
    add(-4, 'it hardly speaks of anything broken');
  else if (incident < 0.8 && past > 1 && timed < 2) add(named ? -1 : -4, 'it hardly speaks of anything broken');
  if (guides) add(-7, 'it tells the reader what to do');
  else if ((prose.guide >= 2 || !dated) && guide >= 0.8 && timed < 2) add(-3, 'it tells the reader what to do');
  // Runbooks, specifications and reports of all sorts have some of these sections. Without a name, only what happened shows an incident.
  const hasTimeline = kinds.has('timeline')
    ? (entries.length >= 3 && past + incident >= 0.8) || (entries.length >= 2 && told >= 2.2)
    : dated && timed >= 3 && told >= 1.2;
  const hasCause = kinds.has('root_cause') || kinds.has('trigger') || kinds.has('contributing_factors');
  const hasStory =
    (dated || naming.when || prose.clock > 0) &&
    told >= (hasCause || names !== null || naming.when || coreKinds >= 3 ? 1.2 : 2.2);
  const hasShape = dated && hasCause && coreKinds >= 5 && tellingKinds >= 3 && past + incident >= 1.2;
  if (!named && names !== 'trouble' && !hasTimeline && !hasStory && !hasShape)
    add(-6, 'neither a name nor a timeline shows an incident');
  // Of what went wrong once is told in the past, or by the clock.
  if (timed < 2 && past < 0.3 && !logged && !(dated && named)) add(-4, 'it tells of nothing that has happened');
  const keys = new Set(fields.flatMap((f) => (f.from === 'front matter' ? [f.label.toLowerCase()] : [])));
  if (file === 'instructions' || (keys.has('name') && (keys.has('description') || keys.has('about'))))
    add(-20, 'it is a file of instructions for a program');
  else if (file === 'form') add(-20, 'its file name is that of a form');
  else if (file === 'advisory' && !named && !naming.incident) add(-10, 'its file name is that of an advisory');
  // Somebody has begun to write where the title says what broke; a report that was written may still have some blanks.
  else if (timed < 2 && !dated && !subject && blanks >= 3 && share(blanks) >= 2)
    add(-20, `it has ${blanks} blanks to fill in`);
  if (timed < 2 && measured.repeated >= 5)
    add(named ? -4 : -8, 'it has the same section again and again, as a catalogue has');
  if (fences.headings >= 2 && timed < 4) add(-10, 'it shows how a document is written');
  if (measured.manuals >= 2) add(measured.manuals >= 4 ? -8 : -4, "it has a manual's headings");
  if (prose.elsewhere > 0 && coreKinds === 0 && timed < 2 && prose.words < 200)
    add(-6, 'it points to a report elsewhere');
  if (share(prose.plan) >= 1.5) add(-8, 'it announces planned work');
  if (share(prose.other) >= 1.2) add(-3, 'it speaks of meetings, games or other business');
  // A title and two headings alone may be anything: there must be an incident in it.
  const concrete = told > 0 || timed >= 2 || logged || dated || coreKinds >= 4;
  return { isPostmortem: score >= enough && concrete, because };
}
