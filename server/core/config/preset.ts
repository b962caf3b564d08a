import { isFinished } from '../model/reportStatus.ts';
import type { Settings } from './settings.ts';

const draft = /^(?:draft|wip|work in progress|in progress|ongoing|open|new|preliminary|in review)\b/i;

/** The preset that counts for a document with this status (null where it states none). */
export function presetFor(preset: Settings['preset'], status: string | null): Exclude<Settings['preset'], 'by-status'> {
  if (preset !== 'by-status') return preset;
  return draft.test(status?.trim() ?? '') ? 'relaxed' : isFinished(status) ? 'strict' : 'recommended';
}
