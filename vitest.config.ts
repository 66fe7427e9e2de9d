import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/support/long-first.ts'

/**
 * Tests that leave nothing behind in their process: most of the time of a small one is the reading of
 * modules, and those files share them.
 */
const TOGETHER = ['core', 'lexicon', 'formats', 'app', 'http', 'backends', 'storage', 'cli'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

/** Prints how long single files take to be read: nothing else runs beside it. */
const MEASURED = ['test/hostile/imports.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Milliseconds that only a test which hangs takes: on a loaded machine all takes its time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // One more than a small machine has processors: browsers and servers are waited for.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    globalSetup: 'test/support/whole-run.ts',
    projects: [
      {
        extends: true,
        test: { name: 'measured', include: MEASURED, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'together',
          include: TOGETHER,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...TOGETHER, ...MEASURED],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
