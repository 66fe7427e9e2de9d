/** The order of test files. */
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Parts of paths: what takes longest first, so that nothing long is left alone at the end. */
const LONGEST = [
  'browser/accessibility',
  'browser/whole/',
  'browser/',
  'hostile/',
  'cli/',
  'storage/',
  'app/',
  'http/',
]

function rankOf({ moduleId, project }: TestSpecification): number {
  const rank = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`))
  const own = rank === -1 ? LONGEST.length : rank
  // Those that share processes do so as long as they stand together.
  return project.config.isolate ? own : own + LONGEST.length + 1
}

/** Of one rank: those that took longest before, or the largest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => rankOf(one) - rankOf(other))
  }
}
