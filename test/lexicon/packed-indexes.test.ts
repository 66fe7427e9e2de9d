import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packedIndexes } from '../../src/backends/packed-indexes.ts'
import { builtInLexicon } from '../../src/lexicon/built-in.ts'
import { indexPairs, unpackIndex } from '../../src/lexicon/index-pairs.ts'
import { resourcesHash } from '../../src/lexicon/packed-indexes.ts'
import { temporaryFolder } from '../support/context.ts'

test('an index that was packed and read again answers as before', () => {
  const index = indexPairs('en', 'uk', [
    { source: 'peace treaty', target: 'мирний договір', weight: 0.9, origin: 'one' },
    { source: 'peace', target: 'мир', weight: 1, origin: 'two' },
    { source: '</script>', target: 'об’єкт 😀', weight: 0.4, origin: 'three' },
  ])
  const again = unpackIndex('en', 'uk', index.pack())
  for (const head of ['Peace Treaties', 'peace', 'script', 'war']) {
    expect(again.translations(head)).toEqual(index.translations(head))
  }
  expect(again.size).toBe(index.size)
  expect(again.translations('peace')).not.toEqual([])
})

test('a pair is made once, then read from the folder', () => {
  const folder = temporaryFolder()
  const made = builtInLexicon('en', 'sk', packedIndexes(folder))
  const name = `en-sk-${resourcesHash()}`
  expect(readdirSync(join(folder, 'lexicons'))).toEqual([`${name}.json`])
  const packed = packedIndexes(folder).read(name)!
  expect(unpackIndex('en', 'sk', packed).translations('Slovakia')).toEqual(
    made.translations('Slovakia'),
  )
})

test('a new index takes the place of the old one of its pair alone', () => {
  const folder = temporaryFolder()
  for (const name of ['en-zh-0', 'en-zh-Hant-0', 'en-zh-1']) packedIndexes(folder).write(name, '[]')
  expect(readdirSync(join(folder, 'lexicons')).toSorted()).toEqual([
    'en-zh-1.json',
    'en-zh-Hant-0.json',
  ])
})

test('those that were read longest ago go where there are too many', () => {
  const folder = temporaryFolder()
  const store = packedIndexes(folder, 3)
  const kept = () => readdirSync(join(folder, 'lexicons')).toSorted()
  const readAt = (name: string, minute: number) => {
    const time = new Date(Date.UTC(2026, 0, 1, 0, minute))
    utimesSync(join(folder, 'lexicons', name), time, time)
  }
  for (const [minute, pair] of ['a-b', 'a-c', 'a-d'].entries()) {
    store.write(`${pair}-0`, '[]')
    readAt(`${pair}-0.json`, minute)
  }
  expect(store.read('a-b-0')).toBe('[]')
  writeFileSync(join(folder, 'lexicons', 'a-e-0.1-0.partial'), '[')
  readAt('a-e-0.1-0.partial', 0)
  store.write('a-x-hostile-0', '[]')
  expect(kept()).toEqual(['a-b-0.json', 'a-d-0.json', 'a-x-hostile-0.json'])
})

test('a folder that cannot be written to keeps nothing', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'file')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, '')
  const store = packedIndexes(file)
  store.write('en-de-0', '[]')
  expect(store.read('en-de-0')).toBeNull()
})
