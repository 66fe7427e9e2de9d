/** Sentence embeddings: vectors whose cosine says how near two sentences are in meaning. */
import { UserError, type Warning } from '../../core/errors.ts'
import { answersFor, type AnswerStore } from '../answer-store.ts'

export interface Embedder {
  /** Name of the model and of where it runs; answers are kept under it. */
  readonly model: string
  /**
   * A vector of length 1 for each text, in order, all of one dimension. Throws UserError unavailable
   * where the model cannot be used, cancelled after an abort.
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>
}

/** All of one dimension. */
export function areAlike(vectors: readonly Float32Array[]): boolean {
  return vectors.every(({ length }) => length === vectors[0]!.length)
}

/**
 * Asks the embedder only for texts that the store does not know. What is on file may come from another
 * model that had the same name, with vectors of another length.
 */
export function cachedEmbedder(embedder: Embedder, store: AnswerStore): Embedder {
  const { model } = embedder
  const file = {
    get: (hash: string) => {
      const bytes = store.get('embedding', model, hash)
      return bytes && new Float32Array(Uint8Array.from(bytes).buffer)
    },
    add: (answers: ReadonlyMap<string, Float32Array>) => {
      const values = [...answers].map(
        ([hash, vector]) => [hash, new Uint8Array(vector.buffer.slice(0))] as const,
      )
      store.add('embedding', model, new Map(values))
    },
  }
  return {
    model,
    embed: (texts, signal) => answersFor(texts, file, (missing) => embedder.embed(missing, signal)),
  }
}

export interface EmbeddingResult {
  /** Null where the model could not be used: the alignment goes on without. */
  readonly vectors: readonly Float32Array[] | null
  readonly warnings: readonly Warning[]
}

/** The vectors, or a warning for the user why there are none. Throws UserError cancelled. */
export async function embedOrWarn(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<EmbeddingResult> {
  try {
    return { vectors: await embedder.embed(texts, signal), warnings: [] }
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'unavailable') throw error
    const message = `${error.message} The alignment was made without embeddings.`
    return { vectors: null, warnings: [{ code: 'embedding-unavailable', message }] }
  }
}

/** Checks what a model gave and scales it to length 1. Throws Error where vectors are missing or odd. */
export function unitVectors(
  rows: readonly (readonly number[] | Float32Array)[],
  count: number,
): readonly Float32Array[] {
  if (rows.length !== count) throw new Error(`${rows.length} vectors for ${count} texts`)
  const dimension = rows[0]?.length ?? 0
  return rows.map((row) => {
    const vector = Float32Array.from(row)
    const length = Math.hypot(...vector)
    if (vector.length !== dimension || dimension === 0 || !Number.isFinite(length)) {
      throw new Error('vectors of different or no length')
    }
    return length === 0 ? vector : vector.map((value) => value / length)
  })
}

/** Models of the E5 family want to be told that a text is one to compare. */
export function promptFor(model: string): string {
  return /(?:^|[-/_])e5(?:[-_]|$)/iu.test(model) ? 'query: ' : ''
}
