import { describe, expect, it } from 'vitest'
import { align, type AlignResult } from '../../../src/core/align/align.ts'
import { loadLexicon } from '../../../src/lexicon/lexicon.ts'
import { declarationParagraphs as declaration } from '../../support/declaration.ts'
import { text } from './texts.ts'

function alignParagraphs(
  source: string,
  sourceParagraphs: readonly string[],
  target: string,
  targetParagraphs: readonly string[],
): AlignResult {
  return align({
    source: text(source, sourceParagraphs),
    target: text(target, targetParagraphs),
    mode: 'auto',
    lexicon: loadLexicon(source, target),
  })
}

const without = (paragraphs: readonly string[], rest: number) =>
  paragraphs.filter((_, k) => k % 6 !== rest)

describe('the order of texts that little vocabulary joins', () => {
  it.each(['vi', 'th', 'ko', 'sw'])('is seen to be one, English against %s', (language) => {
    const [own, other] = [declaration('en'), declaration(language)]
    const { mode } = alignParagraphs('en', without(own, 1), language, without(other, 4))
    expect(mode).toBe('parallel')
  })

  it.each(['vi', 'de'])('is seen to be another, English against %s', (language) => {
    const other = declaration(language)
    const blocks = Array.from({ length: 18 }, (_, k) => other.slice(3 * k, 3 * k + 3))
    const shuffled = blocks.flatMap((_, k) => blocks[(k * 7) % 18]!)
    expect(alignParagraphs('en', declaration('en'), language, shuffled).mode).toBe('overlap')
  })

  it.each([
    ['en', 'ko'],
    ['ja', 'ko'],
    ['en', 'ka'],
    ['en', 'hi'],
  ])('makes no likely links of different texts, in %s and %s', (source, target) => {
    const [own, other] = [declaration(source), declaration(target)]
    const { beads } = alignParagraphs(source, own.slice(0, 22), target, other.slice(-22))
    expect(Math.max(0, ...beads.map(({ confidence }) => confidence!))).toBeLessThan(0.5)
  })
})
