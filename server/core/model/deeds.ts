/** Past tenses that do not end in -ed; those that are orders as well tell only behind somebody who did it. */
const irregular = 'made|wrote|rewrote|built|rebuilt|ran|left|took|gave|sent|undid';
const orders = 'set up|put|cut|shut';

/** What ends in -ed and tells no deed: other verbs, and thoughts, failures and feelings. */
const noDeed =
  'agreed|assumed|believed|considered|decided|discussed|embed|exceed|expected|failed|feed|hoped|intended|lacked|learned|missed|need(?:ed)?|noticed|planned|proceed|reali[sz]ed|relied|shed|speed|started|suffered|tried|used to|wanted|wished';

/** Words that stand in front of a noun as often: "Automated tests" may be what is to be had. */
const adjective =
  'automated|improved|enhanced|increased|advanced|dedicated|centrali[sz]ed|distributed|shared|detailed|extended|expanded|strengthened';

const verb = `(?:re-|un-|de-)?[a-z]{2,}ed|${irregular}`;

const subject =
  "(?:we|i|the team)(?:['’]ve| have)? (?:also |already |since |now |just |[a-z]+ly |for \\w+ (?:\\w+ )?(?:days|weeks|months|years) )*";

const withSubject = new RegExp(`^\\W*${subject}(?!(?:${noDeed})\\b)(?:${verb}|${orders})\\b`, 'i');

const withoutSubject = new RegExp(
  `^\\W*(?!(?:${noDeed})\\b)(?:(?:${adjective}) (?:the|our|an?|its|their|all|how)\\b|(?!(?:${adjective})\\b)(?:${verb})\\b)`,
  'i',
);

/** True for "We've advised the teams", "I removed the flag": somebody tells what was done. English. */
export const tellsDeed = (text: string): boolean => withSubject.test(text);

/** True for "Migrated the ledger", "Re-enabled the alert", "Improved the tests", and what {@link tellsDeed} hears: it reads as done. English. */
export const readsAsDone = (text: string): boolean => withSubject.test(text) || withoutSubject.test(text);

const mayBe = new RegExp(`^\\W*(?:${adjective})\\b`, 'i');

/** True for "Improved testing": done or wished for, as what stands beside it shows. English. */
export const mayReadAsDone = (text: string): boolean => mayBe.test(text);

const filed =
  /\b(?:added|created|filed|logged|opened|raised|wrote) (?:an? |the |\d+ )?(?:[\w-]+ )?(?:bugs?|cards?|issues?|stor(?:y|ies)|tasks?|tickets?)\b/i;

/** True for "Filed a ticket", "created two issues": a deed that wrote the task down and left it to do. English. */
export const wasOnlyFiled = (text: string): boolean => filed.test(text);
