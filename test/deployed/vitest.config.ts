import { defineConfig } from 'vitest/config';

/** The real CDK command line deploys the real stacks onto an emulator; takes about a minute, and longer the first time. */
export default defineConfig({
  test: {
    include: ['test/deployed/**/*.test.ts'],
    globalSetup: 'test/deployed/setup.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
