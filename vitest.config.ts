import { defineConfig } from 'vitest/config';

/** The quick tests: no network beyond loopback, under two minutes on two cores. Browser and deployed tests have configurations of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/deployed/**'],
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-artefacts/quick.json' }]] : ['default'],
  },
});
