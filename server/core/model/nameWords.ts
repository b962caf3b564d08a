/** Words of titles and file names. All are tried on text in which `_` is a space. */

/** A report about one incident. */
export const report =
  /\bpos?t-?\s?mortems?\b|\bincident (?:report|review|analysis|disclosure|retro(?:spective)?)\b|\bincident retro\b|\brca\b|\broot cause analysis\b|\bafter[- ]action\b|\bpost[- ]incident\b|p[oó]s[- ]?mortem|rapport d['’]incident|informe de incidente|relat[oó]rio de incidente|ポストモーテム|障害報告|复盘|複盤|(?:事故|故障)(?:报告|報告)|포스트모템|사후 ?분석|장애 ?(?:보고|회고)|пост-?мортем/iu;

/** An incident. */
export const trouble =
  /\b(?:failure|crash|breach)\b.{0,60}\breport\b|\boutages?\b|\bincident(?:e|es)?\b|\bdowntime\b|\bdisclosure\b|\bdisruption\b|\bunavailab\w+|störung|ausfall|panne|ca[ií]da|interrupci[oó]n|interrupção|indisponib|disservizi|guast[oi]\b|\bstoring|\bawari|incydent|kesinti|\barıza|インシデント|障害|故障|事故|장애|инцидент|сбой|авари/iu;

/** Something that went wrong. */
export const hint =
  /\boutages?\b|\bincident(?:e|es)?\b|\bretro(?:spective)?\b|\bdowntime\b|\bdisclosure\b|\bdisruption\b|\bfail(?:s|ed|ure|ing)\b|\bcrash\w*\b|\bunavailab\w+|\bhalt(?:ed)?\b|\bexploit\b|\battack\b|\bhack\b|\bbreach\b|\bleak\b|\b(?:went |goes |is |was )?down\b|\bvulnerab\w+|\bbro(?:ke|ken)\b|\bissues?\b|\berrors?\b|\bcorrupt\w*|\bcve-\d|インシデント|障害/iu;

/** A document about postmortems, or about something else altogether. */
export const other =
  /\bexamples?\b|\bworkshop\b|\bmeetings?\b|\bminutes\b|\bnotes\b|\bagenda\b|\bcall \d|\bwriting\b|\bmaintenance\b|\bannouncement\b|\bstandards?\b|\bmanage(?:ment|ing)?\b|\brelease\b|\bproject\b|\bprotocol\b|\bincident response\b(?! report)|\bon-?call\b|\bindex\b|\bdirectory\b|\brichtlinien?\b|\bprozess\b|\bpol[ií]tica\b|\bhandoff\b|\bdocumentation\s*$|\bplan\b|\bproposal\b|\badr\b|\brfc\b|\bdesign\b|\baudit\b|\bassessment\b|\binventory\b|\bvalidation\b|\btroubleshooting\b|\bdrill\b|\bimplementation\b|\b(?:test|status|progress|compliance|performance) (?:reports?|results?)\b|\boptimi[sz]ations?\b|^\W*migration\b|\brefactor\w*|\b(?:error|exit|status) codes?\b|\b(?:processing|work|change) log\b|方案|设计|設計|计划|計画|規約|\bsession (?:backup|handoff|handover|recovery|restart|resume|log)\b/iu;

/** A change and why it was made. One that names the root cause tells of what broke. */
export const change = /^(?!.*\broot cause\b).*\bfix(?:es)?(?: (?:summary|notes?|report))?\s*(?:$|[([–—:-]|for\b)/isu;

/**
 * Instructions, which list an incident's sections without telling of one. What a procedure is also called names one only behind what
 * it is for, for there are payment processes and network protocols; where the noun comes first, in the Romance languages, it begins the title.
 */
export const instructs =
  /\b(?:run|play|hand)books?\b|\bhow to\b|\bguides?\b|\bchecklist\b|\bpolicy\b|\bprocedures?\b|\bguidelines?\b|\bspec(?:ification)?\b|\b(?:incidents?|responses?|management|handling|escalation|analysis|reviews?|rca|post-?\s?mortems?) (?:process(?:es)?|protocols?|methodolog(?:y|ies)|workflows?|conventions?)\b|^\W*(?:gu[ií]a|guida|procedimi?ento|proc[ée]dure|procedura|proto[ck]ol[eo]?|processus|proceso|processo|manual|manuel|manuale|pol[ií]tica|politique) (?:d['’]|(?:d[aeiou]l?|para|pour|per)\s)|(?:leitfaden|handbuch|anleitung|richtlinien?)(?!\p{L})|^\W*(?:procedura|instrukcja|poradnik|регламент|инструкция|руководство)(?!\p{L})|(?:手册|手冊|流程|指南|规范|規範|手順書?|ガイド(?:ライン)?|マニュアル|절차서?|가이드|매뉴얼)\s*(?:$|[(（:：—])/iu;

/** A form to fill in. */
export const form =
  /template|plantilla|\bmod(?:elo|[eè]les?)\b|(?<!\p{L})vorlage|\bmodello\b|\bsjabloon\b|\bszablon\b|şablon|テンプレート|雛形|ひな形|模板|템플릿|양식|шаблон/iu;

/** Files that tell a program (or its users) what to do, by how they are called everywhere. */
export const orderFile =
  /^(?:skill|agents?|claude|gemini|copilot-instructions)\.mdx?$|\.(?:agent|prompt|instructions|chatmode|mode)\.mdx?$/i;

/** Several of them: a collection rather than one report. */
export const several = /\bpost-?\s?mortems\b(?! (?:report|analysis))/i;
export const collection =
  /^\W*(?:a )?(?:list of |incident )?(?:post-?\s?mortems|incident (?:reports|reviews|retros)|incidents|retrospectives)\b|^\W*(?:post-?\s?mortem|incident|rca) (?:documentation|management|repository|library|index|log|tracking|archive|register|history)\b|^\W*(?:(?:relat[oó]rios|informes|registro|historial) de incident|rapports d['’]incident|journal des incident|incidentes(?!\p{L})|störungen(?!\p{L})|vorfälle(?!\p{L}))|^\W*(?:事故|故障|障害|インシデント|장애) ?(?:一覧|列表|汇总|清单|목록|이력)/iu;

/** An advisory on a weak spot of a product, by the number that its file is called by everywhere. */
export const advisoryFile = /^(?:RUSTSEC|GHSA|CVE|PYSEC|MFSA)-?\d/i;
