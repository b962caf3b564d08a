import { readMarkdown } from '../markdown/read.ts';
import { readPostmortem } from '../model/read.ts';
import { learnProfile } from '../profiles/learn/learn.ts';
import type { Profile } from '../profiles/profile.ts';
import type { LoadedConfiguration } from './load.ts';
import { baseName } from './path.ts';
import { resolveSettings } from './resolve.ts';

/** The profile that a team's own template makes; null where the configuration names a built-in profile or none. */
export function templateProfile(configuration: Pick<LoadedConfiguration, 'settings' | 'template'>): Profile | null {
  const path = configuration.settings.profile;
  if (path === undefined || configuration.template === null) return null;
  const fileName = baseName(path);
  const markdown = readMarkdown(configuration.template);
  const settings = resolveSettings({ configuration });
  const postmortem = readPostmortem(markdown, { fileName, declared: true, settings });
  return learnProfile(configuration.template, postmortem, { id: path, name: fileName, source: path });
}
