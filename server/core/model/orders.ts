/** What people begin an action with: verbs that order, beside those that {@link obliges} finds. */
const verb =
  /^(?:(?:always|also|automatically|consider|continue to|explicitly|further|immediately|periodically|regularly) )?(?:(?:re|pre)-?)?(?:add|adjust|adopt|align|alert|allow|apply|appoint|arrange|ask|assess|assign|audit|automate|avoid|backup|back|block|bring|build|bump|cache|cap|change|check|clarify|clean|clear|close|collect|come|communicate|complete|conduct|configure|consider|consolidate|contact|convert|coordinate|create|cut|decide|decouple|decrease|define|delete|deploy|deprecate|design|determine|develop|disable|discuss|do|document|drop|educate|elevate|email|enable|encourage|enforce|engage|enhance|ensure|establish|evaluate|examine|expand|explore|export|expose|extend|figure|file|find|fine-tune|finish|fix|follow|gate|get|give|harden|have|hire|host (?:an?|the)|identify|implement|improve|include|increase|incorporate|inform|initiate|install|integrate|introduce|invest|investigate|isolate|keep|learn|let|limit|link|log|look|lower|maintain|make|measure|merge|migrate|mitigate|monitor|move|notify|offer|onboard|open|optimi[sz]e|organi[sz]e|outline|page|patch|perform|pin|plan|prepare|prevent|prioriti[sz]e|protect|provide|publish|purge|push|put|raise|reach|read|rebuild|recommend|reconsider|record|redesign|reduce|refactor|refine|reject|release|remind|remove|rename|replace|report|request|require|research|reset|resolve|restore|restrict|retire|retry|return|revamp|revert|review|revise|revisit|rewrite|roll|rotate|route|run|scale|schedule|script|secure|send|separate|set|setup|share|show|speed up|simplify|simulate|split|standardi[sz]e|start|stop|store|streamline|strengthen|switch|sync|talk|teach|test|think|tighten|track|train|trigger|try|tune|turn|understand|undertake|update|upgrade|use|utili[sz]e|validate|verify|warn|watch|work|wrap|write)\b/i;

/** A duty, or a wish: "We need to …", "Alerts should …", "It would be good to …". */
const obliges =
  /\b(?:should|must|needs?|ought|will|shall|let['’]?s|plan(?:s|ned|ning)? to|going to|want to|would (?:be|like)|todo|to be|has to|have to)\b/i;

/** "Monitoring of the queue", "Adding an alert": what is to be had or done, as a noun. */
const noun = /^\p{L}+(?:ing|tion|ment)\b/iu;

/** "Better monitoring", "More tests": what is wished for. */
const wish =
  /^(?:better|more|fewer|less|additional|another|new|improved|proper|automated|automatic|dedicated|stronger|faster|clearer|to)\b/i;

/** `HIGH`, `P1`: how urgent it is, before the words. */
const urgency = /^(?:HIGH|MEDIUM|LOW|CRITICAL|URGENT|P\d)\b[\s:–—-]*/;

/** True where an action begins with an order: "Add an alert". English. */
export const beginsAsOrder = (text: string): boolean => verb.test(text.trimStart());

/** "Watching the feed meant two days of delay": such a noun with its verb in the past tells what was seen. */
const observation =
  /^(?:(?!(?:that|which|what|who|how|why|if|when|where)\b)\S+ ){1,6}(?:was|were|meant|gave|led|caused|ensured|allowed|showed|helped|prevented)\b/i;

/** True where an action's words ask for something to be done: an order, a duty, or the name of a measure. English. */
export function asksForSomething(text: string): boolean {
  const words = text.replace(urgency, '');
  return verb.test(words) || (noun.test(words) && !observation.test(words)) || wish.test(words) || obliges.test(words);
}
