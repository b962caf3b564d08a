import type { Vocabulary } from './vocabulary.ts';

/** Polish titles. */
export const pl: Vocabulary = {
  language: 'pl',
  titles: {
    summary: ['podsumowanie', 'streszczenie', 'opis', 'opis incydentu', 'opis zdarzenia', 'co się stało', 'przegląd'],
    impact: ['wpływ', 'skutki', 'konsekwencje', 'wpływ na użytkowników'],
    timeline: ['oś czasu', 'przebieg zdarzeń', 'przebieg incydentu', 'chronologia', 'harmonogram', 'kalendarium'],
    trigger: ['wyzwalacz', 'zdarzenie wyzwalające'],
    root_cause: [
      'przyczyna',
      'przyczyny',
      'przyczyna źródłowa',
      'przyczyny źródłowe',
      'główna przyczyna',
      'analiza przyczyn',
    ],
    contributing_factors: ['czynniki sprzyjające', 'czynniki współwystępujące'],
    detection: ['wykrycie', 'detekcja'],
    response: ['reakcja', 'podjęte działania'],
    resolution: ['rozwiązanie', 'naprawa', 'przywrócenie usługi'],
    lessons: ['wnioski', 'wyciągnięte wnioski', 'czego się nauczyliśmy'],
    went_well: ['co poszło dobrze', 'co zadziałało'],
    went_wrong: ['co poszło źle', 'co nie zadziałało', 'co zawiodło'],
    lucky: ['gdzie mieliśmy szczęście'],
    action_items: [
      'działania naprawcze',
      'działania korygujące',
      'działania zapobiegawcze',
      'następne kroki',
      'zadania',
    ],
    background: ['kontekst', 'tło', 'wprowadzenie'],
    supporting: ['załączniki', 'odnośniki', 'źródła'],
    metrics: ['metryki', 'czas trwania'],
    responders: ['uczestnicy', 'zaangażowani'],
    glossary: ['słownik'],
    questions: ['pytania', 'otwarte pytania'],
  },
  patterns: [
    ['timeline', 'oś czasu|przebieg (?:zdarzeń|incydentu|awarii)'],
    ['action_items', 'działania (?:naprawcze|korygujące|zapobiegawcze)'],
    ['root_cause', 'przyczyn[ay]'],
    ['lessons', 'wnioski'],
  ],
};
