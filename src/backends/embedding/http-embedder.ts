/** Embeddings from an OpenAI-compatible service, such as Ollama, llama.cpp or text-embeddings-inference. */
import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { askService, below, serviceUrl } from '../service-client.ts'
import { areAlike, promptFor, unitVectors, type Embedder } from './embedder.ts'

/** Texts a request; services reject larger batches by default. */
const BATCH = 32

/** Numbers of a vector, and bytes that each may take when it is written out. */
const LONGEST_VECTOR = 16_384
const BYTES_OF_NUMBER = 26

const answerShape = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()) })),
})

export interface HttpEmbedderSettings {
  /** The server, its `/v1`, or the full address of `/v1/embeddings`. */
  readonly address: string
  readonly model: string
  readonly key?: string
  /** Milliseconds a request. */
  readonly timeout?: number
}

/** Throws UserError invalid for an address that is not http or https. */
export function httpEmbedder(settings: HttpEmbedderSettings): Embedder {
  const url = embeddingsUrl(settings.address)
  const { model, key, timeout } = settings
  const service = 'The embedding service'
  const prompt = promptFor(model)
  const ask = async (batch: readonly string[], signal: AbortSignal) => {
    const input = batch.map((text) => prompt + text)
    const headers: Record<string, string> =
      key === undefined ? {} : { authorization: `Bearer ${key}` }
    const json = { model, input, encoding_format: 'float' }
    const limit = timeout === undefined ? {} : { timeout }
    const values = batch.length * LONGEST_VECTOR + 1000
    const bounds = { bytes: values * BYTES_OF_NUMBER, values }
    const answer = await askService({ service, url, json, headers, bounds, signal, ...limit })
    try {
      return unitVectors(rowsOf(answer), batch.length)
    } catch (error) {
      throw unusable(error)
    }
  }
  const unusable = (cause: unknown) => {
    const message = `${service} at ${url.origin} gave an answer that cannot be used.`
    return new UserError('unavailable', message, {}, { cause })
  }
  return {
    model: `${model} at ${url.host}`,
    embed: async (texts, signal) => {
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += BATCH) {
        vectors.push(...(await ask(texts.slice(start, start + BATCH), signal)))
      }
      if (!areAlike(vectors)) throw unusable(new Error('vectors of different lengths'))
      return vectors
    },
  }
}

function embeddingsUrl(address: string): URL {
  const url = serviceUrl(address)
  if (/\/embeddings\/?$/u.test(url.pathname)) return url
  return below(url, /\/v\d+\/?$/u.test(url.pathname) ? 'embeddings' : 'v1/embeddings')
}

/** In the order of the texts: an answer may come in another one and say so. Throws Error. */
function rowsOf(answer: unknown): readonly (readonly number[])[] {
  const { data } = answerShape.parse(answer)
  const place = (row: { index?: number | undefined }, position: number) => row.index ?? position
  const rows = data
    .map((row, position) => ({ place: place(row, position), embedding: row.embedding }))
    .toSorted((a, b) => a.place - b.place)
  if (rows.some((row, position) => row.place !== position)) throw new Error('places that are none')
  return rows.map(({ embedding }) => embedding)
}
