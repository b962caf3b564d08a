/**
 * How languages other than English tell of an incident: `incident` (something broke), `past` (told as having happened), `guide` (told to
 * the reader: must, make sure). Lower case; sources of regular expressions (flags `giu`), tried at whole words where the language has
 * spaces between them. Words that mean something else in English are left out.
 */
export interface Speech {
  /** BCP 47 primary language. */
  readonly language: string;
  readonly spaced: boolean;
  readonly incident: string;
  readonly past: string;
  readonly guide: string;
}

/** One row per language; the order means nothing. */
export const speeches: readonly Speech[] = [
  {
    language: 'de',
    spaced: true,
    incident:
      'ausfall|ausfälle|ausgefallen|störung(?:en)?|fehler(?:n|s)?|fehlgeschlagen|abst[uü]rze?|abgestürzt|(?:nicht )?erreichbar|wiederhergestellt|behoben|überlast(?:et|ung)|unterbrech(?:ung|ungen)',
    past: 'wurden?|waren|hatten?|begann(?:en)?|konnten?|führten?|trat(?:en)? auf|bemerkten?|stellten?|startete[nt]?',
    guide:
      'muss|müssen|sollten?|bitte|stelle[n]? sie sicher|sicherstellen|sicherzustellen|vorlage|beschreiben sie|siehe',
  },
  {
    language: 'fr',
    spaced: true,
    incident:
      'panne|pannes|erreurs?|indisponib\\p{L}+|défaillances?|dégradations?|rétabli\\p{L}*|interruptions?|plant(?:é|age|ages)|saturé\\p{L}*|échou\\p{L}+',
    past: "était|étaient|avait|avaient|a été|ont été|avons|fut|furent|ont (?:\\p{L}+é|\\p{L}+i)|(?:a|est|sont|s'est) \\p{L}+(?:é|ée|és|ées)",
    guide: 'doit|doivent|devez|devrait|veuillez|il faut|assurez-vous|décrivez|décrire|utilisez|vérifiez|recommandé',
  },
  {
    language: 'es',
    spaced: true,
    incident:
      'incidentes?|errores|fall(?:o|a|os|ó|aron|aba|aban)|caídas?|cayó|interrupci(?:ón|ones)|indisponib\\p{L}+|restaur\\p{L}+|restablec\\p{L}+|resuelt[oa]s?|degradad[oa]s?',
    past: 'fue|fueron|estaba|estaban|había|habían|se (?:ha|han) \\p{L}+|\\p{L}{2,}(?:aron|ieron)|\\p{L}{3,}ó',
    guide: 'debe|deben|debes|debería|asegúr(?:ate|ese)|describ[ae]|utilice|recomienda|recomendado|siga',
  },
  {
    language: 'pt',
    spaced: true,
    incident:
      'incidentes?|erros?|falh(?:a|as|ou|aram)|quedas?|caiu|indispon\\p{L}+|interrup\\p{L}+|restaurad\\p{L}+|restabelec\\p{L}+|resolvid[oa]s?|degrada(?:do|da|ção)',
    past: 'foi|foram|estava|estavam|havia|\\p{L}{4,}(?:ou|aram|eram|iram)',
    guide: 'deve|devem|você deve|descreva|certifique-se|garanta|utilize|recomend\\p{L}+|siga|modelo de',
  },
  {
    language: 'it',
    spaced: true,
    incident:
      'incidenti?|guast[oi]|disserviz\\p{L}+|errori|interruzion[ei]|ripristin\\p{L}+|malfunzionament[oi]|non raggiungibil[ei]|risolt[oa]',
    past: 'è stat[oa]|sono stat[ei]|erano|aveva|avevano|ha \\p{L}+(?:ato|uto|ito)|abbiamo|si è',
    guide: 'deve|devono|assicurarsi|descrivere|occorre|bisogna|utilizzare|verificare',
  },
  {
    language: 'nl',
    spaced: true,
    incident: 'storing(?:en)?|uitval|fout(?:en)?|onbereikbaar|hersteld|gecrasht|verstoring(?:en)?',
    past: 'waren|werd(?:en)?|hadden|kon(?:den)?|bleek|begon(?:nen)?',
    guide: 'moet(?:en)?|zorg (?:ervoor|dat)|dient|beschrijf|gebruik',
  },
  {
    language: 'pl',
    spaced: true,
    incident:
      'awari\\p{L}+|incydent\\p{L}*|błęd\\p{L}+|błąd|niedostępn\\p{L}+|przerw\\p{L}+|przywrócon\\p{L}+|usterk\\p{L}+',
    past: 'był[aoy]?|byli|zosta(?:ł|ła|ło|ły|li)|miał[aoy]?|wystąpił[aoy]?|\\p{L}{3,}(?:liśmy|łem|łam)',
    guide: 'należy|powin\\p{L}+|musi|muszą|upewnij|opisz|wypełnij',
  },
  {
    language: 'tr',
    spaced: true,
    incident: 'kesinti(?:si|ler|leri)?|arıza\\p{L}*|hatası|hatalar|çöktü|erişilemez|erişilemedi',
    past: 'edildi|oldu|yapıldı|başladı|çözüldü|\\p{L}{2,}(?:dı|tı|dü|tü)',
    guide: 'gerekir|gerekmektedir|olmalı(?:dır)?|edilmeli(?:dir)?|yapılmalı(?:dır)?|emin olun|lütfen',
  },
  {
    language: 'ru',
    spaced: true,
    incident:
      'сб[оo][йеяиюв]\\p{L}*|ошибк\\p{L}*|ошибок|инцидент\\p{L}*|авари\\p{L}+|недоступ\\p{L}+|отказ\\p{L}*|восстанов\\p{L}+|упал[аои]?|падени\\p{L}+|деградаци\\p{L}+',
    past: 'был[аои]?|стал[аои]?|начал[аои]?с?ь?|произош\\p{L}+|обнаруж\\p{L}+|привел[оаи]?|\\p{L}{3,}(?:лся|лась|лось|лись|али|или|ало|ило|ала|ила)',
    guide: 'должн[аоы]?|должен|необходимо|следует|нужно|убедитесь|опишите|укажите|рекомендуется|шаблон\\p{L}*',
  },
  {
    language: 'zh',
    spaced: false,
    incident:
      '故障|恢复|恢復|异常|異常|失败|失敗|报错|宕机|中断|中斷|超时|不可用|回滚|崩溃|挂掉|挂起|卡住|阻塞|飙升|打满|丢失|泄漏|误判|不通|断开|告警|事故',
    past: '了|发现|發現|导致|導致|当时|已经|后来',
    guide: '应该|應該|必须|必須|请|請|确保|模板',
  },
  {
    language: 'ja',
    spaced: false,
    incident: '障害|復旧|停止|エラー|失敗|異常|不具合|ダウン|インシデント|事故|クラッシュ',
    past: 'した|していた|された|だった|なった|ました|ていた|あった',
    guide: 'してください|しましょう|記載する|べきです|テンプレート',
  },
  {
    language: 'ko',
    spaced: false,
    incident: '장애|오류|실패|복구|중단|에러|다운|사고|인시던트',
    past: '했다|했습니다|했고|됐다|됐습니다|되었|였다|였습니다|했으나|했지만|않았|었다|았다|있었',
    guide: '해야|하세요|할 것|작성한다|하십시오|합시다|템플릿|주세요',
  },
];
