import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import xliff from 'xliff'
import { DEFAULT_CHOICE } from '../../src/formats/bilingual.ts'
import { writeTmx } from '../../src/formats/tmx/tmx.ts'
import { joinedText, selectUnits } from '../../src/formats/units.ts'
import { writeXliff } from '../../src/formats/xliff/xliff.ts'
import { comparisons } from './comparisons.ts'
import fc from '../support/property.ts'

const READ_TMX = `
import json, sys
from translate.storage import tmx
stores = [tmx.tmxfile.parsestring(text.encode()) for text in json.load(sys.stdin)]
print(json.dumps([[[unit.source, unit.target] for unit in store.units] for store in stores]))
`

function hasTranslateToolkit(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import translate.storage.tmx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const canReadTmx = hasTranslateToolkit()

/** Other programs have their own ways with control characters and white space, so words are plain. */
const plain = fc.sample(comparisons({ bitexts: 1, words: 'plain' }), { numRuns: 20, seed: 7 })

function pairs(file: (typeof plain)[0]) {
  const links = { ...DEFAULT_CHOICE, unaligned: false, notes: false }
  return [...selectUnits(file, file.bitexts[0]!, links)]
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map(({ source, target }) => [joinedText(source), joinedText(target)])
}

test('Translate Toolkit finds the same pairs in TMX', ({ skip }) => {
  skip(!canReadTmx, 'apt-get install translate-toolkit brings it')
  const files = plain.map((file) =>
    [...writeTmx(file, { ...DEFAULT_CHOICE, unaligned: false })].join(''),
  )
  const read = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', READ_TMX], { input: JSON.stringify(files) }).toString(),
  ) as [string, string][][]
  expect(read.map((units) => units.filter(([source, target]) => source && target))).toEqual(
    plain.map(pairs),
  )
})

test('an independent reader finds the same pairs in XLIFF', async () => {
  for (const file of plain) {
    if (pairs(file).length === 0) continue
    const { resources } = await xliff.xliff2js(
      [...writeXliff(file, { ...DEFAULT_CHOICE, unaligned: false, notes: false })].join(''),
    )
    const read = Object.values(resources).flatMap((units) =>
      Object.values(units).map(({ source, target }) => [source, target]),
    )
    expect(read.filter(([source, target]) => source && target)).toEqual(pairs(file))
  }
})
