/** Tries the chosen services out and says what works. */
import { testTranslator, type LanguagePair } from '../backends/translation/translator.ts'
import { UserError } from '../core/errors.ts'
import { languageName, sameLanguage } from '../core/language/tags.ts'
import type { Context } from './context.ts'
import { engineName } from './comparing/glossing.ts'
import { embeddingChoice, translationChoice } from './service-settings.ts'

export interface TestReport {
  readonly works: readonly string[]
  readonly faults: readonly string[]
}

/** Pairs that are tried out; a service may offer thousands. */
const MOST_PAIRS = 8

/** Translates a sentence in the pairs that the library needs, or else in the first ones offered. */
export async function testTranslation(context: Context, signal: AbortSignal): Promise<TestReport> {
  const choice = translationChoice(context)
  const translator = context.backends.translator(choice, 'asked anew')
  if (translator === null) return { works: [], faults: ['No translation service is chosen.'] }
  try {
    const pairs = await translator.pairs(signal)
    if (pairs.length === 0) return { works: [], faults: [noPairs(choice.kind)] }
    const works = [`${engineName(choice)} offers ${pairs.length} language pairs.`]
    const faults: string[] = []
    for (const pair of neededPairs(context, pairs)) {
      const fault = await testTranslator(translator, pair, signal)
      if (fault === null) works.push(`${pairName(pair)}: works.`)
      else faults.push(`${pairName(pair)}: ${fault.message}`)
    }
    return { works, faults }
  } catch (error) {
    return { works: [], faults: [messageOf(error)] }
  }
}

function noPairs(kind: string): string {
  return kind === 'apertium'
    ? 'Apertium is not installed on this machine, or has no language pair.'
    : 'The service offers no language pair.'
}

function neededPairs(context: Context, pairs: readonly LanguagePair[]): readonly LanguagePair[] {
  const languages = new Set(
    context.stores.comparisons
      .list()
      .flatMap(({ id }) => context.stores.documents.list(id).map((one) => one.language)),
  )
  const isUsed = (tag: string) => [...languages].some((language) => sameLanguage(language, tag))
  const needed = pairs.filter(({ source, target }) => isUsed(source) && isUsed(target))
  return (needed.length > 0 ? needed : pairs).slice(0, MOST_PAIRS)
}

function pairName({ source, target }: LanguagePair): string {
  return `${languageName(source, 'en')} → ${languageName(target, 'en')}`
}

/** Two sentences of one meaning and one of another. */
const SAMPLES = [
  'The bridge was closed for three days.',
  'Die Brücke war drei Tage lang gesperrt.',
  'My sister likes to eat apples.',
]

/** Embeds three sentences: the two that mean the same should come out nearest. */
export async function testEmbedding(context: Context, signal: AbortSignal): Promise<TestReport> {
  const embedder = context.backends.embedder(embeddingChoice(context), 'asked anew')
  if (embedder === null) return { works: [], faults: ['No embeddings are chosen.'] }
  try {
    const [one, same, other] = await embedder.embed(SAMPLES, signal)
    const near = cosine(one!, same!)
    const far = cosine(one!, other!)
    const works = [
      `${embedder.model} gives vectors of ${one!.length} numbers.`,
      `Two sentences with the same meaning: ${near.toFixed(2)}; with different meanings: ${far.toFixed(2)}.`,
    ]
    if (near > far) return { works, faults: [] }
    const fault =
      'English and German sentences with the same meaning are no closer than others: ' +
      'the model may know one language only.'
    return { works, faults: [fault] }
  } catch (error) {
    return { works: [], faults: [messageOf(error)] }
  }
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0)
}

function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message
  throw error
}
