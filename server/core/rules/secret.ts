import type { Chunk } from '../markdown/document.ts';
import type { TextLine } from '../markdown/pieces.ts';
import { foundAt, linesOf } from '../search/chunkLines.ts';
import { type Found, searchChunks } from '../search/searchChunks.ts';
import { defineRule, noOptions, type Report } from './rule.ts';
import { editsFix } from './util/fix.ts';

interface Secret extends Found {
  readonly what: string;
}

/** Forms that their makers gave their secrets so that they can be found. The first group, where there is one, is the secret. */
const forms: readonly (readonly [string, RegExp])[] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/g],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/g],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{20,}/g],
  ['a Slack webhook', /hooks\.slack\.com\/services\/(T[A-Z0-9]+\/B[A-Z0-9]+\/[A-Za-z0-9]{20,})/g],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}/g],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/g],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g],
  ['a JSON web token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g],
  ['a password in an address', /\b[a-z][a-z0-9+.-]{2,20}:\/\/[^\s:/@]+:([^\s:/@]{6,})@[a-z0-9.-]+/gi],
];

/** Made up, masked or to be filled in. */
const harmless = /example|x{4}|\*{3}|\.{3}|<[^>]*>|\$\{?\w|%[\w(]|passw|secret|redacted|changeme/i;

function inLine(line: TextLine): Secret[] {
  return forms.flatMap(([what, pattern]) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const secret = match[1] ?? match[0];
      if (harmless.test(secret)) return [];
      return [{ ...foundAt(line, match.index + match[0].indexOf(secret), secret.length), what }];
    }),
  );
}

const search = searchChunks((chunk: Chunk) => linesOf(chunk).flatMap(inLine));

export const secret = defineRule({
  name: 'secret',
  category: 'hygiene',
  summary: 'A token, key or password in the text.',
  severity: 'warning',
  default: 'on',
  fixable: true,
  options: noOptions,
  *check({ markdown }): Iterable<Report> {
    for (const { found, range } of search(markdown)) {
      yield {
        range,
        message: `This looks like ${found.what}. Revoke it, then take it out: what was published once stays in the history.`,
        // Of a private key this is only the first line.
        fixes:
          found.what === 'a private key'
            ? []
            : [editsFix('Replace by [redacted]', () => [{ range, text: '[redacted]' }], true)],
      };
    }
  },
});
