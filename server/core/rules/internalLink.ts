import * as v from 'valibot';
import type { Chunk } from '../markdown/document.ts';
import type { TextLine } from '../markdown/pieces.ts';
import { foundAt, inCode, proseOf } from '../search/chunkLines.ts';
import { type Found, searchChunks } from '../search/searchChunks.ts';
import { defineRule, type Report } from './rule.ts';
import { isPrivateIp } from './util/personal/ipAddresses.ts';
import { count, together } from './util/together.ts';

interface Link extends Found {
  /** Without a port, lower case. */
  readonly host: string;
  readonly path: string;
}

function addressOf(url: string): Pick<Link, 'host' | 'path'> | null {
  const match = /^(?:https?:)?\/\/(?:[^/?#@\s]*@)?(\[[^\]]*\]|[^/?#:\s]+)(?::\d+)?(\S*)$/i.exec(url);
  return match ? { host: (match[1] ?? '').toLowerCase(), path: match[2] ?? '' } : null;
}

/** Links and pictures, and addresses that stand in the prose as they are; those in code are no links. */
function inLine(line: TextLine): Link[] {
  const marks = line.marks.filter(({ kind, url }) => (kind === 'link' || kind === 'image') && url !== undefined);
  const bare = [...line.text.matchAll(/\bhttps?:\/\/[^\s<>()[\]"]*[^\s<>()[\]".,;:!?'’”*_]/gi)]
    .filter(({ index }) => !inCode(line, index) && !marks.some(({ from, to }) => from <= index && index < to))
    .map(({ 0: url, index }) => ({ url, from: index, to: index + url.length }));
  return [...marks, ...bare].flatMap(({ url, from, to }) => {
    const address = addressOf(url ?? '');
    return address ? [{ ...foundAt(line, from, to - from), ...address }] : [];
  });
}

const links = searchChunks((chunk: Chunk) => [...proseOf(chunk)].flatMap(({ line }) => inLine(line)));

/** Chats and calls that only members can open: host and path. */
const members: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)slack\.com$/, /^\/(?:archives|client|files|messages|team)\//],
  [/(?:^|\.)zoom\.us$/, /^\/(?:j|my|s|rec|w)\//],
  [/^meet\.google\.com$/, /^\/\w/],
  [/^teams\.(?:microsoft|live)\.com$/, /^\/(?:l|_#|meet)/],
  [/^discord(?:app)?\.com$/, /^\/channels\//],
];

/** Names that are resolved inside a network only: RFC 6762 and 8375, what ICANN keeps free for private use, and what is customary. */
const inside =
  /^localhost$|^\[::1\]$|\.(?:localhost|local|localdomain|internal|intranet|intra|corp|lan|home\.arpa|private)$|(?:^|\.)(?:intranet|internal|corp)\./;

const isInternal = ({ host, path }: Link, hosts: readonly string[]): boolean =>
  hosts.some((own) => host === own.toLowerCase() || host.endsWith(`.${own.toLowerCase()}`)) ||
  inside.test(host) ||
  isPrivateIp(host) ||
  // One word without a dot is a machine's name.
  /^[a-z][\w-]*$/.test(host) ||
  members.some(([name, place]) => name.test(host) && place.test(path));

export const internalLink = defineRule({
  name: 'internal-link',
  category: 'hygiene',
  summary: 'Links that readers outside cannot follow: chats, calls, intranet; one finding for a document.',
  severity: 'hint',
  default: 'off',
  fixable: false,
  options: v.strictObject({
    hosts: v.pipe(
      v.optional(v.array(v.string()), []),
      v.description(
        'Further hosts that only insiders reach, such as `wiki.example.com`; their subdomains count as well.',
      ),
    ),
  }),
  *check({ markdown, options }): Iterable<Report> {
    const found = [...links(markdown)].filter(({ found: link }) => isInternal(link, options.hosts));
    const [first] = found;
    if (!first) return;
    const others = found.length > 1 ? `, nor ${count(found.length - 1, 'other', 'others')}` : '';
    const report = together(
      found.map(({ range }) => range),
      `Readers outside cannot follow this link to ${first.found.host}${others}. Quote what it shows.`,
    );
    if (report) yield report;
  },
});
