/** Before words that tell of a milestone: it was not reached, or only hoped for. */
export const negation =
  /(?:n['’]t|\b(?:not|never|no|cannot|without|failed to|fails? to|unable to|did(?:n't| not)|still|yet to|(?<!\b(?:my|our|the|an|this|that|second|third|next|last|final) )attempt(?:s|ed|ing)? to|ensur(?:e|es|ed|ing)|ma(?:ke|kes|de|king) sure|if|whether|check(?:s|ed|ing)? that|tr(?:y|ies|ied|ying) to|hop(?:e|ed|ing) to|decid(?:e|ed|es|ing) to|going to|working on|will|would|should|could|might|may|before|until|once(?! again)|to be|to say|to get|to bring|al?though|though|while|assum\w+|partially|partly|temporarily|some|only|most))\b[^.;,]{0,40}$|\b(?:seem|appear|look)(?:s|ed)? (?:to|like)\b(?:(?!\band\b)[^.;,]){0,40}$/i;

/** Right before words that tell of a milestone: it came near to it ("almost immediately" and "nearly an hour later" did not). */
export const nearly =
  /\b(?:almost|nearly|not quite) (?:(?:fully|completely|entirely) )?$|\b(?:almost|nearly) (?:all|every\w*)\b[^.;,]{0,30}$/i;

/** Behind what ends an incident: it did not. */
export const undone =
  /(?<!\bno (?:further |more |other |new )?)\b(?:issues?|problems?|errors?|symptoms?|outages?|failures?|slowness|latency|inconsistenc(?:y|ies)) (?:still )?(?:persist(?:s|ed)?|continue[sd]?|remain(?:s|ed)?|return(?:s|ed)|recur(?:s|red)|came back)\b(?! (?:to )?(?:normal|low|stable|flat|zero|at|below|under|within|(?:the )?(?:usual|baseline)))|\bto no avail\b|\bwithout (?:success|effect|any effect|improvement)\b|\bno (?:improvement|effect)\b|\b(?:did|does)(?:n['’]t| not) (?:help|work|resolve|fix|solve)\b|\b(?:failed|went down|broke) again\b|\bbut\b(?:[^.;]|\.(?=\w)){0,60}\b(?:still|then|fail(?:s|ed)?|unstable|sometimes|intermittent\w*)\b|\bstill (?:fail\w*|broken|down|not|unreachable|unavailable)\b/i;

/** What an entry is about stands near its head; far behind, in a long one, such words tell of details. */
export const farthest = 200;
