/** An invented incident. One entry stands out of order, one section is missing, one is empty. */
export const outage = `# Postmortem: checkout down

- **Date:** 2026-02-10
- **Status:** Draft

## Summary

Checkout failed for all customers after a certificate expired.

## Timeline (all times UTC)

- **09:00** Impact begins: the certificate expires
- **09:20** Mitigated by serving the old certificate
- **09:10** Alert fires, on-call is paged
- **09:45** Resolved, new certificate in place

## Root cause

The renewal job had been disabled during a migration.

## Action items

- [ ] Alert on certificates that expire soon (owner: @kim, due 2026-03-01)
- [x] Enable the renewal job
`;

/** Markdown that reports no incident. */
export const readme = `# left-handed

A small library.

## Install

    npm install left-handed

## Changelog

- 2026-01-02 09:00 released 1.0.0
`;
