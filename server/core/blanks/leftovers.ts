import type { Profile, ProfileSection } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';
import { rememberedFor } from '../text/memo.ts';

/** A pattern of template leftovers, and whether it counts in the middle of a sentence too. */
interface Leftover {
  readonly pattern: RegExp;
  /** `alone`: only where it is all that a line, a cell or a field's value says. */
  readonly where: 'anywhere' | 'alone';
}

const asked =
  'insert|enter|fill in|describe|your|add (?:a|an|the|your|more|any|link|links|details)|link to|name of|names of|list of|description of|date of|time of|number of';

/** Words that stand in brackets only in templates: [name], <date>, {{ title }}. */
const blanks =
  'name|names|your name|date|time|title|author|authors|owner|service|services|team|incident|url|link|number|id|ticket|severity|description|duration|start time|end time|details|placeholder|tbd|tbc|todo';

const leftovers: readonly Leftover[] = [
  { pattern: /(?<![\w-])(?:HH?[:.]MM?(?:[:.]SS)?|X{2}[:.]X{2})(?![\w-])/gi, where: 'anywhere' },
  // Behind a date in figures somebody says so that the hour is not known.
  { pattern: /(?<![\w-]|\d[ T|]{1,20})(?:--:--|\?\?:\?\?)(?![\w-])/g, where: 'anywhere' },
  { pattern: /\b(?:YYYY|AAAA|JJJJ)[-/.]MM[-/.](?:DD|TT|JJ)\b/gi, where: 'anywhere' },
  { pattern: /\b(?:DD|TT|JJ|MM)[-/.](?:MM|DD)[-/.](?:YYYY|AAAA|JJJJ)\b/gi, where: 'anywhere' },
  { pattern: /\{\{\s*[\p{L}\d][\p{L}\d :_-]*\}\}/gu, where: 'anywhere' },
  { pattern: new RegExp(`\\[(?:${asked})\\b[^\\]]*\\]`, 'gi'), where: 'anywhere' },
  { pattern: new RegExp(`\\[(?:${blanks})\\]`, 'gi'), where: 'anywhere' },
  { pattern: new RegExp(`<(?:${asked})\\b[^<>=]*>`, 'gi'), where: 'anywhere' },
  { pattern: /<[a-z][\w'-]*(?: [^<>=/.…]*)?>/gi, where: 'alone' },
  { pattern: /\byour (?:name|text|summary|description) (?:goes )?here\b/gi, where: 'anywhere' },
  { pattern: /\blorem ipsum\b/gi, where: 'anywhere' },
  {
    pattern: /(?:TBD|TBC|TBA|to be (?:determined|confirmed|announced|filled(?: in)?|completed|added|written))[.!]?/gi,
    where: 'alone',
  },
  { pattern: /(?:text|description|details|content)? ?goes here\.?/gi, where: 'alone' },
  { pattern: /No (?:comments|content|description|details|information) (?:added|provided|yet)\.?/gi, where: 'alone' },
];

function promptsOf(sections: readonly ProfileSection[], into: Set<string>): Set<string> {
  for (const { body, sections: inner } of sections) {
    for (const [text] of body.matchAll(/\[(?:[^\][\\]|\\.)+\]/g)) into.add(text.replace(/\\(.)/g, '$1'));
    if (inner) promptsOf(inner, into);
  }
  return into;
}

/** The prompts in square brackets that a profile's sections are inserted with. */
const promptsOfProfile = rememberedFor(
  (profile: Profile): ReadonlySet<string> => promptsOf(profile.sections, new Set()),
);

/** True where `text`, brackets included, is what one of the built-in templates or `profile` asks for. */
export const isPrompt = (text: string, profile: Profile): boolean =>
  [profile, ...profiles].some((one) => promptsOfProfile(one).has(text));

/** True where nothing but a label (`Severity:`) or a time stands beside the match. */
const isAll = (match: RegExpExecArray, text: string): boolean =>
  /^[^\p{L}]*(?:[ap]\.?m|utc|gmt)?[^\p{L}]*$|:[\s*_]*$/iu.test(text.slice(0, match.index)) &&
  text.slice(match.index + match[0].length).trim() === '';

/** Where `text` holds what a template left to be filled in: its index and its words. */
export function leftoversIn(text: string): { readonly from: number; readonly text: string }[] {
  const found: { from: number; text: string }[] = [];
  for (const { pattern, where } of leftovers) {
    for (const match of text.matchAll(pattern)) {
      if (where === 'alone' && !isAll(match, text)) continue;
      if (
        found.some(({ from, text: other }) => match.index < from + other.length && from < match.index + match[0].length)
      ) {
        continue;
      }
      found.push({ from: match.index, text: match[0] });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
