import type { Piece, TextLine } from '../markdown/pieces.ts';
import { rememberedFor } from '../text/memo.ts';
import type { Section } from './postmortem.ts';
import type { Unit } from './units.ts';

/** What only people do in a timeline, as the source of a pattern: services report and restart as well. */
export const deeds =
  '(?:asks|asked|mentions|mentioned|wonders|wondered|reali[sz]e[sd]|notice[sd]|suggests|suggested|declare[sd]|decide[sd]|investigate[sd]|joins|joined|starts? (?:looking|investigating)|(?:is|was|gets|got) (?:paged|woken)|wakes|woke|logs in|logged in)\\b';
const peopleLabel =
  /\b(?:authors?|owners?|commander|lead|reporter|reported by|written by|prepared by|responders?|reviewers?|participants?|attendees|present|scribe|on-?call)\b/i;

/** A document, for those who look for people in it. */
export interface Surroundings {
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  readonly sectionOf: readonly number[];
}

/** What a part of a document tells of names. */
export interface People {
  /** True where the word stands in lower case, or so often that the text is about it: no first name does. */
  readonly isTopic: (word: string) => boolean;
  /** True where the word stands at all, in whatever case. */
  readonly isSaid: (word: string) => boolean;
  /** True where the text shows that a name, or initials, are somebody's: in its header, among those who took part, by deeds. */
  readonly knows: (name: string) => boolean;
  /** The same for a login, which is also a word: among those who took part it must stand at the head of its line. */
  readonly knowsLogin: (login: string) => boolean;
  /** True where the text speaks of the name as of a thing's: `the Redis`, `in Redis`, `Redis cluster`. */
  readonly isThing: (name: string) => boolean;
}

/** What is done with things, before the name of one. */
const handling =
  '(?:runs?|ran|uses?|used|deploy(?:s|ed|ing)?|install(?:s|ed|ing)?|restart(?:s|ed|ing)?|upgrad(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)|scal(?:e|es|ed|ing)|configur(?:e|es|ed|ing))';

/** Words for what runs and is run, behind the name of it. */
const things =
  '(?:clusters?|servers?|services?|instances?|nodes?|pods?|api|support|status|dashboards?|console|agents?|version|v?\\d|upgrade|update|config\\w*|deploy\\w*|outage|incident|alerts?|databases?|queues?|clients?|jobs?|replicas?)';

const thing = (word: string): RegExp =>
  new RegExp(
    `\\b(?:the|an?|our|this|each|every|in|into|inside|on|via|using|through|within|across|running|${handling}) ${word}\\b(?!['’]s)|\\b${word}(?:['’]s)? ${things}\\b`,
    'i',
  );

const linesOf = (piece: Piece): readonly TextLine[] =>
  piece.kind === 'row' ? piece.cells : piece.kind === 'text' || piece.kind === 'heading' ? [piece.line] : [];

/** The words of a line that a name may begin with. */
const beginnings = rememberedFor(
  ({ text }: TextLine): ReadonlySet<string> => new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*/gu)),
);

/** The lines by the words with a capital in them: a document may name thousands. */
function indexOf(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const word of new Set(linesOf(unit.piece).flatMap((line) => [...beginnings(line)]))) {
      const known = index.get(word);
      if (known) known.push(unit);
      else index.set(word, [unit]);
    }
  }
  return index;
}

/** The units that a name may stand in. */
const mentionsOf = (
  name: string,
  within: readonly Unit[],
  index: ReadonlyMap<string, readonly Unit[]>,
): readonly Unit[] => (/^\p{Lu}/u.test(name) ? (index.get(/^[\p{L}\p{N}]*/u.exec(name)?.[0] ?? '') ?? []) : within);

/** More different ones in one place are no people: nobody invites as many. Each would be looked for in the whole text. */
export const mostPeople = 50;

/** More mentions than this are of what the text is about. */
const often = 2;

/** The people among `within`, which are units of the document. */
export function peopleIn(within: readonly Unit[], { sections, sectionOf }: Omit<Surroundings, 'units'>): People {
  let lines: string | null = null;
  let index: ReadonlyMap<string, readonly Unit[]> | null = null;
  const shown = (name: string, among: readonly Unit[], listed: string): boolean => {
    const word = `(?<![\\p{L}\\p{N}])${name.replaceAll('.', '[.]')}(?![\\p{L}\\p{N}_-])`;
    const said = new RegExp(`${listed}${word}`, 'u');
    const acts = new RegExp(`(?:${word}(?: \\([^)]*\\))? ${deeds})|@${word}`, 'u');
    return among.some(({ piece, index: at, reading }) => {
      const own = linesOf(piece).filter(({ text }) => text.includes(name));
      if (own.length === 0) return false;
      if (own.some(({ text }) => acts.test(text))) return true;
      if (sections[sectionOf[at] ?? -1]?.kind === 'responders') return own.some(({ text }) => said.test(text));
      const [{ text } = { text: '' }] = own;
      const end = reading.labelled?.label.to ?? 0;
      return peopleLabel.test(text.slice(0, end)) && said.test(text.slice(end));
    });
  };
  const said = (word: string, flags = ''): number => {
    lines ??= within.flatMap(({ piece }) => linesOf(piece).map(({ text }) => text)).join('\n');
    return lines.match(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, `gu${flags}`))?.length ?? 0;
  };
  return {
    isTopic: (word) => said(word.toLowerCase()) > 0 || said(word) > often,
    isSaid: (word) => said(word, 'i') > 0,
    knows: (name) => {
      index ??= indexOf(within);
      return shown(name, mentionsOf(name, within, index), '');
    },
    knowsLogin: (login) => shown(login, within, '^\\W*'),
    isThing: (name) => {
      index ??= indexOf(within);
      const pattern = thing(name.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
      return mentionsOf(name, within, index).some(({ piece }) => linesOf(piece).some(({ text }) => pattern.test(text)));
    },
  };
}
