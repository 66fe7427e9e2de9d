/** What is in the folder of a model, in the layout that Hugging Face and its exporters write. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { promptFor } from './embedder.ts'
import type { Pooling } from './pooling.ts'

export interface ModelFolder {
  /** Absolute. */
  readonly path: string
  readonly weights: Weights
  readonly pooling: Pooling
  /** Tokens of a text that are read; the rest of a longer one is left out. */
  readonly longest: number
  /** What the model wants to see before each text. */
  readonly prompt: string
}

/** Where the weights lie and how they are written, in the words of `@huggingface/transformers`. */
export interface Weights {
  readonly subfolder: 'onnx' | ''
  readonly dtype: string
  /** Whether a file beside holds them, as it has to where there are more than 2 GB. */
  readonly use_external_data_format: boolean
}

/** The kinds of weights by the ends of their file names, the most exact ones first. */
const DTYPES = [
  ['', 'fp32'],
  ['_fp16', 'fp16'],
  ['_quantized', 'q8'],
  ['_int8', 'int8'],
  ['_uint8', 'uint8'],
  ['_q4', 'q4'],
  ['_q4f16', 'q4f16'],
  ['_bnb4', 'bnb4'],
] as const

/** Most models were trained with no more, and memory grows with the square of it. */
const LONGEST = 512

const configShape = z.object({
  _name_or_path: z.string().optional().catch(undefined),
  model_type: z.string().optional().catch(undefined),
  max_position_embeddings: z.number().positive().optional().catch(undefined),
})
const tokenizerShape = z.object({
  model_max_length: z.number().positive().optional().catch(undefined),
})
const poolingShape = z.object({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_lasttoken: z.boolean().default(false),
})

/** Throws UserError unavailable where there is no folder, or no model in it that can be run. */
export function readModelFolder(folder: string): ModelFolder {
  const path = resolve(folder)
  if (!existsSync(path)) throw new UserError('unavailable', `There is no folder ${path}.`)
  if (!statSync(path).isDirectory()) throw new UserError('unavailable', `${path} is not a folder.`)
  const config = readJson(path, 'config.json', configShape)
  const { _name_or_path: origin = '' } = config
  requireFile(path, 'tokenizer.json')
  const tokenizer = readJson(path, 'tokenizer_config.json', tokenizerShape)
  return {
    path,
    weights: findWeights(path),
    pooling: poolingOf(path),
    longest: Math.min(LONGEST, tokenizer.model_max_length ?? LONGEST, positionsOf(config)),
    prompt: promptFor(basename(path)) || promptFor(origin),
  }
}

/** Models of the RoBERTa family count their positions from 2. */
function positionsOf(config: z.infer<typeof configShape>): number {
  const { max_position_embeddings: positions = LONGEST, model_type: type = '' } = config
  return /roberta|camembert|mpnet/u.test(type) ? positions - 2 : positions
}

function findWeights(path: string): Weights {
  for (const subfolder of ['onnx', ''] as const) {
    for (const [end, dtype] of DTYPES) {
      const file = join(path, subfolder, `model${end}.onnx`)
      if (!existsSync(file)) continue
      return { subfolder, dtype, use_external_data_format: existsSync(`${file}_data`) }
    }
  }
  const message =
    `There is no model in ${path} that can be run: onnx/model.onnx is missing. ` +
    'Weights in another format have to be exported to ONNX first.'
  throw new UserError('unavailable', message)
}

/** As the model says; most that say nothing want the mean. */
function poolingOf(path: string): Pooling {
  if (!existsSync(join(path, '1_Pooling', 'config.json'))) return 'mean'
  const said = readJson(path, '1_Pooling/config.json', poolingShape)
  if (said.pooling_mode_cls_token) return 'first token'
  return said.pooling_mode_lasttoken ? 'last token' : 'mean'
}

function readJson<Shape extends z.ZodType>(
  path: string,
  name: string,
  shape: Shape,
): z.infer<Shape> {
  requireFile(path, name)
  try {
    return shape.parse(JSON.parse(readFileSync(join(path, name), 'utf8')))
  } catch (error) {
    const message = `The model in ${path} cannot be loaded: ${name} is damaged.`
    throw new UserError('unavailable', message, {}, { cause: error })
  }
}

function requireFile(path: string, name: string): void {
  if (existsSync(join(path, name))) return
  throw new UserError('unavailable', `There is no model in ${path}: ${name} is missing.`)
}
