import type { Fix } from '../findings.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Range } from '../text/range.ts';
import { meaningOf, type ZoneChoice } from '../time/zones.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { impliedOffset } from './util/evidence/inferredZone.ts';
import { rangeOf } from './util/place.ts';
import { together } from './util/together.ts';

const offset = (minutes: number): string => {
  const pad = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

/** Where each zone's name is written: in statements about timelines, and in entries that the document leaves undecided. */
function namesIn({ timelines, entries }: Postmortem): Map<string, Range[]> {
  const names = new Map<string, Range[]>();
  const undecided = new Set(
    entries
      .filter(({ moment }) => moment.time && moment.date && moment.instants.length === 0)
      .map(({ timeline }) => timeline),
  );
  const add = (name: string, range: Range) => {
    const known = names.get(name) ?? [];
    if (!known.some(({ start }) => start === range.start)) names.set(name, [...known, range]);
  };
  for (const { zone, index } of timelines) if (zone && undecided.has(index)) add(zone.name, zone.range);
  for (const { stamp, place, moment } of entries) {
    if (stamp.zone && moment.instants.length === 0) add(stamp.zone.name, rangeOf(place, stamp.zone.span));
  }
  return names;
}

const fixOf = (
  ranges: readonly Range[],
  { words, minutes }: Pick<ZoneChoice, 'words' | 'minutes'>,
  preferred: boolean,
): Fix => ({
  title: `Write ${offset(minutes)} (${words})`,
  safe: false,
  preferred,
  edits: () => ranges.map((range) => ({ range, text: offset(minutes) })),
});

export const timezoneAmbiguous = defineRule({
  name: 'timezone-ambiguous',
  category: 'timeline',
  summary: 'A zone abbreviation that several zones share: IST, CST, BST, AST.',
  severity: 'information',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ markdown, postmortem }): Iterable<Report> {
    for (const [name, ranges] of namesIn(postmortem)) {
      const meaning = meaningOf(name);
      if (meaning.kind !== 'ambiguous') continue;
      const meanings = meaning.choices.map(({ words, minutes }) => `${words} (${offset(minutes)})`);
      const implied = impliedOffset(markdown, postmortem, ({ moment }) => moment.zone === name);
      const told = meaning.choices.find(({ minutes }) => minutes === implied?.minutes);
      const first = told ?? (implied && { words: 'as the links say', minutes: implied.minutes });
      const choices = first ? [first, ...meaning.choices.filter((choice) => choice !== first)] : meaning.choices;
      const advice = implied
        ? `${implied.links > 1 ? `${implied.links} entries with links say` : 'A time that an entry quotes says'} ${told ? told.words : `${offset(implied.minutes)}, which is none of them`}.`
        : `Write the offset or a place, such as ${meaning.choices[0]?.zone}.`;
      const report = together(
        ranges,
        `${name} can be ${meanings.slice(0, -1).join(', ')} or ${meanings.at(-1)}. ${advice}`,
        { fixes: choices.map((choice) => fixOf(ranges, choice, choice === first)) },
      );
      if (report) yield report;
    }
  },
});
