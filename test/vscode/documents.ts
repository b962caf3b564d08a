/** The rules that find something in the example. */
export const findingsOfExample = ['date-typo', 'meridiem-on-24h', 'missing-section', 'placeholder', 'timeline-order'];

/** A postmortem whose timeline is in order. */
export const postmortem = `# Postmortem: search answers slowly

**Date:** 2026-02-03

## Summary

Search answered in 8 seconds instead of 200 ms while an index was built anew.

## Impact

About 9,000 searches were given up.

## Timeline

All times are in UTC.

- 09:10 The index build starts on the wrong cluster.
- 09:25 **Detected:** the latency alert pages the on-call.
- 09:58 **Resolved:** the build is stopped and searches are fast again.

## Root cause

The build job read the address of its cluster from a variable that had been renamed.

## Action items

- [ ] Refuse to build an index on a serving cluster (owner: Ines, due: 2026-02-20)
`;

export const meetingNotes = `# Weekly meeting

## Agenda

- 10:00 Planning
- 10:30 Demo of the new search

## Notes

Nobody is against the new search. Next meeting on Tuesday.
`;
