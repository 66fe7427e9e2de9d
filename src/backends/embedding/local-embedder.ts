/**
 * Embeddings from a model in a folder of the user's, run in this process by
 * `@huggingface/transformers`. That package is large, so it is no dependency: whoever wants it
 * installs it beside. Nothing is ever downloaded.
 */
import { basename, resolve } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { unitVectors, type Embedder } from './embedder.ts'
import { readModelFolder, type ModelFolder, type Weights } from './model-folder.ts'
import { sentenceVectors, type ModelOutputs, type Tensor } from './pooling.ts'

/** Texts a run; more need more memory and gain no speed on two cores. */
const BATCH = 16

const PACKAGE = '@huggingface/transformers'

/**
 * Neither the manifest nor the lock is changed, and the runtime does not fetch its files for
 * graphics cards, which would be a download from elsewhere.
 */
const INSTALL = `npm install --no-save --ignore-scripts ${PACKAGE}@4`

/** The part of the package that is used. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; useFSCache: boolean }
  readonly AutoTokenizer: { from_pretrained(path: string, options: object): Promise<Tokenizer> }
  readonly AutoModel: {
    from_pretrained(path: string, options: Weights & { local_files_only: true }): Promise<Model>
  }
}

interface Inputs {
  readonly attention_mask: Tensor
}

type Tokenizer = (
  texts: readonly string[],
  options: { padding: true; truncation: true; max_length: number },
) => Inputs

type Model = (inputs: Inputs) => Promise<ModelOutputs>

/** Gives a vector of length 1 for each text of a batch. Throws UserError unavailable. */
type Run = (texts: readonly string[]) => Promise<readonly Float32Array[]>

export interface LocalEmbedderSettings {
  /** With `config.json`, `tokenizer.json`, `tokenizer_config.json` and `onnx/model.onnx`. */
  readonly folder: string
  /** Package that runs the model; a path is accepted. */
  readonly packageName?: string
}

/** The model is loaded when the first text comes. */
export function localEmbedder({ folder, packageName = PACKAGE }: LocalEmbedderSettings): Embedder {
  const path = resolve(folder)
  let loading: Promise<Run> | undefined
  return {
    model: `${basename(path)} in ${path}`,
    embed: async (texts, signal) => {
      loading ??= load(path, packageName)
      const run = await loading.catch((error: unknown) => {
        loading = undefined
        throw error
      })
      const vectors: Float32Array[] = []
      for (let start = 0; start < texts.length; start += BATCH) {
        if (signal.aborted) throw new UserError('cancelled', 'The embedding was cancelled.')
        vectors.push(...(await run(texts.slice(start, start + BATCH))))
      }
      return vectors
    },
  }
}

async function load(path: string, packageName: string): Promise<Run> {
  const folder = readModelFolder(path)
  const { env, AutoTokenizer, AutoModel } = await importPackage(packageName)
  env.allowRemoteModels = false
  env.allowLocalModels = true
  // Else a model of the same name that another program has downloaded could take its place.
  env.useFSCache = false
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(path, { local_files_only: true })
    const options = { ...folder.weights, local_files_only: true } as const
    return runner(folder, tokenizer, await AutoModel.from_pretrained(path, options))
  } catch (error) {
    throw unavailable(`The model in ${path} cannot be loaded: ${reasonOf(error)}`, error)
  }
}

function runner(folder: ModelFolder, tokenizer: Tokenizer, model: Model): Run {
  const { path, pooling, longest, prompt } = folder
  const options = { padding: true, truncation: true, max_length: longest } as const
  return async (texts) => {
    try {
      const inputs = tokenizer(
        texts.map((text) => prompt + text),
        options,
      )
      const outputs = await model(inputs)
      return unitVectors(sentenceVectors(outputs, inputs.attention_mask, pooling), texts.length)
    } catch (error) {
      throw unavailable(`The model in ${path} cannot be used: ${reasonOf(error)}`, error)
    }
  }
}

async function importPackage(packageName: string): Promise<Transformers> {
  try {
    return (await import(packageName)) as Transformers
  } catch (error) {
    const reason = reasonOf(error)
    const isMissing =
      error instanceof Error &&
      'code' in error &&
      error.code === 'ERR_MODULE_NOT_FOUND' &&
      reason.includes(`'${packageName}'`)
    const state = isMissing ? 'is not installed.' : `cannot be started: ${reason}`
    const message = `Running a model from a folder needs the package ${PACKAGE}, which ${state}`
    throw unavailable(`${message} “${INSTALL}” adds it.`, error)
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]*$/u, '.')
}

function unavailable(message: string, cause: unknown): UserError {
  return new UserError('unavailable', message, {}, { cause })
}
