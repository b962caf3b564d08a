/** Words that call a report finished. “Resolved” is none of them: it says that the incident is over. */
const finished = /\b(?:final|reviewed|closed|completed?|done|published|approved)\b/i;
const notYet = /\b(?:not|to be|until|nearly|almost|draft)\b/i;

/**
 * True where a status (as written, null where none is stated) says that nothing more is to be done on the report. What stands
 * behind the first comma or slash explains, or is a list of statuses to choose from: it does not count.
 */
export function isFinished(status: string | null): boolean {
  const [head = ''] = (status ?? '').split(/[,;/|(]/);
  return finished.test(head) && !notYet.test(head);
}
