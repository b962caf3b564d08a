/** Names of configuration files; in one folder the first that exists counts. */
export const configurationNames = ['.postmortem.yaml', '.postmortem.yml', '.postmortem.jsonc'] as const;
