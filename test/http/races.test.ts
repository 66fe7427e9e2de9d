import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowPage } from '../../src/app/editing/reading.ts'
import { history } from '../../src/app/editing/undoing.ts'
import { asJsonl } from '../support/context.ts'
import { importPair, openTestApp } from '../support/test-app.ts'
import type { TestApp } from '../support/test-app.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'

const ROUNDS = 1000

describe('Two people who edit the same row at once', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
    // Thousands of commits: nobody will pull the plug.
    test.context.database.pragma('synchronous = OFF')
  })
  afterAll(async () => await test.end())

  it('are never both obeyed, and the one who was late sees both versions', async () => {
    const { bitext, comparison } = await importPair(test.context, ENGLISH, UKRAINIAN)
    const proposed = () => {
      const found = rowPage(test.context, { bitext, order: 'source' }).rows.find(
        (view) => view.kind === 'link' && view.bead.status === 'proposed',
      )
      if (found?.kind !== 'link') throw new Error('no proposed link')
      return found
    }
    const { bead } = proposed()
    const before = await asJsonl(test.context, bitext)
    const done = () => history(test.context, { comparison, limit: 1 })[0]!.id
    const first = done()
    const as = (by: string) => ({ cookie: `reviewer=${by}` })
    for (let round = 0; round < ROUNDS; round++) {
      const view = proposed()
      expect(view.bead.id).toBe(bead.id)
      const edit = async (by: string, resource: string) =>
        await test.post(
          `/bitexts/${bitext}/beads/${bead.id}/${resource}`,
          { revision: String(view.revision), order: 'source' },
          as(by),
        )
      const [olha, marta] = await Promise.all([
        edit('Olha', 'confirmation'),
        edit('Marta', 'rejection'),
      ])
      expect([olha.status, marta.status].sort((one, other) => one - other)).toEqual([303, 409])
      const late = olha.status === 409 ? olha : marta
      expect(await late.text()).toContain('Current version')
      const winner = olha.status === 303 ? 'Olha' : 'Marta'
      await test.post(`/bitexts/${bitext}/undo`, { order: 'source' }, as(winner))
    }
    expect(await asJsonl(test.context, bitext)).toBe(before)
    // Each round left two lines: what one of them did, and that it was taken back.
    expect(done() - first).toBe(2 * ROUNDS)
  })
})
