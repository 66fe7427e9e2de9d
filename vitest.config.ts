import { defineConfig } from 'vitest/config'

/** Pure code: its tests start no threads and no servers, and share one process. */
const PURE = ['test/core/**/*.test.ts', 'test/lexicon/**/*.test.ts', 'test/formats/**/*.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // On a loaded machine, what is waited for takes its time.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // Most of the time of a small test is the reading of modules: those files share them.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: PURE,
        },
      },
    ],
  },
})
