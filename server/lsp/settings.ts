import type { Connection } from 'vscode-languageserver';
import { isTemplatePath } from '../core/config/check.ts';
import type { LoadedConfiguration, ReadText } from '../core/config/load.ts';
import { folderOf, join, within } from '../core/config/path.ts';
import { validConfiguration } from '../core/config/read.ts';
import { resolveSettings } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import { templateProfile } from '../core/config/template.ts';
import type { Profile } from '../core/profiles/profile.ts';
import type { Abilities } from './abilities.ts';
import { governing } from './configuration.ts';

/** What counts for one document. */
export interface ResourceSettings {
  readonly settings: Settings;
  /** Whether a configured glob says that the document is (or is not) a postmortem; null where nothing says. */
  readonly declared: boolean | null;
  /** The team's own template, where one is named. */
  readonly template: Profile | null;
  /** URI of the configuration file that governs the document, null where none does. */
  readonly configuration: string | null;
}

export interface SettingsSource {
  /** Asked for once per document until something changes. Never rejects: what cannot be had is the defaults. */
  readonly of: (uri: string) => Promise<ResourceSettings>;
  readonly forget: (uri: string) => void;
  /** Drops what is known: a setting or a configuration file has changed. */
  readonly changed: () => void;
  /** Takes the settings that a client without `workspace/configuration` sends along with a change. */
  readonly push: (settings: unknown) => void;
}

const section = 'postmortem';

export interface SettingsHost {
  readonly abilities: () => Abilities;
  /** URIs of the workspace's folders. */
  readonly folders: () => readonly string[];
  readonly readText: ReadText;
  /** Told about each configuration that was read for a document, to show the mistakes in it. */
  readonly loaded: (uri: string, configuration: LoadedConfiguration) => void;
}

/** The settings of documents: from the nearest configuration file, else from the client. */
export function createSettings(connection: Connection, host: SettingsHost): SettingsSource {
  let known = new Map<string, Promise<ResourceSettings>>();
  let pushed: unknown = {};

  const fromEditor = (uri: string): Promise<unknown> | unknown =>
    host.abilities().configuration ? connection.workspace.getConfiguration({ scopeUri: uri, section }) : pushed;

  /** A template that the editor's settings name, relative to the workspace's folder. */
  const templateText = async (uri: string, profile: string | undefined): Promise<string | null> => {
    if (profile === undefined || !isTemplatePath(profile)) return null;
    const folders = host.folders();
    const folder = folders.find((one) => within(one, uri) !== null) ?? folders[0] ?? folderOf(uri);
    return folder ? host.readText(join(folder, profile)) : null;
  };

  const ask = async (uri: string): Promise<ResourceSettings> => {
    try {
      const [editor, { configuration, declared }] = await Promise.all([
        fromEditor(uri),
        governing(uri, host.folders(), host.readText),
      ]);
      if (configuration) host.loaded(uri, configuration);
      const own = validConfiguration(editor ?? {});
      const source = configuration ?? { settings: own, template: await templateText(uri, own.profile) };
      const settings = resolveSettings({ configuration, editor: own });
      return { settings, declared, template: templateProfile(source), configuration: configuration?.path ?? null };
    } catch (error) {
      connection.console.warn(`The settings for ${uri} could not be read, so the defaults count: ${error}`);
      return {
        settings: resolveSettings({ configuration: null }),
        declared: null,
        template: null,
        configuration: null,
      };
    }
  };

  return {
    of: (uri) => {
      const before = known.get(uri);
      if (before) return before;
      const asked = ask(uri);
      known.set(uri, asked);
      return asked;
    },
    forget: (uri) => void known.delete(uri),
    changed: () => {
      known = new Map();
    },
    push: (settings) => {
      const own =
        typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>)[section] : null;
      if (typeof own === 'object' && own !== null) pushed = own;
    },
  };
}
