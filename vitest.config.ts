import { defineConfig } from 'vitest/config';

const tests = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'];

export default defineConfig({
  test: {
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          isolate: false,
          include: tests,
          exclude: ['**/node_modules/**', 'test/journeys/**'],
          globalSetup: ['test/world/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          fileParallelism: false,
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
