import type { SectionKind } from '../model/postmortem.ts';
import { meaningOfTitle } from '../model/titles.ts';
import { remembered } from '../text/memo.ts';

/**
 * A heading reduced to what tells two templates' headings apart: lower case, plain letters and digits, one spelling of the words
 * that every team spells its own way (preventative/preventive, learnt/learned, post-mortem, lead-up, follow-ups).
 */
export const titleKey = remembered((title: string): string =>
  title
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/\(s\)/g, 's')
    .replace(/['"`*_]/g, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .replace(/\bpreventative\b/g, 'preventive')
    .replace(/\blearnt\b/g, 'learned')
    .replace(/\bpost mortem\b/g, 'postmortem')
    .replace(/\blead up\b/g, 'leadup')
    .replace(/\bfollow ups?\b/g, 'followups')
    .replace(/\btime line\b/g, 'timeline'),
);

const joints = /\s*(?:[,;+/&]|\b(?:and|und|y|et|e)\b)\s*/iu;

/**
 * Every kind that a title names in its own words: two for "Root Cause and Resolution", "Detection & response"; none for a
 * title that joins nothing. In the title's order, each kind once.
 */
export const kindsOfTitle = remembered((title: string): readonly SectionKind[] => {
  const parts = title.split(joints).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const kinds = parts.map((part) => meaningOfTitle(part).kind);
  return [...new Set(kinds.filter((kind) => kind !== null))];
});
