import fc from 'fast-check';

/** Every run makes the same cases; `SEED=12 npx vitest run …` makes others. What fails with another seed becomes a row of a table. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
