import type { Chunk } from '../../../markdown/document.ts';
import type { TextLine } from '../../../markdown/pieces.ts';
import { foundAt, linesOf } from '../../../search/chunkLines.ts';
import { type Found, searchChunks } from '../../../search/searchChunks.ts';
import { isPublicIp } from './ipAddresses.ts';

/** An address that may be somebody's. `text` is the address, where a link to it may read otherwise. */
export interface Datum extends Found {
  readonly kind: 'mail' | 'ip';
  readonly text: string;
  /** Its line tells that it is a colleague's. */
  readonly colleague: boolean;
}

const mail = /(?<![\w.+%/:@-])[\w.+%-]*[\w+-]@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w/:@-])/g;

/** Mailboxes of duties and machines, not of people. */
const duty =
  /^(?:.*[-_.+])?(?:[pc]sirt|cert|soc|security|abuse|support|info|contact|help(?:desk)?|admins?|no-?reply|do-?not-?reply|privacy|press|postmaster|hostmaster|webmaster|hello|teams?|incidents?|ops|on-?call|sre|legal|root|git|dev|users?|announce|bugs?|feedback|sales|billing|mailer-daemon|notifications?|alerts?|service|bot|ci|status|noc|office|tsc|board|committee|jobs|list|test|example|foo|bar|name|you|me|someone|somebody|email|mail)(?:[-_.+].*)?@/i;
const noPerson =
  /@(?:.*\.)?(?:example(?:\.\w+)?|test|invalid|local|localhost|internal|(?:your)?(?:domain|company|org)\.\w+|googlegroups\.com|lists?\..+|.*\.gserviceaccount\.com|noreply\..+|users\.noreply\..+)$/i;
/** Lines of commits and letters, which name colleagues, and invitations to write. */
const colleague =
  /^\s*(?:author|commit(?:ter)?|signed-off-by|co-authored-by|reviewed-by|acked-by|from|to|cc|by):|\b(?:contact\w*|reach(?: out)?|e-?mail us|write to|get in touch|questions|report(?:s|ed)? to)\b/i;

const dotted = /(?<![\w.@/=<>~^-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g;
const version =
  /\b(?:v|ver|versions?|release[sd]?|rel|build|firmware|agent|driver|patch|upgraded?|updated?|downgraded?|from|tag|chrome|firefox|edge|windows)(?: (?:to|from|of|is|was))?[ :=]*$/i;
/** Resolvers that everybody uses. */
const resolvers = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222', '208.67.220.220']);

/** Of random addresses one in 4,000 has four numbers below 32; of versions nearly all have. A last 0 is a network's or a version's. */
const isVersion = (text: string): boolean => text.split('.').every((part) => Number(part) < 32) || text.endsWith('.0');

/** Addresses of mail in the text and in links to write to them: where they stand, and the address. */
function* mailsIn({ text, marks }: TextLine): Iterable<readonly [from: number, length: number, address: string]> {
  for (const { kind, url, from, to } of marks) {
    const [address] =
      kind === 'link' && url?.startsWith('mailto:') ? (url.match(mail) ?? /[^:?]+@[^?]+/.exec(url) ?? []) : [];
    if (address && !text.slice(from, to).includes(address)) yield [from, to - from, address];
  }
  for (const { 0: one, index } of text.matchAll(mail)) yield [index, one.length, one];
}

function inLine(line: TextLine): Datum[] {
  const found: Datum[] = [];
  const { text } = line;
  for (const [from, length, address] of mailsIn(line)) {
    if (duty.test(address) || noPerson.test(address)) continue;
    found.push({ ...foundAt(line, from, length), kind: 'mail', text: address, colleague: colleague.test(text) });
  }
  for (const { 0: one, index } of text.matchAll(dotted)) {
    if (!isPublicIp(one) || isVersion(one) || resolvers.has(one)) continue;
    if (version.test(text.slice(0, index)) || /^\/\d/.test(text.slice(index + one.length))) continue;
    found.push({ ...foundAt(line, index, one.length), kind: 'ip', text: one, colleague: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The addresses of mail and of the public internet in a document, in code as well as in prose, without those of duties and versions. */
export const personalAddresses = searchChunks((chunk: Chunk) => linesOf(chunk).flatMap(inLine));
