/** Names of configuration files; in one folder the first that exists counts. */
export const configurationNames = ['.postmortem.yaml', '.postmortem.yml', '.postmortem.jsonc'] as const;

/** True for the path or URI of a file that has such a name. */
export const isConfigurationFile = (path: string): boolean =>
  configurationNames.some((name) => path === name || path.endsWith(`/${name}`));
