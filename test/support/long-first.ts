/** The order of test files. */
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Parts of paths: what takes longest first, so that nothing long is left alone at the end. */
const LONGEST = [
  'hostile/imports',
  'browser/accessibility',
  'browser/whole/',
  'browser/',
  'hostile/',
  'cli/',
  'storage/',
  'http/',
]

function rankOf({ moduleId, project }: TestSpecification): number {
  const rank = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`))
  // They share processes, as long as they stand together.
  if (!project.config.isolate) return LONGEST.length + 1
  return rank === -1 ? LONGEST.length : rank
}

/** Of one rank: those that took longest before, or the largest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => rankOf(one) - rankOf(other))
  }
}
