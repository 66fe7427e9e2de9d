import { expect, test } from 'vitest'
import {
  dismissDivergence,
  listDismissals,
  restoreDivergence,
} from '../../../src/app/comparing/dismissing.ts'
import { findRow } from '../../../src/app/editing/row-search.ts'
import { undo } from '../../../src/app/editing/undoing.ts'
import { linkSegments } from '../../../src/app/editing/editing.ts'
import { addTerms } from '../../../src/app/comparing/glossary.ts'
import type { Context } from '../../../src/app/context.ts'
import { importBilingual } from '../../../src/app/importing/bilingual-importing.ts'
import { listBitexts } from '../../../src/app/bitexts.ts'
import { asJsonl, importLines, linksOf, openTestContext } from '../../support/context.ts'

const by = 'Anna'

async function withDivergence() {
  const context = await openTestContext()
  const made = await importLines(
    context,
    ['The talks cost 300 euros.', 'They cost 300 euros again.'],
    ['Die Gespräche kosteten 400 Euro.', 'Sie kosteten wieder 400 Euro.'],
  )
  for (const id of [1, 2]) {
    linkSegments(context, { bitext: made.bitext, source: [id], target: [id], by })
  }
  const found = divergencesOf(context, made.bitext)
  const [first] = found[0]!
  return { context, ...made, found, first: first! }
}

function divergencesOf(context: Context, bitext: number) {
  return linksOf(context, bitext).map(({ comparison }) =>
    comparison?.kind === 'divergences' ? comparison.divergences : [],
  )
}

test('a number that differs is a divergence in both rows, and is marked', async () => {
  const { found, context, bitext } = await withDivergence()
  expect(found.map((row) => row.map(({ rule }) => rule))).toEqual([['number'], ['number']])
  const [row] = linksOf(context, bitext)
  expect(row!.comparison).toMatchObject({ marks: { a: [{ kind: 'number', matched: false }] } })
})

test('a divergence is dismissed in its row, and undo brings it back', async () => {
  const { context, bitext, comparison, found, first } = await withDivergence()
  const bead = linksOf(context, bitext)[0]!.bead.id
  const { rule, term } = first
  expect(dismissDivergence(context, { bitext, bead, rule, term, by })).not.toBeNull()
  expect(dismissDivergence(context, { bitext, bead, rule, term, by })).toBeNull()
  expect(divergencesOf(context, bitext)).toEqual([[], found[1]])
  const next = {
    bitext,
    order: 'source',
    filter: 'different',
    from: null,
    direction: 'next',
  } as const
  expect(findRow(context, next)?.number).toBe(2)
  undo(context, { comparison, by })
  expect(divergencesOf(context, bitext)).toEqual(found)
})

test('a rule and term are dismissed everywhere, and taken back', async () => {
  const { context, bitext, found, first } = await withDivergence()
  const everywhere = { bitext, bead: null, rule: first.rule, term: first.term, by }
  dismissDivergence(context, everywhere)
  expect(divergencesOf(context, bitext)).toEqual([[], []])
  expect(restoreDivergence(context, everywhere)).not.toBeNull()
  expect(divergencesOf(context, bitext)).toEqual(found)
})

test('the list says who dismissed what, when and why; undo of taking back keeps it', async () => {
  const { context, bitext, comparison, first } = await withDivergence()
  const bead = linksOf(context, bitext)[0]!.bead.id
  const { rule, term } = first
  const here = { bitext, bead, rule, term }
  dismissDivergence(context, { ...here, by: 'Olena', reason: ' Both are estimates. ' })
  dismissDivergence(context, { ...here, bead: null, by })
  const listed = listDismissals(context, bitext)
  expect(listed.map(({ reviewer, reason }) => [reviewer, reason])).toEqual([
    [by, ''],
    ['Olena', 'Both are estimates.'],
  ])
  expect(listed.map(({ link }) => link?.source)).toEqual([undefined, 'The talks cost 300 euros.'])
  expect(listed[1]!.at).toMatch(/^2026-01-01T00:/u)
  restoreDivergence(context, { ...here, by })
  expect(listDismissals(context, bitext)).toHaveLength(1)
  undo(context, { comparison, by })
  expect(listDismissals(context, bitext)).toEqual(listed)
  expect(() =>
    dismissDivergence(context, { ...here, term: 'x', by, reason: 'x'.repeat(501) }),
  ).toThrow(/at most 500/u)
})

test('what was dismissed is still dismissed in a comparison that comes back from a file', async () => {
  const { context, bitext, first } = await withDivergence()
  const bead = linksOf(context, bitext)[0]!.bead.id
  const { rule, term } = first
  dismissDivergence(context, { bitext, bead, rule, term, by: 'Olena', reason: 'Rounded.' })
  const aligned = { mode: 'parallel', engine: '', alignedAt: context.now() } as const
  context.stores.bitexts.setAligned(bitext, aligned)
  const bytes = [new TextEncoder().encode(await asJsonl(context, bitext))]
  const { comparison } = await importBilingual(context, { files: [{ name: 'a.jsonl', bytes }], by })
  const [copy] = listBitexts(context, comparison)
  expect(divergencesOf(context, copy!.id).map((row) => row.length)).toEqual([0, 1])
  expect(listDismissals(context, copy!.id)).toMatchObject([
    { reviewer: 'Olena', reason: 'Rounded.' },
  ])
})

test('a new term of the glossary is heeded at once', async () => {
  const { context, bitext } = await withDivergence()
  const term = {
    sourceLanguage: 'en',
    targetLanguage: 'de',
    source: 'talks',
    target: 'Unterredung',
  }
  addTerms(context, { terms: [term], by })
  expect(divergencesOf(context, bitext)[0]!.map(({ rule }) => rule)).toContain('term')
})
