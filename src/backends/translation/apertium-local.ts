/** The Apertium of this machine, through one pipe a pair that is kept open: 2 ms a sentence. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { UserError } from '../../core/errors.ts'
import { findModes, flushingPipeline, MODES_FOLDER, type ApertiumMode } from './apertium-modes.ts'
import {
  checkedTranslations,
  translationBounds,
  type LanguagePair,
  type Translator,
} from './translator.ts'

/** Milliseconds a text; the first one waits for the dictionaries to be loaded. */
const USUAL_TIMEOUT = 15_000

/** Blanks that stand after the text: without them the last words stay in a buffer. */
const TAIL = '[][\n]'

/** Characters that mean something in Apertium's streams. */
const RESERVED = /[\\[\]{}^$/@<>]/gu

/** Characters of a text at most; a document comes in segments. */
const LONGEST_TEXT = 100_000

export interface ApertiumSettings {
  /** Default: where Debian's packages put their modes. */
  readonly modesFolder?: string
  /** Milliseconds a text. */
  readonly timeout?: number
}

/** Starts an engine when its pair is asked for. `pairs` is empty where Apertium is not installed. */
export function apertiumLocal(settings: ApertiumSettings = {}): Translator {
  const { modesFolder = MODES_FOLDER, timeout = USUAL_TIMEOUT } = settings
  const name = 'Apertium on this machine'
  const pipes = new Map<string, ApertiumPipe>()
  const pipeOf = (pair: LanguagePair): ApertiumPipe => {
    const mode = findModes(modesFolder).find(
      ({ source, target }) => source === language(pair.source) && target === language(pair.target),
    )
    if (mode === undefined) {
      throw new UserError('unsupported', `Apertium has no pair ${pair.source}-${pair.target} here.`)
    }
    const pipe = pipes.get(mode.name) ?? new ApertiumPipe(mode, timeout)
    pipes.set(mode.name, pipe)
    return pipe
  }
  return {
    name,
    pairs: () =>
      Promise.resolve(findModes(modesFolder).map(({ source, target }) => ({ source, target }))),
    translate: async (texts, pair, signal) => {
      const pipe = pipeOf(pair)
      const outputs: string[] = []
      for (const text of texts) outputs.push(await pipe.translate(text, signal))
      return checkedTranslations(name, texts, outputs)
    },
    close: () => {
      for (const pipe of pipes.values()) pipe.stop()
      pipes.clear()
    },
  }
}

function language(tag: string): string {
  return tag.split('-')[0]!
}

/** One running pipeline; texts go through it one after another. */
class ApertiumPipe {
  readonly #mode: ApertiumMode
  readonly #timeout: number
  #child: ChildProcessWithoutNullStreams | null = null
  /** Ends when the text before has come through. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(mode: ApertiumMode, timeout: number) {
    this.#mode = mode
    this.#timeout = timeout
  }

  async translate(text: string, signal: AbortSignal): Promise<string> {
    if (text.trim() === '') return text
    if (text.length > LONGEST_TEXT)
      throw new UserError('too-large', 'The text is too long for Apertium.')
    const turn = this.#turn.then(() => this.#send(text, signal))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Ends the programs; the next text starts them anew. */
  stop(): void {
    const pid = this.#child?.pid
    this.#child = null
    if (pid === undefined) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }

  #send(text: string, signal: AbortSignal): Promise<string> {
    if (signal.aborted) return Promise.reject(cancelled())
    const child = (this.#child ??= this.#start())
    return new Promise<string>((resolve, reject) => {
      const chunks: Buffer[] = []
      let size = 0
      const settle = (end: () => void): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
        child.stdout.off('data', onData)
        child.off('close', onClose)
        end()
      }
      /** What still comes would be taken for the answer to the next text: start anew. */
      const fail = (error: UserError): void =>
        settle(() => {
          this.stop()
          reject(error)
        })
      const onData = (chunk: Buffer): void => {
        const end = chunk.indexOf(0)
        chunks.push(end < 0 ? chunk : chunk.subarray(0, end))
        size += chunk.length
        if (size > translationBounds([text]).bytes) fail(broken('its answer has no end'))
        else if (end >= 0) settle(() => resolve(unescaped(Buffer.concat(chunks).toString('utf8'))))
      }
      const onClose = (): void => fail(broken(`the engine for ${this.#mode.name} ended`))
      const onAbort = (): void => fail(cancelled())
      const timer = setTimeout(
        () => fail(broken(`no answer within ${this.#timeout / 1000} s`)),
        this.#timeout,
      )
      child.stdout.on('data', onData)
      child.on('close', onClose)
      signal.addEventListener('abort', onAbort)
      child.stdin.write(`${escaped(text)}${TAIL}\0`)
    })
  }

  /** A process group of its own, so that all programs of the pipeline can be ended together. */
  #start(): ChildProcessWithoutNullStreams {
    const script = `set -o pipefail; cat | ${flushingPipeline(this.#mode.pipeline)}`
    // With a socket for its input bash takes itself for a remote shell and would read ~/.bashrc.
    const child = spawn('bash', ['--norc', '-c', script], {
      detached: true,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
      stdio: 'pipe',
    })
    child.unref()
    child.stderr.resume()
    child.stdin.on('error', () => {}) // told by `close`
    child.on('error', () => this.stop())
    child.on('close', () => {
      if (this.#child === child) this.#child = null
    })
    return child
  }
}

function escaped(text: string): string {
  return text.replaceAll('\0', ' ').replace(RESERVED, '\\$&')
}

function unescaped(output: string): string {
  const text = output.endsWith(TAIL) ? output.slice(0, -TAIL.length) : output
  return text.replace(/\\(.)/gsu, '$1')
}

function broken(reason: string): UserError {
  return new UserError('unavailable', `Apertium on this machine cannot be used: ${reason}.`)
}

function cancelled(): UserError {
  return new UserError('cancelled', 'The translation was cancelled.')
}
