import type { Settings } from './settings.ts';

const draft = /^(?:draft|wip|work in progress|in progress|ongoing|open|new|preliminary|in review)\b/;
const final = /^(?:final|reviewed|approved|closed|complete|completed|published|done|resolved)\b/;

/** The preset that counts for a document with this status (lower case, null where it states none). */
export function presetFor(preset: Settings['preset'], status: string | null): Exclude<Settings['preset'], 'by-status'> {
  if (preset !== 'by-status') return preset;
  const words = status?.trim() ?? '';
  return draft.test(words) ? 'relaxed' : final.test(words) ? 'strict' : 'recommended';
}
