import { remembered } from '../../text/memo.ts';

/**
 * How people say that a timeline runs from the newest entry to the oldest. Lower case; sources of regular expressions (flags `iu`), tried
 * anywhere in a heading or sentence. What they share in every language: the newest stands on top, or the reader goes up from the bottom.
 */
const sources: Readonly<Record<string, string>> = {
  en: String.raw`\b(?:most recent|newest|latest)(?: \w+)? (?:first|(?:is |are )?(?:on|at the) top)\b|\btop-?most (?:\w+ )?(?:is|are) (?:the )?(?:most recent|newest|latest)\b|\bbottom[- ]to[- ](?:the )?top\b|\breversed?[- ]chronological|\bdescending\b`,
  de: String.raw`\bneue?ste\w*(?: \p{L}+)? zuerst\b|\bneue?ste\w*(?: \p{L}+){0,3} (?:zu)?oben\b|\bvon unten nach oben\b|\babsteigend`,
  fr: String.raw`\bplus récente?s? (?:en premier|d['’]abord)|\bplus récente?s?(?: \p{L}+){0,3} en (?:haut|tête)\b|\bde bas en haut\b|\bantéchronologique`,
  es: String.raw`\bm[aá]s recientes? primero\b|\bm[aá]s recientes?(?: \p{L}+){0,3} arriba\b|\bde abajo (?:hacia |para )?arriba\b|\borden cronológico inverso\b`,
  pt: String.raw`\bmais recentes? primeiro\b|\bmais recentes?(?: \p{L}+){0,3} (?:no topo|em cima)\b|\bde baixo para cima\b|\bordem cronológica inversa\b`,
  it: String.raw`\bpiù recent[ei] per prim[aeio]\b|\bpiù recent[ei](?: \p{L}+){0,3} in (?:alto|cima)\b|\bdal basso (?:verso l['’]|all['’]|in )alto\b`,
  nl: String.raw`\bnieuwste(?: \p{L}+)? eerst\b|\bnieuwste(?: \p{L}+){0,3} bovenaan\b|\bvan (?:onder|beneden) naar boven\b`,
  pl: String.raw`najnowsz\p{L}+(?: \p{L}+){0,4} (?:na|u) górze|najnowsz\p{L}+ najpierw|od najnowsz\p{L}+ do najstarsz|(?:od|z) dołu do góry`,
  tr: String.raw`en yeni(?: \p{L}+){0,2} (?:en )?üstte|aşağıdan yukarıya`,
  ru: String.raw`снизу вверх|(?:новые|свежие)(?: \p{L}+){0,2} сверху|сверху[ —–-]+(?:самые )?(?:новые|последние|свежие)|сначала (?:самые )?новые`,
  ja: '新しい順|最新[^。]{0,10}[がは](?:一番)?(?:上|先頭)(?:に|です|から)|下から上',
  zh: '(?:从|從|由|自)下(?:而|到|至|往|向)上|最新[^。]{0,8}(?:在|于|於)最?(?:上面|上方|前面|顶部|頂部)|(?:时间|時間)倒序|倒序排列',
  ko: '최신순|아래에서 위로|최신[^.]{0,10} (?:맨|가장) 위',
};

const newest = new RegExp(Object.values(sources).join('|'), 'iu');

/** True where a heading or sentence says, in any language that headings are read in, that the newest entry comes first. */
export const saysNewestFirst = remembered((text) => newest.test(text));
