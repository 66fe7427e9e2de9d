import { expect, it } from 'vitest'
import { linkSegments } from '../../src/app/editing/editing.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { FINDING_RULES } from '../../src/core/finding-rules.ts'
import { turnPage, turnRule } from '../../src/core/turned-rows.ts'
import { importLines, openTestContext } from '../support/context.ts'

it('a page that is turned has the texts, counts and findings of the other side, and back', async () => {
  const context = await openTestContext()
  const lines = ['It cost 300 euros.', 'It is said so.', 'Here alone.']
  const { bitext } = await importLines(
    context,
    lines,
    ['It cost 400 euros altogether.'],
    ['en', 'en'],
  )
  linkSegments(context, { bitext, source: [1], target: [1], by: 'Anna' })
  const page = rowPage(context, { bitext, order: 'source' })
  const turned = turnPage(page)
  const [link] = turned.rows
  if (link?.kind !== 'link') throw new Error('There is a link')
  expect(link.target.text).toBe(lines[0])
  expect(link.bead.target).toEqual([1])
  expect(link.comparison!.differences.map(({ kind }) => kind)).toContain('omission')
  expect(turned.counts).toMatchObject({ unalignedSource: 0, unalignedTarget: 2 })
  expect(turnPage(turned)).toEqual(page)
})

it('turns every rule there and back', () => {
  for (const rule of FINDING_RULES) expect(turnRule(turnRule(rule))).toBe(rule)
})
