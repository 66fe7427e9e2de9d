/** The translator and the embedder that the settings name, with their answers kept on file. */
import { cachedEmbedder, type Embedder } from '../../backends/embedding/embedder.ts'
import { httpEmbedder } from '../../backends/embedding/http-embedder.ts'
import { localEmbedder } from '../../backends/embedding/local-embedder.ts'
import type { AnswerStore } from '../../backends/answer-store.ts'
import { apertiumServer } from '../../backends/translation/apertium-apy.ts'
import { apertiumLocal } from '../../backends/translation/apertium-local.ts'
import { libreTranslate } from '../../backends/translation/libretranslate.ts'
import {
  cachedTranslator,
  knownTranslation,
  type LanguagePair,
  type Translator,
} from '../../backends/translation/translator.ts'
import type { EmbeddingChoice, TranslationChoice } from '../service-settings.ts'

/** Whether answers on file will do. */
export type Answers = 'on file' | 'asked anew'

type Opened<Choice, Backend> = { readonly choice: Choice } & Readonly<Record<Answers, Backend>>

/** Keeps engines running from one request to the next, until another one is chosen. */
export class ChosenBackends {
  readonly #answers: AnswerStore
  #translator: Opened<TranslationChoice, Translator> | null = null
  #pairs: readonly LanguagePair[] | null = null
  #embedder: Opened<EmbeddingChoice, Embedder> | null = null

  constructor(answers: AnswerStore) {
    this.#answers = answers
  }

  /** Null where none is chosen. */
  translator(choice: TranslationChoice, answers: Answers = 'on file'): Translator | null {
    if (this.#translator !== null && isSame(this.#translator.choice, choice)) {
      return this.#translator[answers]
    }
    this.close()
    const translator = openTranslator(choice)
    if (translator === null) return null
    const cached = cachedTranslator(translator, this.#answers)
    this.#translator = { choice, 'on file': cached, 'asked anew': translator }
    return this.#translator[answers]
  }

  /** A translation that is on file, without asking anybody; null where there is none. */
  known(choice: TranslationChoice, text: string, pair: LanguagePair): string | null {
    const translator = this.translator(choice)
    return translator && knownTranslation(translator, this.#answers, text, pair)
  }

  /** Asked once it has any, while the choice stays the same. Throws UserError unavailable. */
  async pairs(choice: TranslationChoice, signal: AbortSignal): Promise<readonly LanguagePair[]> {
    const translator = this.translator(choice)
    if (this.#pairs !== null || translator === null) return this.#pairs ?? []
    const pairs = await translator.pairs(signal)
    if (pairs.length > 0 && this.translator(choice) === translator) this.#pairs = pairs
    return pairs
  }

  /** Null where none is chosen. */
  embedder(choice: EmbeddingChoice, answers: Answers = 'on file'): Embedder | null {
    if (this.#embedder !== null && isSame(this.#embedder.choice, choice)) {
      return this.#embedder[answers]
    }
    const embedder = openEmbedder(choice)
    if (embedder === null) return null
    const cached = cachedEmbedder(embedder, this.#answers)
    this.#embedder = { choice, 'on file': cached, 'asked anew': embedder }
    return this.#embedder[answers]
  }

  /** Ends what was started; what is asked for later is started anew. */
  close(): void {
    this.#translator?.['asked anew'].close()
    this.#translator = null
    this.#pairs = null
  }
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function openTranslator({ kind, address, key }: TranslationChoice): Translator | null {
  if (kind === 'none') return null
  if (kind === 'apertium') return apertiumLocal()
  if (kind === 'apy') return apertiumServer({ address })
  return libreTranslate({ address, ...(key === '' ? {} : { key }) })
}

function openEmbedder(choice: EmbeddingChoice): Embedder | null {
  const { kind, address, model, key, folder } = choice
  if (kind === 'none') return null
  if (kind === 'local') return localEmbedder({ folder })
  return httpEmbedder({ address, model, ...(key === '' ? {} : { key }) })
}
