import type { Vocabulary } from './vocabulary.ts';

/** Dutch titles. */
export const nl: Vocabulary = {
  language: 'nl',
  titles: {
    summary: ['samenvatting', 'beschrijving', 'omschrijving', 'wat is er gebeurd', 'wat gebeurde er', 'overzicht'],
    impact: ['gevolgen', 'getroffen diensten', 'getroffen gebruikers'],
    timeline: ['tijdlijn', 'tijdslijn', 'verloop', 'chronologie', 'tijdsverloop'],
    trigger: ['aanleiding'],
    root_cause: ['oorzaak', 'oorzaken', 'hoofdoorzaak', 'grondoorzaak', 'oorzaakanalyse'],
    contributing_factors: ['bijdragende factoren'],
    detection: ['detectie', 'ontdekking'],
    response: ['reactie', 'onderzoek'],
    resolution: ['oplossing', 'herstel'],
    lessons: ['geleerde lessen', 'lessen', 'wat hebben we geleerd', 'conclusie'],
    went_well: ['wat ging goed', 'wat ging er goed'],
    went_wrong: ['wat ging fout', 'wat ging er mis', 'wat ging niet goed', 'verbeterpunten'],
    lucky: ['waar we geluk hadden'],
    action_items: ['actiepunten', 'acties', 'maatregelen', 'vervolgacties', 'vervolgstappen', 'verbeteracties'],
    background: ['achtergrond', 'inleiding'],
    supporting: ['bijlage', 'bijlagen', 'verwijzingen'],
    metrics: ['duur'],
    responders: ['betrokkenen', 'deelnemers'],
    glossary: ['begrippenlijst'],
    questions: ['vragen', 'open vragen'],
  },
  patterns: [
    ['timeline', 'tijds?lijn'],
    ['action_items', 'maatregelen|actiepunten|vervolgacties'],
    ['root_cause', 'oorza(?:ak|ken)'],
    ['lessons', 'geleerd'],
    ['resolution', '\\boplossing|\\bherstel'],
  ],
};
