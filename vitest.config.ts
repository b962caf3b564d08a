import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{unit,rules,lsp}/**/*.test.ts'], reporters: ['default'], testTimeout: 20_000 },
});
