/**
 * Embeddings from a model in a folder of the user's, run in this process by
 * `@huggingface/transformers`. That package is an optional peer: it is large, so whoever wants it
 * installs it beside (`npm install @huggingface/transformers`). Nothing is ever downloaded.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { promptFor, unitVectors, type Embedder } from './embedder.ts'

/** Texts a run; more need more memory and gain no speed on two cores. */
const BATCH = 16

/** The part of the package that is used. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { local_files_only: boolean; dtype?: string },
  ): Promise<Extractor>
}

type Extractor = (
  texts: readonly string[],
  options: { pooling: 'mean'; normalize: boolean },
) => Promise<{ tolist(): number[][] }>

export interface LocalEmbedderSettings {
  /** Folder with `config.json`, `tokenizer.json` and `onnx/model.onnx` (or a quantised one). */
  readonly folder: string
  /** Package that runs the model; a path is accepted. */
  readonly packageName?: string
}

const PACKAGE = '@huggingface/transformers'

/** The model is loaded when the first text comes. */
export function localEmbedder({ folder, packageName = PACKAGE }: LocalEmbedderSettings): Embedder {
  const path = resolve(folder)
  const name = basename(path)
  const prompt = promptFor(name)
  let loading: Promise<Extractor> | undefined
  return {
    model: `${name} in ${path}`,
    embed: async (texts, signal) => {
      loading ??= load(path, packageName)
      const extract = await loading.catch((error: unknown) => {
        loading = undefined
        throw error
      })
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += BATCH) {
        if (signal.aborted) throw new UserError('cancelled', 'The embedding was cancelled.')
        const batch = texts.slice(start, start + BATCH)
        const input = batch.map((text) => prompt + text)
        const output = await extract(input, { pooling: 'mean', normalize: true })
        vectors.push(...unitVectors(output.tolist(), batch.length))
      }
      return vectors
    },
  }
}

async function load(path: string, packageName: string): Promise<Extractor> {
  if (!existsSync(join(path, 'config.json'))) {
    throw new UserError('unavailable', `There is no model in ${path}: config.json is missing.`)
  }
  const transformers = await importPackage(packageName)
  transformers.env.allowRemoteModels = false
  transformers.env.allowLocalModels = true
  transformers.env.localModelPath = dirname(path)
  try {
    return await transformers.pipeline('feature-extraction', basename(path), {
      local_files_only: true,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      'unavailable',
      `The model in ${path} cannot be loaded: ${reason}`,
      {},
      { cause: error },
    )
  }
}

async function importPackage(packageName: string): Promise<Transformers> {
  try {
    return (await import(packageName)) as Transformers
  } catch (error) {
    const message =
      `Running a model from a folder needs the package ${PACKAGE}, which is not installed. ` +
      `Add it with: npm install ${PACKAGE}`
    throw new UserError('unavailable', message, {}, { cause: error })
  }
}
