import { anyOf, auxiliaries, type Cue, people, products } from './cue.ts';

const closed = anyOf(
  /\b(?:incident|outage) (?:is |was |has been )?(?:declared |marked (?:as )?|considered )?closed\b|^\W*issue closed\b/,
  // "The network team reports all clear" clears a suspect.
  /^\W*all[- ]clear\b/,
  /\b(?:sound|g[ia]v|declar|call|issu|announc)\w* (?:the |an )?all[- ]clear\b/,
  /\ball[- ]clear (?:is |was )?(?:given|declared|called|sounded|issued|announced)\b/,
);

const resolved = anyOf(
  /\b(?:fully |completely )?(?:resolved|restored|recovered)\b/,
  /\bback (?:to (?:normal|100\s?%|baseline|(?:full |good |proper )?(?:working order|capacity|functionality|service|operations?|strength))|at (?:the )?baseline|online|up|in service)\b/,
  new RegExp(
    `\\b(?:${products}|we|api|cluster|network)(?:['’](?:s|re)| (?:is|are|was|were|came|comes)) (?:now |all |fully )*back(?=[.,;:!)]|$| and\\b| again\\b)`,
  ),
  /\beverything(?:['’]s| is| was) (?:now |all )*back\b/,
  /\b(?:up and |fully |normal )(?:running|operational)\b|\bfully (?:functional|available|accessible|online)\b/,
  /\bservices? (?:is |are |was |were |now |again )*operational\b/,
  /\bconfirmed (?:as )?(?:stable|operational|working|fixed)\b/,
  /\ball (?:[\w-]+ ){0,3}(?:systems?|services?|checks?|hosts?|nodes?|sites?|components?|traffic) (?:(?:are|were|is|was|now|again|all) )*(?:healthy|operational|green|back|up|online|stable|working)\b/,
  /\boperations? (?:resumed|returned)\b|\bresum(?:ed|es) (?:its |their )?(?:normal|full) (?:operations?|service)\b|\breturn(?:s|ed) to (?:normal|baseline|a functional state)\b/,
  /\b100\s?% (?:of )?(?:the |our |all )?(?:traffic|services?) (?:(?:is|are|was|were|now) )*(?:back|restored|online|recovered)\b|\b100\s?% (?:back|up|online|restored)\b/,
  /\bservices? (?:is |are )?(?:fully )?(?:recovers?|resumed)\b|\b(?:system|site|application|network|cluster)s? recovers?\b(?! (?:slowly|gradually|partially))/,
  /\b(?:outage|incident|impact|disruption|downtime) (?:is |was )?(?:ends|ended|over|resolved)\b/,
  // "By the end of the incident" only says when.
  /(?<!\b(?:the|at|by|near|towards?|until|till|before|after|since) )\bend of (?:the |this )?(?:outage|incident|disruption|downtime)\b/,
  /\b(?:now|again) (?:running|working|operating|functioning|loading) (?:normally|as (?:normal|expected|usual))\b/,
  new RegExp(
    `\\b${products} (?:is|are|was|were) (?:now |again |all )*(?:running|working|operating|functioning|loading) (?:normal(?:ly)?|properly|correctly|fine|again|as (?:normal|expected|usual|intended))\\b`,
  ),
  /\b(?:working|running|operating|functioning) (?:normal(?:ly)?|properly|correctly|fine|as (?:normal|expected|usual)) again\b/,
  /\b(?:reachable|available|accessible|operational|functional|online|usable|healthy|stable|moving|live|working|works) again\b|\b(?:is|are|was|were|came|comes|back) up again\b/,
  /\b(?:full|normal) (?:\w+ )?(?:functionality|operations?) (?:(?:was|were|is|are) )?(?:confirmed|verified)\b/,
  /\b(?:full|service|system) (?:service )?restoration (?:was |is )?(?:confirmed|verified|completed?|achieved)\b/,
  /\bbring(?:s|ing)? (?:the |this )?(?:outage|incident|disruption) to an end\b/,
  /\b(?:issue|problem|error)s? (?:(?:goes|go|went) away|(?:is|are|has|have) gone)\b|\b(?:issue|problem|error)s? disappear(?:s|ed)\b/,
  /\b(?:solv|fix)(?:ed|es) (?:the|this|our) (?:issue|problem|outage|incident)\b/,
  /\b(?:report(?:s|ed|ing)?|confirm(?:s|ed|ing)?)(?: back)? (?:that )?(?:(?:the|our|his|her|their) )?[\w-]+ (?:works|(?:is|are) (?:now |all )*(?:working|fine|ok|okay|good))\b(?! (?:on|to|with|only|sometimes|for some|in some)\b)/,
  /\brecovery (?:(?:was|is) )?(?:confirmed|verified|completed?)\b/,
  /\bregain(?:s|ed) (?:\w+ ){0,2}(?:connectivity|connection)\b/,
  new RegExp(`\\b(?:${people}|everyone) (?:have |has )?regain(?:s|ed) access\\b`),
  new RegExp(
    `\\b${products} ${auxiliaries}(?:re)?load(?:s|ed|ing)? (?:successfully|correctly|properly|normally|fine|again|as expected)\\b`,
  ),
  new RegExp(`\\b${products} (?:was|is|were|are) succ?es+fully (?:re)?loaded\\b`),
  new RegExp(`\\b(?:issue|problem|incident|outage)s? ${auxiliaries}(?:fixed|corrected|solved|rectified|sorted out)\\b`),
  /(?<=(?:,|\band|\bthus|\bthereby) )resolving the (?:issue|problem|outage|incident|error)\b/,
);

/** What is restored, recovered or resolved without the incident being over: files, space, funds, names, merge conflicts. */
const otherThing =
  /\b(?:dns|host ?names?|domain names?|conflicts?|comments?|threads?|caches?|backups?|snapshots?|dumps?|archives?|data|files?|space|funds|memory|tokens?|passwords?)(?: (?:has|have|had|was|were|is|are|been|successfully|fully))* $/i;
/** An amount of something: `1.2 GB recovered`. */
const amount = /\d[\d.,]*\s?(?:[kmgtKMGT]i?[bB]|\p{L}*\p{Lu}{3,})(?: (?:was|were|has been|of space))* $/u;
const otherObject =
  /^ (?:(?:the|a|an|our|some|all) )?(?:[\w-]+ ){0,2}(?:backups?|snapshots?|data|dumps?|archives?|files?|cop(?:y|ies)|versions?|commits?|images?)\b/i;
/** Latency that climbs, a fleet that grows and a machine that is being brought up go "back up" too. */
const climbs =
  /\b(?:go(?:es|ing)?|gone|went|climb\w*|creep\w*|ris(?:es|ing)|scal(?:e[ds]?|ing)|latenc(?:y|ies)|errors?|get|getting|bring|bringing|tak(?:e|es|ing) (?:the |a |it )?(?:\w+ ){0,3}|(?:get|getting|bring|bringing) (?:the |it |them )?(?:\w+ ){0,2})\s*$/i;

/** "The block that had been restored on Monday": what went before. */
const earlier = /\b(?:that|which) (?:had|has|have|was|were) (?:been )?(?:\w+ )?$/i;
/** A copy of the system where things are tried. */
const copies = '(?:staging|stage|sandbox|beta|test(?:ing|s)?|dev)';
const onTrial = new RegExp(`\\b${copies}\\b[^.;]{0,20}$`, 'i');

const otherEnd = (before: string, match: string, behind: string): boolean => {
  if (onTrial.test(before) || earlier.test(before)) return true;
  if (/^back (?:up|online)$/i.test(match)) return climbs.test(before);
  if (/(?:restored|recovered|resolved)$/i.test(match)) {
    if (otherThing.test(before) || amount.test(before)) return true;
    return /resolved$/i.test(match) ? /^ to\b/i.test(behind) : otherObject.test(behind);
  }
  return /\bfixed$/i.test(match) && elsewhere(behind);
};

/** A fix that is on trial, or in the code only. */
const elsewhere = (behind: string): boolean => trial.test(behind) && !/\bprod/i.test(behind);
const trial = new RegExp(`^[^.;]{0,40}\\b(?:${copies}|(?:master|main) branch|locally)\\b`, 'i');

const mitigated = anyOf(
  /\bmitigat(?:ed|ion (?:applied|deployed|in place|complete)|es)\b/,
  /\broll(?:ed|s) ?back\b|\brolled (?:the )?(?:\w+ ){1,3}back\b/,
  /\broll(?:ed|ing)?[- ]?back (?:(?:was|is|has been|successfully) )*(?:completed?|finished|done|performed|executed)\b/,
  /\brevert(?:ed|s)\b/,
  /\bworkaround (?:applied|deployed|in place)\b/,
  /\b(?:hot|bug)?fix (?:was |is |has been |gets )?(?:deployed|applied|implemented|released|shipped|rolled out)\b/,
  new RegExp(
    `\\b(?:error|bug|leak|fault|misconfiguration|typo)s? ${auxiliaries}(?:fixed|corrected|solved|rectified)\\b`,
  ),
  /\b(?:deploy(?:ed|s)|appli(?:ed|es)|implement(?:ed|s)|releas(?:ed|es)|ship(?:ped|s)|rolled out) (?:the|a|an|our|this) (?:\w+ ){0,2}(?:hot|bug)?fix\b/,
);

/** "Why the job reverted the setting", "the pipeline unexpectedly reverts a change": that is the fault; "after the fix was applied": a time. */
const harm =
  /\b(?:why|unexpectedly|ungracefully|accidentally|wrongly|mistakenly|inadvertently)\b[^.;]{0,80}$|\b(?:due to|because of|caused by|from|after|since|when) (?:the |an? )?(?:\w+ )?$/i;

/** What the deed told before it brought about, where that is no milestone by itself. */
const broughtAbout =
  /(?<=(?:,|\band|\bthus|\bthereby) )restoring (?:(?:secure|full|normal|stable|user|the|all) )*(?:services?|access|functionality|connectivity|availability|(?:normal|usual) operations?)\b/gi;

/** Words that end an incident, in part or for good. */
export const ends: readonly Cue[] = [
  { kind: 'closed', words: closed },
  { kind: 'resolved', words: resolved, not: otherEnd },
  {
    kind: 'mitigated',
    words: mitigated,
    not: (before, _, behind) => harm.test(before) || onTrial.test(before) || elsewhere(behind),
  },
  { kind: 'resolved', words: broughtAbout, not: otherEnd },
];
