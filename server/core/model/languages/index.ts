import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { Vocabulary } from './vocabulary.ts';
import { zh } from './zh.ts';

/** All vocabularies; English first, because it wins where a title means something in several languages. */
export const vocabularies: readonly Vocabulary[] = [en, de, es, fr, pt, it, nl, pl, tr, ja, zh, ko, ru];
