import { defineConfig } from 'vitest/config';

/** The real CDK command line deploys the real stacks onto an emulator; takes two to three minutes, and longer the first time. */
export default defineConfig({
  test: {
    include: ['test/deployed/**/*.test.ts'],
    globalSetup: 'test/deployed/setup.ts',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 600_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-artefacts/deployed.json' }]] : ['default'],
  },
});
