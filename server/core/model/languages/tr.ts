import type { Vocabulary } from './vocabulary.ts';

/** Turkish titles. */
export const tr: Vocabulary = {
  language: 'tr',
  titles: {
    summary: ['özet', 'yönetici özeti', 'olay özeti', 'açıklama', 'ne oldu', 'genel bakış'],
    impact: ['etki', 'etkiler', 'etki analizi', 'müşteri etkisi', 'etkilenen servisler'],
    timeline: ['zaman çizelgesi', 'olay akışı', 'kronoloji', 'zaman akışı'],
    trigger: ['tetikleyici'],
    root_cause: ['kök neden', 'kök nedenler', 'kök neden analizi', 'neden', 'nedenler'],
    contributing_factors: ['katkıda bulunan faktörler', 'katkı sağlayan faktörler'],
    detection: ['tespit', 'algılama'],
    response: ['müdahale', 'yanıt'],
    resolution: ['çözüm', 'kurtarma', 'giderme'],
    lessons: ['öğrenilen dersler', 'çıkarılan dersler', 'dersler', 'sonuç'],
    went_well: ['iyi gidenler', 'ne iyi gitti'],
    went_wrong: ['kötü gidenler', 'ne kötü gitti', 'ne yanlış gitti'],
    lucky: ['şanslı olduğumuz noktalar'],
    action_items: [
      'aksiyonlar',
      'aksiyon maddeleri',
      'düzeltici eylemler',
      'düzeltici faaliyetler',
      'önleyici faaliyetler',
      'sonraki adımlar',
    ],
    background: ['arka plan', 'bağlam', 'giriş'],
    supporting: ['ekler', 'kaynaklar'],
    metrics: ['metrikler', 'süre'],
    responders: ['katılımcılar', 'ekip'],
    glossary: ['sözlük'],
    questions: ['sorular', 'açık sorular'],
  },
  patterns: [
    ['timeline', 'zaman çizelgesi'],
    ['root_cause', 'kök neden'],
    ['action_items', 'aksiyon|(?:düzeltici|önleyici) (?:eylem|faaliyet)'],
    ['lessons', 'öğrenilen|çıkarılan dersler'],
  ],
};
