import { defineConfig } from 'vitest/config'

/** Files that need a process of their own: they measure it, or drive a browser from it. */
const ALONE = ['test/browser/**/*.test.ts', 'test/hostile/**/*.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        // Most of the time of a small test is the reading of modules: those files share them.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ALONE,
          isolate: false,
        },
      },
    ],
  },
})
