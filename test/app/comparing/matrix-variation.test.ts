import { expect, test } from 'vitest'
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import { listBitexts, openBitext } from '../../../src/app/bitexts.ts'
import { dismissDivergence } from '../../../src/app/comparing/dismissing.ts'
import { listFindings } from '../../../src/app/comparing/finding-lists.ts'
import { addTerms } from '../../../src/app/comparing/glossary.ts'
import { departuresFromAll } from '../../../src/app/comparing/matrix-variation.ts'
import { matrix } from '../../../src/app/comparing/matrix.ts'
import type { Context } from '../../../src/app/context.ts'
import { importComparison } from '../../../src/app/importing/importing.ts'
import { ENGLISH, GERMAN, openTestContext } from '../../support/context.ts'

const FRENCH = [
  'Le ministre Kowalski a rencontré 12 délégués à Genève le 3 mai 2021.',
  'Les pourparlers ont duré 45 minutes et ont coûté 300 euros.',
  'L’OTAN a envoyé 2 500 soldats en Estonie en 2017.',
  'Marta Lindholm a demandé 17 garanties d’ici vendredi.',
  'Le pont de Hambourg a été fermé pendant 96 heures.',
]

/** Versions with one segment a line, the others aligned with the first. */
async function aligned(context: Context, versions: Readonly<Record<string, readonly string[]>>) {
  const { comparison, documents } = await importComparison(context, {
    title: 'Versions',
    documents: Object.entries(versions).map(([language, lines]) => ({
      fileName: `${language}.txt`,
      content: lines.join('\n'),
      segmented: true,
      description: { language, title: language },
    })),
    by: 'Anna',
  })
  const [source, ...others] = documents as [number, ...number[]]
  for (const target of others) {
    const { id: bitext } = openBitext(context, { comparison, source, target })
    await awaitJob(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  }
  return comparison
}

async function shades(context: Context, comparison: number) {
  const shown = await matrix(context, { comparison, from: 0, count: 10 })
  const all = await departuresFromAll(context, shown, new AbortController().signal)
  return { all, pivot: shown.rows.map(({ cells }) => cells) }
}

test('of two versions both shades say the same, and a dismissal changes both', async () => {
  const context = await openTestContext()
  const changed = GERMAN.map((line) => line.replace('300 Euro', '400 Euro'))
  const comparison = await aligned(context, { en: ENGLISH, de: changed })
  const before = await shades(context, comparison)
  const departures = ({ pivot }: Awaited<ReturnType<typeof shades>>) =>
    pivot.map(([cell]) => (cell!.kind === 'linked' ? cell!.departure : null))
  expect(departures(before)[1]).toBeGreaterThan(0)
  expect(before.all).toEqual(departures(before).map((departure) => [departure, departure]))
  const bitext = listBitexts(context, comparison)[0]!.id
  const beads = Array.from(context.bitexts.get(bitext).index.beads())
  const lists = await listFindings(context, { bitext, beads, rule: 'number' })
  const [{ rule, term } = { rule: '', term: null }] = lists.flatMap(({ findings }) => findings)
  dismissDivergence(context, { bitext, bead: null, rule, term: term ?? '', by: 'Anna' })
  const after = await shades(context, comparison)
  expect(departures(after)[1]).toBe(0)
  expect(after.all).toEqual(departures(after).map((departure) => [departure, departure]))
})

test('versions beside the pivot are compared with the terms of the user too', async () => {
  const context = await openTestContext()
  const comparison = await aligned(context, { en: ENGLISH, de: GERMAN, fr: FRENCH })
  const before = (await shades(context, comparison)).all[4]!
  const term = { source: 'Brücke', target: 'viaduc', sourceLanguage: 'de', targetLanguage: 'fr' }
  addTerms(context, { terms: [term], by: 'Anna' })
  const after = (await shades(context, comparison)).all[4]!
  expect(after[0]).toBe(before[0])
  expect(after[1]).toBeGreaterThan(before[1]!)
  expect(after[2]).toBeGreaterThan(before[2]!)
})
