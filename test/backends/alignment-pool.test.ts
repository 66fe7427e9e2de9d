import { describe, expect, onTestFinished, test } from 'vitest'
import { AlignmentPool, type AlignmentTask } from '../../src/backends/alignment-pool.ts'
import { dataFolder } from '../support/context.ts'

const TASK: AlignmentTask = {
  source: text('en', ['The talks began on 9 May.', 'Nobody spoke.', 'They ended on 12 May.']),
  target: text('uk', [
    'Переговори почалися 9 травня.',
    'Ніхто не говорив.',
    'Вони тривали до 12 травня.',
  ]),
  mode: 'auto',
  glossary: [],
  confirmedPairs: [],
  dictionaries: [],
}

function text(language: string, texts: readonly string[]): AlignmentTask['source'] {
  return { language, segments: texts.map((one, at) => ({ id: at + 1, block: at, text: one })) }
}

/** Runs the task and aborts it when it has told of its `after`th step. */
async function run(pool: AlignmentPool, after: number): Promise<string> {
  const stop = new AbortController()
  let steps = 0
  const step = (): void => {
    steps += 1
    if (steps === after) stop.abort()
  }
  const options = { owner: 'Olena', signal: stop.signal, onStart: step, onProgress: step }
  return await pool.run(TASK, options).then(
    ({ beads }) => `${beads.length} links`,
    (error: { code: string }) => error.code,
  )
}

describe('the pool of aligners', () => {
  test('goes on after a cancel at any moment, even while the result is on its way', async () => {
    const pool = new AlignmentPool(1, dataFolder())
    onTestFinished(() => pool.close())
    const whole = await run(pool, Infinity)
    expect(whole).toMatch(/links/u)
    for (let after = 1; after <= 6; after += 1)
      expect(['cancelled', whole]).toContain(await run(pool, after))
    expect(await run(pool, Infinity)).toBe(whole)
  })
})
