import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { segmentDocument } from '../../../src/core/segment/segments.ts'

const folder = new URL('../../golden/segments/', import.meta.url)

/** Cases are separated by `===`; each is an input, `---`, and its segments, one a line. */
for (const file of readdirSync(folder)) {
  const language = file.replace('.txt', '')
  describe(`segments of ${language}`, () => {
    for (const item of readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n===\n')) {
      const [input = '', expected = ''] = item.split('\n---\n')
      test(input, () => {
        const { segments } = segmentDocument(input, language)
        const found = segments.map(({ start, end }) => input.slice(start, end).replace(/\s+/g, ' '))
        expect(found).toEqual(expected.split('\n'))
      })
    }
  })
}
