import { expect, test } from 'vitest'
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import { confirmBead } from '../../../src/app/editing/editing.ts'
import { openBitext } from '../../../src/app/bitexts.ts'
import { importComparison } from '../../../src/app/importing/importing.ts'
import { alignLibrary } from '../../../src/app/aligning/version-alignments.ts'
import { history, undo } from '../../../src/app/editing/undoing.ts'
import { weighByThirdVersions } from '../../../src/app/aligning/triangles.ts'
import { asJsonl, ENGLISH, GERMAN, linksOf, openTestContext } from '../../support/context.ts'

test('a pair is weighed once by the version that both are aligned with, and that can be undone', async () => {
  const context = await openTestContext()
  const texts = [ENGLISH, GERMAN, ENGLISH.map((line) => line.replace('asked for', 'wanted'))]
  const { comparison, documents } = await importComparison(context, {
    documents: texts.map((lines, i) => ({
      fileName: `${i}.txt`,
      content: lines.join('\n'),
      segmented: true,
      description: { language: i === 1 ? 'de' : 'en' },
    })),
    by: 'Anna',
  })
  await alignLibrary(context)
  const [, source, target] = documents
  const { id: bitext } = openBitext(context, { comparison, source: source!, target: target! })
  await awaitJob(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  const kinds = () =>
    linksOf(context, bitext).map(({ bead }) =>
      bead.reasons.some(({ kind }) => kind === 'third-version'),
    )
  expect(kinds()).toEqual(ENGLISH.map(() => true))
  expect(history(context, { comparison, bitext })[0]).toMatchObject({
    kind: 'align',
    summary: '5 (third version)',
  })
  const weighed = await asJsonl(context, bitext)
  weighByThirdVersions(context, { bitext, by: 'Anna' })
  expect(await asJsonl(context, bitext)).toBe(weighed)
  undo(context, { comparison, by: 'Anna' })
  expect(kinds()).toEqual(ENGLISH.map(() => false))
})

test('a third version weighs the older pair too, but nothing that a person decided', async () => {
  const context = await openTestContext()
  const texts = [ENGLISH, GERMAN, ENGLISH.map((line) => line.replace('asked for', 'wanted'))]
  const { comparison, documents } = await importComparison(context, {
    documents: texts.map((lines, i) => ({
      fileName: `${i}.txt`,
      content: lines.join('\n'),
      segmented: true,
      description: { language: i === 1 ? 'de' : 'en' },
    })),
    by: 'Anna',
  })
  const pair = (a: number, b: number) =>
    openBitext(context, { comparison, source: documents[a]!, target: documents[b]! }).id
  const align = async (bitext: number) =>
    awaitJob(context, startAlignment(context, { bitext, by: 'Anna' }).id)
  const isWeighed = ({ bead }: ReturnType<typeof linksOf>[number]) =>
    bead.reasons.some(({ kind }) => kind === 'third-version')
  const old = pair(0, 1)
  await align(old)
  const [first] = linksOf(context, old)
  confirmBead(context, { bitext: old, bead: first!.bead.id, revision: first!.revision, by: 'Anna' })
  const confirmed = linksOf(context, old)[0]!.bead
  await align(pair(0, 2))
  expect(linksOf(context, old).some(isWeighed)).toBe(false)
  await align(pair(1, 2))
  expect(linksOf(context, old).map(isWeighed)).toEqual(ENGLISH.map((_, i) => i > 0))
  expect(linksOf(context, old)[0]!.bead).toEqual(confirmed)
})
