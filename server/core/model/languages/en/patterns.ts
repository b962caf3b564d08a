import type { Vocabulary } from '../vocabulary.ts';

/** English words that make a longer title one of a kind. */
export const patterns: Vocabulary['patterns'] = [
  ['timeline', '\\btime-?\\s?lines?\\b|\\bchronolog|\\b(?:sequence|chain|course|order) of (?:the )?events?\\b'],
  ['lucky', '\\b(?:got|get|were we) lucky\\b'],
  [
    'went_well',
    '\\bwent (?:\\w+ )?(?:well|right)\\b|\\bwhat worked\\b|\\bgo(?:es)? well\\b(?<!not go well|n.t go well)',
  ],
  [
    'went_wrong',
    '\\bwent (?:\\w+ )?(?:wrong|poorly|badly)\\b|\\b(?:didn.?t|did not|not) (?:go|work)(?: so| as| very)?(?: \\w+)? ?well\\b|\\bgone better\\b|\\b(?:could|can|should) (?:have been|be) (?:improved|better|done better)\\b|\\bdidn.?t (?:go|work)\\b|\\bdo better\\b',
  ],
  ['contributing_factors', '\\bcontribut(?:ing|ory) (?:factors?|causes?|conditions?)|\\bcontributors\\b'],
  [
    'action_items',
    '\\baction(?:able)? ?items?\\b|\\bactionables?\\b|\\bcorrective\\b|\\bpreventi?(?:ve|tive|tative|on)\\b|\\bpreventat\\w+|\\bprevent(?:ing|ed)? (?:\\w+ ){0,4}(?:future|again|recurr\\w+|reoccur\\w+|happening|similar)|\\bfollow[- ]?ups? (?:actions?|items?|tasks?|work|improvements?|steps?)|^(?:required |needed |remaining |open |outstanding )?follow[- ]?ups?\\b(?! time)|^(?:\\w+ ){0,2}improvements?$|\\bnext (?:steps|actions)\\b|\\brecommend(?:ations?|ed)\\b|\\bremediation (?:items?|plan|steps|tasks|actions?)|\\bto-?dos?\\b|\\btasks? (?:list|to|for)\\b|\\b(?:future|planned|proposed|suggested|required|further|long[- ]term|short[- ]term|post[- ]incident|review|mitigating|remedial|specific|actionable|concrete|remaining) (?:actions?|measures?|improvements?|steps|tasks|work|plans?|fixes)\\b|\\bimprovements?\\b|\\bwhat (?:are )?we.{0,4}(?: are)? (?:doing|going to do|will do)\\b|\\bhow (?:do|can|will|are) we (?:\\w+ )?(?:prevent|avoid|making)|\\bhappen again\\b|\\baction plan\\b|\\bactions? (?:to|we|points?)\\b|\\bmoving forward\\b|\\bgoing forward\\b|\\bcountermeasures?\\b|\\bmeasures? (?:against|to (?:prevent|avoid))\\b|\\bfixing the future\\b|\\broot cause remediations?\\b',
  ],
  ['trigger', '(?<!-)\\btrigger(?:s|ing|ed)?\\b'],
  [
    'root_cause',
    '\\broot[- ]causes?\\b|\\bcauses?\\b|\\bwhat caused\\b|\\bwhy (?:did|was|were|has|had) (?:this|it|the|that|our)\\b|\\b(?:five|5) whys?\\b|\\borigin of\\b|\\brca\\b|\\bcausal\\b',
  ],
  [
    'detection',
    '\\bdetect(?:ion|ed|ing)?\\b|\\bhow (?:was|did|were) (?:\\w+ ){0,3}(?:discovered|found|noticed|identified|find out|notice|learn)\\b',
  ],
  [
    'impact',
    '\\bimpact(?:s|ed)?\\b|\\bfallout\\b|\\b(?:users?|customers?|services?|systems?) affected\\b|\\baffected (?:users?|customers?|services?|systems?|sites?|components?|packages?)\\b|\\bblast radius\\b|\\bconsequences\\b|\\bwho (?:was|is|were) affected\\b',
  ],
  [
    'resolution',
    '\\bresolutions?\\b|\\bresolv(?:e|ed|ing)\\b|\\brecover(?:y|ing)\\b|\\bmitigat(?:ion|ions|ed|ing)\\b|\\bworkarounds?\\b|^(?:the |hot|bug|temporary |immediate |permanent )*fix(?:es|ed|ing)?\\b(?! (?:is|was|does|did|has|needs|must)\\b)|\\bhow (?:was|did|were) (?:\\w+ ){0,3}(?:fix|fixed|repaired|solved|solve)\\b|\\brestor(?:ation|ing)\\b|\\bremediation\\b|^(?:the )?solution\\b',
  ],
  [
    'lessons',
    '\\blessons?\\b|\\blearn(?:ings?|t)\\b|\\b(?:we|have|i) (?:\\w+ )?learn(?:ed|t)?\\b|\\btake-?aways?\\b|\\bconclusions?\\b',
  ],
  [
    'response',
    '\\bincident response\\b|\\bour response\\b|^(?:the )?response\\b|\\bactions? taken\\b|\\bhow (?:did )?we respond(?:ed)?\\b|\\binvestigation\\b|\\bescalations?\\b|\\bdebug\\w* process\\b',
  ],
  [
    'summary',
    '\\bsummary\\b|(?<!\\bproject )\\boverview\\b|\\btl;? ?dr\\b|\\bwhat happened\\b|\\bwhat is the (?:issue|problem)\\b|\\bsynopsis\\b|\\bissue (?:description|statement)\\b|\\b(?:incident|outage|problem|issue) (?:description|details)\\b',
  ],
  ['background', '\\bbackground\\b|\\blead-?\\s?up\\b|\\bintroduction\\b|\\bcontext\\b|\\bprologue\\b'],
  [
    'supporting',
    '\\bappendi(?:x|ces)\\b|\\breferences\\b|\\bsupporting\\b|\\b(?:related|useful|relevant|external|additional) (?:links|issues|documents?|resources|reading|prs|material|information)\\b|\\bfurther (?:information|reading|details)\\b|\\blinks\\b',
  ],
  [
    'metrics',
    '\\bstat(?:s|istics)\\b|\\bmetrics\\b(?!-)|\\bincident timing\\b|\\btime to (?:detect|resolve|repair|recover|mitigate)\\b',
  ],
  [
    'responders',
    '\\bresponders?\\b|\\battendees\\b|\\bparticipants\\b|\\bpeople involved\\b|^acknowledge?ments?\\b|\\bthanks\\b',
  ],
  ['glossary', '\\bglossary\\b|\\bterminology\\b'],
  ['questions', '\\bopen questions\\b|\\bq ?& ?a\\b|\\bfaqs?\\b|\\bfrequently asked\\b|\\bquestions (?:to|for|we)\\b'],
];
