/** Where the project is published; the same as `repository` in package.json. */
export const repository = 'https://github.com/postmortem-md/postmortem';

/** The address of a rule's page. */
export const rulePage = (rule: string): string => `${repository}/blob/main/docs/rules/${rule}.md`;
