import { expect, test } from 'vitest'
import { Assembly } from '../../../src/formats/assembly/assembly.ts'
import { originIn } from '../../../src/formats/assembly/assemble.ts'
import { readMoses } from '../../../src/formats/moses.ts'
import { inputFile } from '../comparisons.ts'

const MOST = 600_000
const now = '2026-11-21T12:00:00.000Z'
const head = { title: 'a', language: 'en', origin: originIn('a', 'tmx') }

test('the last segment that a file may hold is taken, and the next one refused', () => {
  const segments = Array.from({ length: MOST }, (_, at) => ({
    id: at + 1,
    start: 0,
    end: 1,
    block: 0,
  }))
  const assembly = new Assembly('a.xml', now)
  const document = assembly.addFinished({ ...head, text: 'x', blocks: [], segments })
  expect(document.pieces).toHaveLength(MOST)
  const more = assembly.addDocument(head)
  expect(() => assembly.addSegment(more, 'x')).toThrow('a.xml holds more than 600,000 segments')
})

test('a corpus is refused in the middle, with what to do', async () => {
  const lines = 'x\n'.repeat(MOST / 2 + 1)
  const files = [inputFile('c.en', lines), inputFile('c.uk', lines)]
  await expect(readMoses(files, { now })).rejects.toMatchObject({
    code: 'too-large',
    message: 'c.en holds more than 600,000 segments. Split it into several files.',
  })
})
