#!/usr/bin/env node
import { main } from './main.ts';
import { nodeHost } from './nodeHost.ts';

// A reader that closes early (`postmortem … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), nodeHost()).then((code) => {
  // Not process.exit: it would cut off what a pipe has not taken yet.
  process.exitCode = code;
});
