/** From what a model gives for each token of a text to one vector for the text. */

/** Which tokens speak for a text: all alike, the first one, or the last one that is not padding. */
export type Pooling = 'mean' | 'first token' | 'last token'

/** Numbers in rows: of the dimensions, the last one varies fastest. */
export interface Tensor {
  readonly dims: readonly number[]
  readonly data: ArrayLike<number | bigint>
}

/** What a model gives, by name; which of them there are depends on how it was exported. */
export type ModelOutputs = Readonly<Record<string, Tensor | undefined>>

/**
 * A vector for each text. `mask` is texts × tokens, 0 for padding. Throws Error where the model gives
 * nothing of texts × numbers or texts × tokens × numbers.
 */
export function sentenceVectors(
  outputs: ModelOutputs,
  mask: Tensor,
  pooling: Pooling,
): readonly Float32Array[] {
  const [texts = 0, tokens = 0] = mask.dims
  const ready = outputs['sentence_embedding']
  if (ready) {
    const size = sizeOf('sentence_embedding', ready, [texts])
    return Array.from({ length: texts }, (_, text) => numbers(ready, text * size, size))
  }
  const name = outputs['last_hidden_state'] ? 'last_hidden_state' : 'token_embeddings'
  const hidden = outputs[name]
  if (!hidden) {
    throw new Error(
      `it gives no vectors of tokens or sentences, but ${Object.keys(outputs).join(', ')}`,
    )
  }
  const size = sizeOf(name, hidden, [texts, tokens])
  return Array.from({ length: texts }, (_, text) => {
    const sum = new Float32Array(size)
    for (const token of speaking(mask, text, pooling)) {
      const vector = numbers(hidden, (text * tokens + token) * size, size)
      for (let at = 0; at < size; at++) sum[at]! += vector[at]!
    }
    return sum
  })
}

/** The last dimension, after those expected. */
function sizeOf(name: string, { dims, data }: Tensor, expected: readonly number[]): number {
  const size = dims.at(-1) ?? 0
  const isFit =
    dims.length === expected.length + 1 &&
    expected.every((length, at) => dims[at] === length) &&
    data.length === dims.reduce((product, length) => product * length, 1)
  if (isFit) return size
  const wanted = [...expected, 'numbers'].join(' × ')
  throw new Error(
    `it gives ${name} of ${dims.join(' × ') || 'no shape'} where ${wanted} are expected`,
  )
}

function numbers({ data }: Tensor, start: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => Number(data[start + at]))
}

/** The mean needs no division: only the direction of a vector counts. */
function speaking(mask: Tensor, text: number, pooling: Pooling): readonly number[] {
  const [, tokens = 0] = mask.dims
  const own = Array.from({ length: tokens }, (_, token) => token).filter(
    (token) => Number(mask.data[text * tokens + token]) === 1,
  )
  if (pooling === 'mean') return own
  return own.slice(...(pooling === 'first token' ? [0, 1] : [-1]))
}
