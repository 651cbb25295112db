import { defineConfig } from 'vitest/config';

/** A real Chromium, driven by keyboard, on the whole house in one process. Takes a few minutes. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    pool: 'threads',
    // Each file runs a house and a browser; two at a time is what two cores carry.
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-artefacts/browser.json' }]] : ['default'],
  },
});
