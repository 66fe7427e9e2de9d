/**
 * Prints how well English paragraphs of the Declaration of Human Rights are aligned with those of other
 * languages, a fifth of either text left out, each paragraph a segment:
 * `npm run evaluate:declaration [-- LANGUAGE…]`.
 */
import { align } from '../../src/core/align/align.ts'
import { scoreOf, tally } from '../../src/core/align/evaluate.ts'
import { loadLexicon } from '../../src/lexicon/lexicon.ts'
import { declarationParagraphs } from '../support/declaration.ts'

const LANGUAGES = ['zh', 'ja', 'ko', 'es', 'hu', 'hi', 'fi', 'tr', 'sw']

/** A paragraph of the whole text that is kept, by its position there. */
interface Kept {
  readonly place: number
  readonly text: string
}

/** All paragraphs but those whose position leaves this rest in fives. */
function withoutFifth(paragraphs: readonly string[], rest: number): readonly Kept[] {
  return paragraphs
    .map((text, place) => ({ place, text }))
    .filter(({ place }) => place % 5 !== rest)
}

function asText(language: string, paragraphs: readonly Kept[]) {
  const segments = paragraphs.map(({ text }, at) => ({ id: at + 1, block: at, text }))
  return { language, segments }
}

function goldOf(own: readonly Kept[], other: readonly Kept[]) {
  const positions = (kept: readonly Kept[], place: number) => {
    const at = kept.findIndex((one) => one.place === place)
    return at === -1 ? [] : [at]
  }
  const places = [...new Set([...own, ...other].map(({ place }) => place))].sort((a, b) => a - b)
  return places.map((place) => ({
    source: positions(own, place),
    target: positions(other, place),
  }))
}

const english = declarationParagraphs('en')
const given = process.argv.slice(2)
console.log('language  paragraphs  strict F1  link F1')
for (const language of given.length > 0 ? given : LANGUAGES) {
  const foreign = declarationParagraphs(language)
  if (foreign.length !== english.length) {
    console.log(`${language.padEnd(8)}  ${foreign.length} paragraphs, not ${english.length}`)
    continue
  }
  const [own, other] = [withoutFifth(english, 1), withoutFifth(foreign, 3)]
  const lexicon = loadLexicon('en', language)
  const { beads } = align({
    source: asText('en', own),
    target: asText(language, other),
    mode: 'auto',
    lexicon,
  })
  const sizes = { source: own.length, target: other.length }
  const predicted = beads.map(({ source, target, confidence }) => ({
    source: source.map((id) => id - 1),
    target: target.map((id) => id - 1),
    confidence,
  }))
  const { strict, link } = tally(predicted, goldOf(own, other), sizes)
  const [strictF1, linkF1] = [strict, link].map((counts) => scoreOf(counts).f1.toFixed(2))
  console.log(
    language.padEnd(8) +
      String(foreign.length).padStart(12) +
      strictF1!.padStart(11) +
      linkF1!.padStart(9),
  )
}
