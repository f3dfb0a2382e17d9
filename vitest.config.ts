import { defineConfig } from 'vitest/config';

const tests = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'];

export default defineConfig({
  test: {
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One embedded database for the run, unless PALERMO_TEST_DATABASE_URL names another.
    globalSetup: ['test/world/global-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          isolate: false,
          include: tests,
          exclude: ['**/node_modules/**', 'test/journeys/**'],
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
