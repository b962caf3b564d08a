import type { LoadedConfiguration } from './load.ts';
import type { Configuration } from './schema.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface SettingsSources {
  readonly configuration: Pick<LoadedConfiguration, 'settings'> | null;
  /** Of the user or the workspace; what `validConfiguration` took from them. */
  readonly editor?: Configuration;
}

/**
 * The settings for a document. Once there is a configuration file the editor's settings count for nothing, so that what is wrong
 * in the editor is wrong in CI and the other way round. The document's own front matter goes before both: see
 * `withFrontMatter`.
 */
export function resolveSettings({ configuration, editor }: SettingsSources): Settings {
  const { profile, timezone, dateOrder, preset, rules, sections } = configuration?.settings ?? editor ?? {};
  return {
    profile: profile ?? defaultSettings.profile,
    timezone: timezone ?? defaultSettings.timezone,
    dateOrder: dateOrder ?? defaultSettings.dateOrder,
    preset: preset ?? defaultSettings.preset,
    rules: rules ?? defaultSettings.rules,
    sections: sections ?? defaultSettings.sections,
  };
}
