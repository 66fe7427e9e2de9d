import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/support/long-first.ts'

/** Pure code: its tests start no threads and no servers, and share one process. */
const PURE = ['test/core/**/*.test.ts', 'test/lexicon/**/*.test.ts', 'test/formats/**/*.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Milliseconds that only a test which hangs takes: on a loaded machine all takes its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      // Most of the time of a small test is the reading of modules: those files share them.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: PURE,
          globalSetup: 'test/support/whole-run.ts',
        },
      },
    ],
  },
})
