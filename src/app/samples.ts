import type { ComparisonId } from '../core/model.ts'
import type { Context } from './context.ts'

export interface SampleInfo {
  readonly name: string
  readonly title: string
  readonly languages: readonly string[]
}
export declare function listSamples(): readonly SampleInfo[]
/** Makes a comparison from a sample, or gives the one that was made. */
export declare function openSample(
  context: Context,
  request: { name: string; by: string },
): Promise<ComparisonId>
/** All samples, once in the life of a data folder. */
export declare function installSamples(context: Context): Promise<void>
