/**
 * A model that `@huggingface/transformers` runs, in a folder as the exporters write it: a tokenizer
 * that knows whole words, and an ONNX graph of one node that looks up a vector for each of them.
 * The fields of protocol buffers are numbered as in the public `onnx.proto`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PADDING = '[PAD]'
const UNKNOWN = '[UNK]'

/** Numbers of `TensorProto.DataType`. */
const FLOAT = 1
const INT64 = 7

export interface TinyModel {
  /** What each known word gives: a vector, or one number where `output` shall lack a dimension. */
  readonly words: ReadonlyMap<string, readonly number[] | number>
  /** What padding gives, so that a test can see whether it is left out. */
  readonly padding: readonly number[] | number
  /** What words that are not known give. */
  readonly unknown: readonly number[] | number
  /** Name of what comes out. Default: `last_hidden_state` */
  readonly output?: string
  /** Path below the folder. Default: `onnx/model.onnx` */
  readonly weights?: string
}

/** Writes the model; the folder is made where it is missing. */
export function writeTinyModel(folder: string, model: TinyModel): void {
  const {
    words,
    padding,
    unknown,
    output = 'last_hidden_state',
    weights = 'onnx/model.onnx',
  } = model
  const tokens = [PADDING, UNKNOWN, ...words.keys()]
  const rows = [padding, unknown, ...words.values()]
  const special = { pad_token: PADDING, unk_token: UNKNOWN }
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  write('config.json', JSON.stringify({ model_type: 'bert', architectures: ['BertModel'] }))
  write('tokenizer.json', JSON.stringify(tokenizerOf(tokens)))
  write(
    'tokenizer_config.json',
    JSON.stringify({ tokenizer_class: 'BertTokenizer', model_max_length: 64, ...special }),
  )
  write(weights, onnxLookup(rows, output))
}

function tokenizerOf(tokens: readonly string[]): object {
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const added = {
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }
  return {
    version: '1.0',
    added_tokens: [PADDING, UNKNOWN].map((content) => ({
      id: ids.get(content),
      content,
      ...added,
    })),
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'WhitespaceSplit' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: UNKNOWN,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(ids),
    },
  }
}

/** A `ModelProto` whose graph is `output = Gather(table, input_ids)`. */
function onnxLookup(rows: readonly (readonly number[] | number)[], output: string): Uint8Array {
  const size = typeof rows[0] === 'number' ? [] : [rows[0]!.length]
  const table = Buffer.from(Float32Array.from(rows.flat()).buffer)
  const dims = [rows.length, ...size].map((length) => number(1, length))
  const node = message(text(1, 'table'), text(1, 'input_ids'), text(2, output), text(4, 'Gather'))
  const tensor = message(...dims, number(2, FLOAT), text(8, 'table'), bytes(9, table))
  const shape = ['texts', 'tokens'] as const
  const graph = message(
    bytes(1, node),
    text(2, 'lookup'),
    bytes(5, tensor),
    bytes(11, valueInfo('input_ids', INT64, shape)),
    bytes(11, valueInfo('attention_mask', INT64, shape)),
    bytes(12, valueInfo(output, FLOAT, [...shape, ...size])),
  )
  return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), number(2, 13))))
}

/** A `ValueInfoProto` of a tensor, whose dimensions are lengths or names for any length. */
function valueInfo(name: string, type: number, dims: readonly (number | string)[]): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : text(2, dim)))
  const tensor = message(number(1, type), bytes(2, message(...shape)))
  return message(text(1, name), bytes(2, bytes(1, tensor)))
}

function message(...fields: readonly Buffer[]): Buffer {
  return Buffer.concat(fields)
}

function number(field: number, value: number): Buffer {
  return Buffer.from([...varint(field * 8), ...varint(value)])
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(value.length)]), value])
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value))
}

/** Seven bits a byte, the lowest first; all but the last have the highest bit set. */
function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}
