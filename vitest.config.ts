import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests share no state, so the sources are loaded once instead of once a file.
    isolate: false,
    include: ['test/{unit,rules,lsp}/**/*.test.ts'],
    reporters: ['default'],
    // No test measures time: this ends only what hangs, on a busy machine too.
    testTimeout: 120_000,
    setupFiles: ['test/unit/seed.ts'],
  },
});
