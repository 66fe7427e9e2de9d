/** Machine translation, for glosses under a text and for finding differences through them. */
import { UserError, type Warning } from '../../core/errors.ts'
import { knownTag } from '../../core/language/tags.ts'
import type { LanguageTag } from '../../core/model.ts'
import type { AnswerBounds } from '../service-client.ts'
import { answersFor, textHash, type AnswerStore } from '../answer-store.ts'

export interface LanguagePair {
  readonly source: LanguageTag
  readonly target: LanguageTag
}

export interface Translator {
  /** Named in the page wherever a gloss is shown; answers are kept under it. */
  readonly name: string
  /** The pairs that it offers. Throws UserError unavailable. */
  pairs(signal: AbortSignal): Promise<readonly LanguagePair[]>
  /**
   * A translation of each text, in order, none of them empty. Throws UserError unavailable where
   * the engine fails or gives nothing, unsupported for a pair it has not, cancelled after an abort.
   */
  translate(
    texts: readonly string[],
    pair: LanguagePair,
    signal: AbortSignal,
  ): Promise<readonly string[]>
  /** Ends what it has started. */
  close(): void
}

/** What answers of a translator are kept under. */
function modelOf({ name }: Translator, { source, target }: LanguagePair): string {
  return `${name} ${source}-${target}`
}

/** A translation that is on file; null where the translator was never asked. */
export function knownTranslation(
  translator: Translator,
  store: AnswerStore,
  text: string,
  pair: LanguagePair,
): string | null {
  if (text.trim() === '') return text
  const bytes = store.get('translation', modelOf(translator, pair), textHash(text))
  return bytes ? new TextDecoder().decode(bytes) : null
}

/** Asks the translator only for texts that the store does not know. Blank texts stay as they are. */
export function cachedTranslator(translator: Translator, store: AnswerStore): Translator {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  return {
    ...translator,
    translate: async (texts, pair, signal) => {
      const model = modelOf(translator, pair)
      const file = {
        get: (hash: string) => {
          const bytes = store.get('translation', model, hash)
          return bytes && decoder.decode(bytes)
        },
        add: (answers: ReadonlyMap<string, string>) => {
          const values = [...answers].map(([hash, text]) => [hash, encoder.encode(text)] as const)
          store.add('translation', model, new Map(values))
        },
      }
      const full = texts.filter((text) => text.trim() !== '')
      const answers = await answersFor(full, file, (missing) =>
        translator.translate(missing, pair, signal),
      )
      const places = answers.values()
      return texts.map((text) => (text.trim() === '' ? text : places.next().value!))
    },
  }
}

/** Code units of a translation: some languages take three times as many as others. */
export function longestTranslation(text: string): number {
  return 1000 + 20 * text.length
}

/** Of an answer with translations of these texts: each unit may be written as an escape of six bytes. */
export function translationBounds(texts: readonly string[]): AnswerBounds {
  const units = texts.reduce((sum, text) => sum + longestTranslation(text), 0)
  return { bytes: 6 * units + 64 * 1024, values: 1000 + 100 * texts.length }
}

/**
 * The outputs without control characters. Throws UserError unavailable where one is missing, empty, or
 * too long for a translation.
 */
export function checkedTranslations(
  name: string,
  texts: readonly string[],
  outputs: readonly string[],
): readonly string[] {
  const fault = (what: string) => new UserError('unavailable', `${name} ${what}.`)
  if (outputs.length !== texts.length) throw fault('gave no translation')
  return texts.map((text, index) => {
    const output = outputs[index]!.toWellFormed().replaceAll(CONTROLS, ' ')
    if (text.trim() !== '' && output.trim() === '') throw fault('gave no translation')
    if (output.length > longestTranslation(text)) {
      throw fault('gave something that is too long for a translation')
    }
    return output
  })
}

/** No format can hold them all; line breaks and tabs stay. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu

/** Languages that a service offers, at most; there are some 7,000 pairs of 85. */
const MOST_PAIRS = 40_000

/** Pairs of languages that are such, each once. Throws UserError unavailable for far too many. */
export function checkedPairs(name: string, pairs: Iterable<LanguagePair>): readonly LanguagePair[] {
  const kept = new Map<string, LanguagePair>()
  for (const { source, target } of pairs) {
    const [from, to] = [knownTag(source), knownTag(target)]
    if (from === undefined || to === undefined) continue
    kept.set(`${from} ${to}`, { source: from, target: to })
    if (kept.size > MOST_PAIRS) {
      throw new UserError('unavailable', `${name} lists more than ${MOST_PAIRS} pairs.`)
    }
  }
  return [...kept.values()]
}

/** A sentence that every engine of a language must be able to translate. */
const SAMPLES: Readonly<Record<string, string>> = {
  ar: 'هذا كتاب.',
  de: 'Das ist ein Haus.',
  en: 'This is a house.',
  es: 'Esto es una casa.',
  fr: 'Ceci est une maison.',
  pl: 'To jest dom.',
  ru: 'Это большой дом.',
  uk: 'Це великий дім.',
  zh: '这是一本书。',
}

/**
 * Translates a sentence and says what is wrong, or null where all is well: some engines end without
 * an error and without a word.
 */
export async function testTranslator(
  translator: Translator,
  pair: LanguagePair,
  signal: AbortSignal,
): Promise<Warning | null> {
  const sample = SAMPLES[pair.source.split('-')[0]!] ?? '2024'
  try {
    checkedTranslations(
      translator.name,
      [sample],
      await translator.translate([sample], pair, signal),
    )
    return null
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'cancelled') throw error
    return { code: 'translation-unavailable', message: error.message }
  }
}

/** Calls `one` for each text, `width` at a time, and keeps the order. The first failure ends it. */
export async function eachText(
  texts: readonly string[],
  width: number,
  one: (text: string) => Promise<string>,
): Promise<readonly string[]> {
  const outputs: string[] = Array.from({ length: texts.length }, () => '')
  const places = texts.entries()
  const lane = async (): Promise<void> => {
    for (const [place, text] of places) outputs[place] = await one(text)
  }
  await Promise.all(Array.from({ length: Math.min(width, texts.length) }, lane))
  return outputs
}
