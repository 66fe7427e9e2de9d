/** Glosses: what a version says in the language of the other, by the translation service chosen. */
import { apertiumCode } from '../../backends/translation/apertium-modes.ts'
import type { LanguagePair } from '../../backends/translation/translator.ts'
import { UserError } from '../../core/errors.ts'
import { compareThrough } from '../../core/glosses.ts'
import { languageName, sameLanguage } from '../../core/language/tags.ts'
import { otherSide, type LanguageTag, type Side } from '../../core/model.ts'
import type { RowView } from '../../core/rows.ts'
import type { FileGloss } from '../../formats/findings.ts'
import type { Context } from '../context.ts'
import { translationChoice, type TranslationChoice } from '../service-settings.ts'

export interface GlossRequest {
  /** Languages of the left and the right text of the rows. */
  readonly source: LanguageTag
  readonly target: LanguageTag
  readonly rows: readonly RowView[]
  /** Ends the waiting; what has been translated by then is shown. */
  readonly signal: AbortSignal
}

export interface GlossedRows {
  /** The same rows, links with glosses as far as there are any. */
  readonly rows: readonly RowView[]
  /** For the reader: why there are none, or not for all rows. */
  readonly warning: string | null
}

/** Segments asked for at a time: what has come is kept, even if the next ones fail. */
const BATCH = 16

type LinkView = Extract<RowView, { kind: 'link' }>

/** Never throws for a service that fails: it says so in `warning`. */
export async function glossRows(context: Context, request: GlossRequest): Promise<GlossedRows> {
  const choice = translationChoice(context)
  const links = request.rows.filter(isGlossable)
  if (choice.kind === 'none' || sameLanguage(request.source, request.target)) {
    return { rows: request.rows, warning: null }
  }
  const translations = new Map<string, string>()
  try {
    const side = await glossedSide(context, choice, request)
    if (side === null) return { rows: request.rows, warning: unsupported(choice, request) }
    const pair = pairOf(request, side)
    try {
      const texts = links.flatMap((view) => view[side].segments.map(({ text }) => text))
      await translateAll(context, { choice, pair, texts, signal: request.signal }, translations)
      return { rows: withGlosses(request, { side, choice, translations }), warning: null }
    } catch (error) {
      const rows = withGlosses(request, { side, choice, translations })
      return { rows, warning: explain(error, choice) }
    }
  } catch (error) {
    return { rows: request.rows, warning: explain(error, choice) }
  }
}

function isGlossable(view: RowView): view is LinkView {
  return view.kind === 'link' && view.row.source.length > 0 && view.row.target.length > 0
}

/** The left text, where it can be translated into the language of the right one, else the right. */
async function glossedSide(
  context: Context,
  choice: TranslationChoice,
  request: GlossRequest,
): Promise<Side | null> {
  const pairs = await context.backends.pairs(choice, request.signal)
  const offers = ({ source, target }: LanguagePair) =>
    pairs.some((pair) => sameLanguage(pair.source, source) && sameLanguage(pair.target, target))
  if (offers(pairOf(request, 'source'))) return 'source'
  return offers(pairOf(request, 'target')) ? 'target' : null
}

function pairOf({ source, target }: LanguagePair, side: Side): LanguagePair {
  return side === 'source' ? { source, target } : { source: target, target: source }
}

async function translateAll(
  context: Context,
  work: {
    readonly choice: TranslationChoice
    readonly pair: LanguagePair
    readonly texts: readonly string[]
    readonly signal: AbortSignal
  },
  translations: Map<string, string>,
): Promise<void> {
  const { choice, pair, texts, signal } = work
  const translator = context.backends.translator(choice)
  if (translator === null) return
  const distinct = [...new Set(texts)]
  for (let start = 0; start < distinct.length; start += BATCH) {
    const batch = distinct.slice(start, start + BATCH)
    const outputs = await translator.translate(batch, pair, signal)
    for (const [index, text] of batch.entries()) translations.set(text, outputs[index]!)
  }
}

function withGlosses(
  request: GlossRequest,
  made: {
    readonly side: Side
    readonly choice: TranslationChoice
    readonly translations: ReadonlyMap<string, string>
  },
): readonly RowView[] {
  const { side, choice, translations } = made
  const pair = pairOf(request, side)
  const engine = engineOf(choice, pair)
  return request.rows.map((view) => {
    if (!isGlossable(view)) return view
    const texts = view[side].segments.map((segment) => translations.get(segment.text))
    if (texts.includes(undefined)) return view
    const gloss = { side, language: pair.target, text: texts.join(' '), engine }
    const other = view[otherSide(side)].text
    return { ...view, gloss: compareThrough(gloss, other) }
  })
}

/**
 * Translations that are on file, for exports, which ask nobody. Of a link with these segments: the
 * left text, where its translation is known, else the right one; null where neither is.
 */
export function knownGlosses(
  context: Context,
  source: LanguageTag,
  target: LanguageTag,
): (textsOf: (side: Side) => readonly string[]) => FileGloss | null {
  const choice = translationChoice(context)
  if (choice.kind === 'none' || sameLanguage(source, target)) return () => null
  return (textsOf) => {
    for (const side of ['source', 'target'] as const) {
      const pair = pairOf({ source, target }, side)
      const known = textsOf(side).map((text) => context.backends.known(choice, text, pair))
      if (!known.includes(null)) {
        return {
          side,
          language: pair.target,
          text: known.join(' '),
          engine: engineOf(choice, pair),
        }
      }
    }
    return null
  }
}

/** Who translates, from what into what: `Apertium (rus→ukr)`. */
function engineOf(choice: TranslationChoice, pair: LanguagePair): string {
  return `${engineName(choice)} (${codesOf(choice, pair)})`
}

/** `Apertium`, `LibreTranslate at 127.0.0.1:5000`. */
export function engineName({ kind, address }: TranslationChoice): string {
  if (kind === 'apertium') return 'Apertium'
  const host = URL.parse(address)?.host ?? address
  return `${kind === 'apy' ? 'Apertium' : 'LibreTranslate'} at ${host}`
}

function codesOf({ kind }: TranslationChoice, { source, target }: LanguagePair): string {
  if (kind === 'libretranslate') return `${source}→${target}`
  return `${apertiumCode(source)}→${apertiumCode(target)}`
}

function unsupported(choice: TranslationChoice, { source, target }: GlossRequest): string {
  const [left, right] = [languageName(source, 'en'), languageName(target, 'en')]
  return `No glosses: ${engineName(choice)} does not translate between ${left} and ${right}.`
}

function explain(error: unknown, choice: TranslationChoice): string {
  if (!(error instanceof UserError)) throw error
  const rest = 'Missing glosses are requested again when the page is reloaded.'
  if (error.code === 'cancelled') return `${engineName(choice)} takes long. ${rest}`
  return `${error.message} ${rest}`
}
