import { editDistance } from '../text/nearest.ts';
import { vocabularies } from './languages/index.ts';
import type { SectionKind } from './postmortem.ts';

/** What a heading's words say. */
export interface TitleMeaning {
  readonly kind: SectionKind | null;
  /** `title`: the words are a section's name and nothing else; `words`: the name is among them. */
  readonly by: 'title' | 'words' | null;
  /** Language of the vocabulary that knew it. */
  readonly language: string | null;
  /** Cleaned: no numbering, emoji, bracketed remarks, closing punctuation. */
  readonly title: string;
}

/** Many write "acoes" for "ações": Latin accents do not count. Marks of other scripts stay. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

const folded = (text: string): string => withoutAccents(text.toLowerCase());

const titleTable: ReadonlyMap<string, { kind: SectionKind; language: string }> = new Map(
  [...vocabularies]
    .reverse()
    .flatMap(({ language, titles }) =>
      Object.entries(titles).flatMap(([kind, names]) =>
        names.map((name) => [folded(name), { kind: kind as SectionKind, language }] as const),
      ),
    ),
);

const patternTable = vocabularies.flatMap(({ language, patterns }) =>
  patterns.map(([kind, source]) => ({ language, kind, pattern: new RegExp(withoutAccents(source), 'iu') })),
);

/** Marks at the end. They are looked for where a run of them begins, not from within it again: a title may be a long rule of dashes. */
const endMarks = /(?<![\s#:.!?;,…\-–—=~|：。！？；，])[\s#:.!?;,…\-–—=~|：。！？；，]+$/;

/**
 * A heading's words without what surrounds them: emoji, numbering (`3.`, `IV)`, `Section 2:`), quotes, closing hashes, colons and
 * marks, a bracketed remark at the end. Case is kept.
 */
export function cleanTitle(raw: string): string {
  let title = raw
    .replace(/[’‘]/g, "'")
    .replace(/\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\u{FE0F}|\u{200D}|\u{20E3}/gu, ' ')
    .replace(/:[a-z][a-z0-9_+-]*:/g, ' ')
    .replace(/[“”"`*_【】「」]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  title = title
    .replace(/^\d{1,2}(?:\.\d{1,2})+\.?\s+[-–—]?\s*(?=\p{L})/u, '')
    .replace(/^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、．）]|(?<=^[(（].*)\))\s*/u, '')
    .replace(/^(?:section|part|step)\s+\d+\s*[:.)-]\s*/i, '')
    .replace(
      /^\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])\s*(?:[.)]|:(?!\d\d))\s*|^\d{1,2}(?:\.\d{1,2})*\s+[-–—]?\s*(?=\p{L})/iu,
      '',
    )
    .replace(/^[-–—•>#=~\s|]+/, '')
    .replace(endMarks, '')
    .trim();
  // "Fix `0.16.1`": which release a section is about.
  title = title.replace(/(?<=\p{L})\s+v?\d+(?:\.\d+)+$/u, '');
  // "Measures must contain:", left over from an assignment.
  title = title.replace(/\s+(?:must|should) (?:contain|include)$/i, '');
  const bare = title.replace(/\s*[([{（][^()[\]{}（）]*[)\]}）]\s*$/, '').replace(endMarks, '');
  return bare === '' ? title : bare;
}

/**
 * Which section a title names. `forgiving` takes a known title with a slip of the pen for what it means. Long titles must begin with the
 * name: a heading of twelve words that mentions "impact" near its end is a headline, not the impact section.
 */
export function meaningOfTitle(raw: string, forgiving = false): TitleMeaning {
  const title = cleanTitle(raw);
  const lower = folded(title).replace(/^(?:the|our) /, '');
  const known = titleTable.get(folded(title)) ?? titleTable.get(lower) ?? titleTable.get(folded(raw.trim()));
  if (known) {
    // "What happened (Timeline)": what is told there, and then its name.
    const remark = known.kind === 'summary' ? /[([]([^()[\]]+)[)\]]\s*:?\s*$/.exec(raw)?.[1] : undefined;
    const { kind, language } = (remark && titleTable.get(folded(remark.trim()))) || known;
    return { kind, by: 'title', language, title };
  }
  // "Timeline: how we lost the morning", "Timeline - backlog", "Impact (users)": the name stands before the mark.
  const lead = /^([^:(–—：（]{2,60}?)\s*(?:[:(–—：（]|\s-\s)/.exec(title)?.[1]?.trim();
  const led = lead === undefined ? undefined : titleTable.get(folded(lead));
  if (led && led.kind !== 'summary') return { kind: led.kind, by: 'words', language: led.language, title };
  const words = lower.split(/\s+/).length;
  const reach = words > 9 ? 24 : 200;
  // English puts what a thing is last: an "incident response timeline" is a timeline.
  if (words <= 5 && /\s(?:timeline|chronology)$/.test(lower) && !/\s(?:and|&)\s|\//.test(lower)) {
    return { kind: 'timeline', by: 'words', language: 'en', title };
  }
  let best: { at: number; kind: SectionKind | null; language: string } | null = null;
  for (const { kind, pattern, language } of patternTable) {
    const at = pattern.exec(lower)?.index;
    if (at !== undefined && at <= reach && (best === null || at < best.at)) best = { at, kind, language };
  }
  if (best === null && forgiving) {
    const meant = titleMeant(lower);
    if (meant) return { ...meant, by: 'words', title };
  }
  return { kind: best?.kind ?? null, by: best?.kind ? 'words' : null, language: best?.language ?? null, title };
}

/** Known titles that are long enough for a slip of the pen to be told from another word. */
const longTitles = [...titleTable].filter(([name]) => name.length >= 8 && /^[a-z]/.test(name));

/** The known title that differs from `lower` by one letter (two where it is long): "Debiugging process", "Apendix". Null where none does. */
function titleMeant(lower: string): { kind: SectionKind; language: string } | null {
  if (lower.length < 7 || lower.length > 60) return null;
  for (const [name, meaning] of longTitles) {
    const slips = name.length >= 12 ? 2 : 1;
    if (name[0] !== lower[0] || Math.abs(name.length - lower.length) > slips) continue;
    if (editDistance(name, lower, slips) <= slips) return meaning;
  }
  return null;
}

/** Headings of the user's own, as the settings give them, by how they are compared: cleaned, case ignored. */
export const ownTitles = (
  sections: Readonly<Partial<Record<SectionKind, readonly string[]>>>,
): ReadonlyMap<string, SectionKind> =>
  new Map(
    Object.entries(sections).flatMap(([kind, titles]) =>
      titles.map((title) => [cleanTitle(title).toLowerCase(), kind as SectionKind] as const),
    ),
  );
