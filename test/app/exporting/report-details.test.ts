import { expect, test } from 'vitest'
import { dismissDivergence } from '../../../src/app/comparing/dismissing.ts'
import { confirmBead } from '../../../src/app/editing/editing.ts'
import { exportBitext } from '../../../src/app/exporting/exporting.ts'
import { addTerms } from '../../../src/app/comparing/glossary.ts'
import { addNote } from '../../../src/app/notes/noting.ts'
import { undo } from '../../../src/app/editing/undoing.ts'
import type { Context } from '../../../src/app/context.ts'
import { importAligned, linksOf, openTestContext } from '../../support/context.ts'

async function reportOf(context: Context, bitext: number): Promise<string> {
  const { chunks } = exportBitext(context, { bitext, format: 'markdown' })
  return (await Array.fromAsync(chunks)).join('')
}

test('a report names who reviewed, and nobody who took it all back', async () => {
  const context = await openTestContext()
  const { bitext, comparison, source } = await importAligned(context)
  const [first, second] = linksOf(context, bitext)
  const edit = ({ bead, revision }: typeof first & {}) => ({ bitext, bead: bead.id, revision })
  confirmBead(context, { ...edit(first!), by: 'Olena' })
  confirmBead(context, { ...edit(second!), by: 'Petro' })
  undo(context, { comparison, by: 'Petro' })
  const anchor = { on: 'span', document: source, span: { start: 0, end: 8 } } as const
  addNote(context, { comparison, anchor, body: 'Who?', by: 'Marta' })
  expect(await reportOf(context, bitext)).toContain('- Reviewed by: Olena, Marta\n')
})

test('a report finds terms of the glossary, and leaves out what was dismissed', async () => {
  const context = await openTestContext()
  const term = { source: 'talks', target: 'Verhandlungen', comment: '' }
  addTerms(context, { terms: [{ ...term, sourceLanguage: 'en', targetLanguage: 'de' }], by: 'A' })
  const { bitext } = await importAligned(context)
  const link = linksOf(context, bitext)[1]!
  const found =
    link.comparison?.kind === 'divergences'
      ? link.comparison.divergences.filter(({ rule }) => rule === 'term')
      : []
  expect(found).toHaveLength(1)
  expect(await reportOf(context, bitext)).toContain('Verhandlungen')
  const { rule, term: about } = found[0]!
  dismissDivergence(context, { bitext, bead: link.bead.id, rule, term: about, by: 'A' })
  expect(await reportOf(context, bitext)).not.toContain('Verhandlungen')
})
