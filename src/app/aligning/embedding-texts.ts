/** Embeddings of the two texts of an alignment, from the model that the user has chosen. */
import { areAlike, embedOrWarn } from '../../backends/embedding/embedder.ts'
import type { AlignText } from '../../core/align/align.ts'
import type { Embeddings } from '../../core/align/semantics.ts'
import { asFarAsRoom } from '../as-far-as-room.ts'
import type { Context } from '../context.ts'
import { embeddingChoice } from '../service-settings.ts'

/** Texts asked for at a time: what has come is kept, even if the job is stopped. */
const BATCH = 128

export interface EmbeddedTexts {
  /** Undefined where no model is chosen, or it could not be used. */
  readonly embeddings?: Embeddings
  /** For the reader: why there are none. */
  readonly warning?: string
}

/** Name of the chosen model, kept with a job; null for none. */
export function chosenModel(context: Context): string | null {
  return context.backends.embedder(embeddingChoice(context))?.model ?? null
}

/** Segments known by their words are not asked for again. Throws UserError cancelled. */
export async function embedTexts(
  context: Context,
  texts: { readonly source: AlignText; readonly target: AlignText },
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<EmbeddedTexts> {
  const embedder = context.backends.embedder(embeddingChoice(context))
  if (embedder === null) return {}
  const words = [...texts.source.segments, ...texts.target.segments].map(({ text }) => text)
  const vectors: Float32Array[] = []
  for (let start = 0; start < words.length; start += BATCH) {
    const batch = words.slice(start, start + BATCH)
    const result = await embedOrWarn(embedder, batch, options.signal)
    if (result.vectors === null) return { warning: result.warnings[0]!.message }
    vectors.push(...result.vectors)
    options.onProgress((start + batch.length) / words.length)
  }
  const { answers } = context.stores
  if (!areAlike(vectors)) {
    // The model may have been exchanged under its name.
    asFarAsRoom(() => answers.forget('embedding', embedder.model))
    const warning = `${embedder.model} gave vectors of different lengths. The alignment was made without embeddings; the next one requests all of them again.`
    return { warning }
  }
  asFarAsRoom(() => answers.trim())
  const size = texts.source.segments.length
  return { embeddings: { source: vectors.slice(0, size), target: vectors.slice(size) } }
}
