import { describe, expect, test } from 'vitest'
import type { BilingualFile, FileBead } from '../../src/formats/bilingual.ts'
import { ladderParts, readLadder } from '../../src/formats/ladder.ts'
import { mosesParts, readMoses } from '../../src/formats/moses.ts'
import type { ExportPart } from '../../src/formats/parts.ts'
import { zipParts } from '../../src/formats/parts.ts'
import { writeSegmentLines } from '../../src/formats/segment-lines.ts'
import { readPositions, writeTsv } from '../../src/formats/tables/tsv.ts'
import { readXtargets, xtargetsParts } from '../../src/formats/xtargets/xtargets.ts'
import { comparisons, inputFile } from './comparisons.ts'
import { sampleFile } from './samples.ts'
import fc from '../support/property.ts'

const options = { now: '2026-11-21T12:00:00.000Z', languages: ['en', 'uk'] }

function inputs(parts: readonly ExportPart[]) {
  return parts.map(({ suffix, content }) => inputFile(`aligned.${suffix}`, content))
}

function contents(parts: readonly ExportPart[]): Record<string, string> {
  return Object.fromEntries(parts.map(({ suffix, content }) => [suffix, [...content].join('')]))
}

/** The live links of the first bitext by their words: segments trimmed, on one line, sorted. */
function links(file: BilingualFile, details: (bead: FileBead) => unknown) {
  const [bitext] = file.bitexts
  const words = (id: number, segments: readonly number[]) => {
    const document = file.documents.find((candidate) => candidate.id === id)!
    return document.segments
      .filter((segment) => segments.includes(segment.id))
      .map(({ start, end }) =>
        document.text
          .slice(start, end)
          .replace(/[\n\v\f\u0085\u2028\u2029]/g, ' ')
          .trim(),
      )
  }
  return [...bitext!.beads]
    .filter(
      ({ source, target, status }) =>
        source.length > 0 && target.length > 0 && status !== 'rejected',
    )
    .map((bead) =>
      JSON.stringify([
        words(bitext!.source, bead.source),
        words(bitext!.target, bead.target),
        details(bead),
      ]),
    )
    .sort()
}

/** Comparisons whose segments can be lines of a text file: a line of white space is none, and controls look like a binary file. */
const lineComparisons = comparisons({ bitexts: 1 }).filter((file) =>
  file.documents.every(({ text, segments }) =>
    segments.every(
      ({ start, end }) =>
        /[^\s\u0085]/.test(text.slice(start, end)) &&
        !/[\p{Cc}\uFEFF]/u.test(text.slice(start, end).replaceAll('\n', '')),
    ),
  ),
)

/** A comparison in which nothing crosses: beads in the order of both texts. */
function monotone(file: BilingualFile): BilingualFile {
  const [bitext] = file.bitexts
  const [source, target] = file.documents as [
    BilingualFile['documents'][0],
    BilingualFile['documents'][0],
  ]
  const beads: FileBead[] = []
  const [left, right] = [source.segments.map(({ id }) => id), target.segments.map(({ id }) => id)]
  for (let id = 1; left.length > 0 && right.length > 0; id++) {
    if (id % 4 === 0) (id % 8 === 0 ? left : right).shift()
    const sides = { source: left.splice(0, 1 + (id % 2)), target: right.splice(0, 1 + (id % 3)) }
    beads.push({ id, ...sides, confidence: id / 100, status: 'proposed', reasons: [] })
  }
  return {
    ...file,
    bitexts: [
      {
        ...bitext!,
        beads: beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0),
      },
    ],
  }
}

describe('positions', () => {
  test.each(['[0]:[0]:0.12\n[1, 2]:[1]:3.5\n[]:[2]:1.0\n', '[0]:[0]\n[1,2]:[1]\n'])(
    'are read as Vecalign and Bertalign write them: %j',
    async (lines) => {
      const files = [
        inputFile('x', lines),
        inputFile('a', 'A\nB\nC\n'),
        inputFile('b', 'D\nE\nF\n'),
      ]
      const { bitexts } = await readPositions(files, options)
      expect(bitexts[0]!.beads).toMatchObject([
        { source: [1], target: [1], confidence: null, status: 'proposed' },
        { source: [2, 3], target: [2] },
      ])
    },
  )

  test('are one unit a line, and read back with their texts', async () => {
    expect([...writeTsv(sampleFile())].join('')).toBe('0\t1\t0.93\n1\t\t\n2\t0\t\n')
    await fc.assert(
      fc.asyncProperty(lineComparisons, async (file) => {
        const texts = file.documents.map((document, at) =>
          inputFile(`${at}.txt`, writeSegmentLines(document)),
        )
        const read = await readPositions([inputFile('a.tsv', writeTsv(file)), ...texts], options)
        const confidence = (bead: FileBead) => bead.confidence
        expect(links(withoutControls(read), confidence)).toEqual(
          links(withoutControls(file), confidence),
        )
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['words', 'a\tb\n', 'not positions'],
    ['a segment that is not there', '7\t0\t\n', 'no segment 7'],
    ['a confidence above 1', '0\t0\t1.5\n', 'from 0 to 1'],
  ])('%s are refused', async (_, content, words) => {
    const texts = [inputFile('a.txt', 'One.\n'), inputFile('b.txt', 'Раз.\n')]
    await expect(
      readPositions([inputFile('a.tsv', content), ...texts], options),
    ).rejects.toMatchObject({
      code: 'unreadable',
      place: { file: 'a.tsv', line: 1 },
      message: expect.stringContaining(words),
    })
  })
})

/** Decoding a text replaces characters that no text should have. */
function withoutControls(file: BilingualFile): BilingualFile {
  const clean = (text: string) =>
    // oxlint-disable-next-line no-control-regex
    text.replace(
      /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g,
      '\uFFFD',
    )
  return {
    ...file,
    documents: file.documents.map((document) => ({ ...document, text: clean(document.text) })),
  }
}

describe('Moses', () => {
  test('has a line for each link in both files', () => {
    expect(contents(mosesParts(sampleFile()))).toEqual({
      en: 'The talks lasted 3.5 hours.\nKyiv 😀 will answer in writing.\n',
      uk: 'Переговори тривали 3,5 години.\nКиїв 😀 відповість письмово.\n',
    })
  })

  test('has as many lines in one file as in the other, whatever the text', () => {
    fc.assert(
      fc.property(comparisons({ bitexts: 1 }), (file) => {
        const [source, target] = Object.values(contents(mosesParts(file))).map(
          (text) => text.split(/\n|\r|\v|\f|\u0085|\u2028|\u2029/).length,
        )
        expect(source).toBe(target)
      }),
    )
  })

  test('reads back as proposed links in order', async () => {
    const read = await readMoses(inputs(mosesParts(sampleFile())), options)
    expect(read.bitexts[0]).toMatchObject({
      mode: 'parallel',
      beads: [
        { source: [1], target: [1], status: 'proposed' },
        { source: [2], target: [2] },
      ],
    })
    expect(read.documents.map(({ language }) => language)).toEqual(['en', 'uk'])
  })

  test('blank lines are unaligned on the other side', async () => {
    const read = await readMoses(
      [inputFile('a', 'One\n\nThree\n'), inputFile('b', '\nZwei\nDrei\n')],
      options,
    )
    expect(read.documents.map(({ text }) => text)).toEqual(['One\nThree', 'Zwei\nDrei'])
    expect(read.bitexts[0]!.beads.map(({ source, target }) => [source, target])).toEqual([
      [[2], [2]],
    ])
  })

  test('files of different length are refused', async () => {
    const files = [inputFile('a', 'One\nTwo\n'), inputFile('b', 'Eins\n')]
    await expect(readMoses(files, options)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('line 2'),
    })
  })
})

describe('the ladder', () => {
  test('climbs over links and over what is unaligned', () => {
    const file = sampleFile()
    const beads = [{ ...[...file.bitexts[0]!.beads][0]!, source: [1, 2], target: [1] }]
    const { ladder } = contents(ladderParts({ ...file, bitexts: [{ ...file.bitexts[0]!, beads }] }))
    expect(ladder).toBe('0\t0\t0.93\n2\t1\t0\n3\t1\t0\n3\t2\t0\n')
  })

  test('reads back with the same links', async () => {
    await fc.assert(
      fc.asyncProperty(lineComparisons.map(monotone), async (file) => {
        const read = await readLadder(inputs(ladderParts(file)), options)
        expect(links(withoutControls(read), () => null)).toEqual(
          links(withoutControls(file), () => null),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('refuses crossing links and names the first', () => {
    expect(() => ladderParts(sampleFile())).toThrow('link 2 crosses link 1')
  })

  test('refuses links with gaps', () => {
    const file = sampleFile()
    const beads = [{ ...[...file.bitexts[0]!.beads][0]!, source: [1, 3], target: [1] }]
    expect(() => ladderParts({ ...file, bitexts: [{ ...file.bitexts[0]!, beads }] })).toThrow(
      'link 1 has one',
    )
  })

  test.each([
    ['0\t0\n1\t1\n0\t2\n', 3, 'goes down'],
    ['0 0\n', 1, 'not a rung'],
    ['0\t0\n999999999\t999999999\n', 0, ''],
  ])('of %j is read or refused with its line', async (content, line, words) => {
    const reading = readLadder(
      [inputFile('l', content), inputFile('a', 'One\n'), inputFile('b', 'Eins\n')],
      options,
    )
    if (line === 0) expect((await reading).bitexts[0]!.beads).toHaveLength(1)
    else
      await expect(reading).rejects.toMatchObject({
        place: { line },
        message: expect.stringContaining(words),
      })
  })
})

describe('xtargets', () => {
  test('names sentences by their number and says what a person confirmed', () => {
    const { 'links.xml': xml, 'target.xml': target } = contents(xtargetsParts(sampleFile()))
    expect(xml).toContain(
      '<link id="SL1" type="1-1" xtargets="1;2" status="auto" certainty="0.93"/>',
    )
    expect(xml).toContain('<link type="1-0" xtargets="2;" status="plain"/>')
    expect(xml).toContain('<link id="SL2" type="1-1" xtargets="3;1" status="man"/>')
    expect(target).toContain('<p id="1"><s id="1">Київ 😀 відповість письмово.</s>')
  })

  test('reads back with the same links, ids and states', async () => {
    const details = ({ id, status, confidence }: FileBead) => [id, status, confidence]
    const clean = (file: BilingualFile) => ({
      ...file,
      documents: file.documents.map((document) => ({
        ...document,
        text: document.text.replace(/[\p{Cc}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, '\uFFFD'),
      })),
    })
    await fc.assert(
      fc.asyncProperty(lineComparisons, async (file) => {
        const read = await readXtargets(inputs(xtargetsParts(file)), options)
        expect(links(clean(read), details)).toEqual(links(clean(file), details))
      }),
      { numRuns: 50 },
    )
  })

  test('reads texts with words as elements and texts of lines', async () => {
    const linkFile = inputFile(
      'l.xml',
      '<cesAlign><linkGrp><link xtargets="s1.1 s1.2;2"/></linkGrp></cesAlign>',
    )
    const source = inputFile(
      'a.xml',
      '<?xml version="1.0"?><text><p><s id="s1.1"> <w>Hello</w> <w>there</w> </s><s id="s1.2">\n  <w>Bye</w></s></p></text>',
    )
    const { documents, bitexts } = await readXtargets(
      [linkFile, source, inputFile('b.txt', '\nПривіт, бувай\n')],
      options,
    )
    expect(documents.map(({ text }) => text)).toEqual(['Hello there Bye', 'Привіт, бувай'])
    expect(bitexts[0]!.beads).toMatchObject([{ source: [1, 2], target: [1], status: 'proposed' }])
  })

  test.each([
    ['<link xtargets="9;1"/>', 'no sentence 9'],
    ['<link xtargets="1"/>', 'two sides'],
  ])('%s is refused', async (link, words) => {
    const files = [
      inputFile('l', `<cesAlign>${link}</cesAlign>`),
      inputFile('a', 'One\n'),
      inputFile('b', 'Eins\n'),
    ]
    await expect(readXtargets(files, options)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(words),
    })
  })
})

test('several files come as one archive, the same for the same content', async () => {
  const archive = async () => {
    const pieces: Uint8Array[] = []
    for await (const piece of zipParts(mosesParts(sampleFile()))) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const bytes = await archive()
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  expect(bytes.includes('aligned.uk')).toBe(true)
  expect(await archive()).toEqual(bytes)
})
