import type { Vocabulary } from './vocabulary.ts';

/** Korean titles. */
export const ko: Vocabulary = {
  language: 'ko',
  titles: {
    summary: ['요약', '개요', '장애 요약', '장애 개요', '사건 개요', '문제'],
    impact: ['영향', '영향 범위', '영향도', '장애 영향'],
    timeline: ['타임라인', '시간순', '경과', '장애 경과', '발생 경과'],
    trigger: ['트리거', '발단'],
    root_cause: ['원인', '근본 원인', '원인 분석', '근본 원인 분석', '장애 원인'],
    contributing_factors: ['기여 요인', '영향 요인'],
    detection: ['감지', '탐지', '발견'],
    response: ['대응', '대응 과정', '조치 과정'],
    resolution: ['해결', '복구', '조치', '해결 방법', '조치 내용'],
    lessons: ['교훈', '배운 점', '회고', '결론'],
    went_well: ['잘된 점', '잘한 점'],
    went_wrong: ['잘못된 점', '아쉬운 점', '개선할 점'],
    lucky: ['운이 좋았던 점'],
    action_items: ['액션 아이템', '후속 조치', '재발 방지', '재발 방지 대책', '개선 사항', '향후 계획', '다음 단계'],
    background: ['배경'],
    supporting: ['참고', '참고 자료', '부록', '관련 링크'],
    metrics: ['지표', '지속 시간'],
    responders: ['참여자', '담당자', '대응자'],
    glossary: ['용어', '용어집'],
    questions: ['질문', '자주 묻는 질문'],
  },
  patterns: [
    ['timeline', '타임라인'],
    ['action_items', '재발 방지|후속 조치|액션 아이템'],
    ['root_cause', '원인'],
    ['lessons', '교훈|배운 점'],
  ],
};
