/** How many files were looked at, and how many of them are postmortems. */
export interface Counted {
  readonly files: number;
  readonly postmortems: number;
}

/** A line for a run that has nothing to report, so that a check of nothing is not taken for a clean one. Empty where no file was read. */
export function checkedLine({ files, postmortems }: Counted): string {
  if (files === 0) return '';
  if (postmortems === 0)
    return files === 1
      ? '1 file checked. It is not recognised as a postmortem.\n'
      : `${files} files checked. None of them is recognised as a postmortem.\n`;
  const which =
    files === 1
      ? 'a postmortem'
      : postmortems === files
        ? 'all of them postmortems'
        : `${postmortems} of them ${postmortems === 1 ? 'a postmortem' : 'postmortems'}`;
  return `${files} ${files === 1 ? 'file' : 'files'} checked, ${which}: no findings.\n`;
}
