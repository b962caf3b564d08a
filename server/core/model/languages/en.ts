import { patterns } from './en/patterns.ts';
import { review } from './en/review.ts';
import { story } from './en/story.ts';
import type { Vocabulary } from './vocabulary.ts';

/** English titles, collected from published templates and real postmortems. */
export const en: Vocabulary = { language: 'en', titles: { ...story, ...review }, patterns };
