import { describe, expect, test } from 'vitest'
import {
  DEFAULT_CHOICE,
  type BilingualFile,
  type Chunks,
  type ComparedFile,
} from '../../src/formats/bilingual.ts'
import { readJsonl } from '../../src/formats/jsonl.ts'
import { FEATURES, lossesOf } from '../../src/formats/losses.ts'
import { EXPORTERS, exporterNamed, losses } from '../../src/formats/registry.ts'
import { writeTei } from '../../src/formats/tei/tei.ts'
import { writeTmx } from '../../src/formats/tmx/tmx.ts'
import { writeXliff } from '../../src/formats/xliff/xliff.ts'
import { compared } from './compared.ts'
import { comparisons } from './comparisons.ts'
import { dtd, skipWithoutSchemas, relaxNg, xsd } from './schemas.ts'
import fc from '../support/property.ts'

const EN = 'The talks cost 300 euros.'
const UK = 'Переговори коштували 400 євро.'
const GLOSS = {
  side: 'target',
  language: 'en',
  text: 'Negotiations cost',
  engine: 'Apertium',
} as const

/** One link with a number that differs, and a machine translation. */
function fileWithFindings(a = EN, b = UK, language = 'uk'): ComparedFile {
  const document = (id: number, text: string, tag: string) => ({
    id,
    title: `Text ${id}`,
    language: tag,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
    segments: [{ id: 1, start: 0, end: text.length, block: 0 }],
    origin: { fileName: `${id}.txt`, format: 'text', encoding: 'utf-8', sha256: 'a'.repeat(64) },
  })
  const bead = { id: 1, source: [1], target: [1], confidence: 0.9, reasons: [] }
  const file: BilingualFile = {
    comparison: { title: 'Talks', pivot: 1 },
    documents: [document(1, a, 'en'), document(2, b, language)],
    bitexts: [
      {
        id: 1,
        source: 1,
        target: 2,
        mode: 'parallel',
        engine: '',
        beads: [{ ...bead, status: 'proposed' }],
      },
    ],
    notes: [],
  }
  return withFindings(file)
}

/** Compared by the words, and with a machine translation of every link. */
function withFindings(file: BilingualFile): ComparedFile {
  const bitexts = compared(file).bitexts.map((bitext) => ({
    ...bitext,
    findings: (id: number) => ({ ...bitext.findings(id), gloss: GLOSS }),
  }))
  return { ...file, bitexts }
}

async function written(chunks: Chunks): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) {
    pieces.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const CARRYING = ['jsonl', 'csv', 'tmx', 'xliff', 'tei', 'annotations', 'markdown', 'html']

describe('what differs in a link', () => {
  test.each(CARRYING)('goes into %s, with the machine translation and its engine', async (name) => {
    const { write, choice } = exporterNamed(name)
    const text = await written(write(fileWithFindings(), choice))
    for (const words of ['300', '400', 'number', 'Negotiations cost', 'Apertium']) {
      expect(text).toContain(words)
    }
  })

  test.each(CARRYING)('is left out of %s by choice', async (name) => {
    const { write, choice } = exporterNamed(name)
    const text = await written(write(fileWithFindings(), { ...choice, differences: 'none' }))
    expect(text).not.toContain('Apertium')
    if (name === 'annotations') expect(text).not.toContain('300')
  })

  test('names the places in the documents in JSON Lines', async () => {
    const { write, choice } = exporterNamed('jsonl')
    const text = await written(write(fileWithFindings(), choice))
    const unit = text
      .split('\n')
      .map((line) => line && JSON.parse(line))
      .find((one) => one.source)
    expect(unit.differences).toEqual([
      {
        rule: 'number',
        a: { start: 15, end: 18, text: '300' },
        b: { start: 21, end: 24, text: '400' },
        explanation: expect.stringContaining('300'),
      },
    ])
    expect(unit.machineTranslation).toEqual(GLOSS)
  })

  test('can go without what is only typed or spelled in another way', async () => {
    const file = fileWithFindings('Sergei said 3 – no more.', 'Sergey said 4 - no more.', 'en')
    const { write, choice } = exporterNamed('csv')
    const all = await written(write(file, choice))
    const substantial = await written(write(file, { ...choice, differences: 'substantial' }))
    for (const rule of ['spelling:', 'typography:']) {
      expect(all).toContain(rule)
      expect(substantial).not.toContain(rule)
    }
    expect(substantial).toContain('number: 3 / 4')
  })
})

describe('the list of losses', () => {
  test.each(EXPORTERS.map((exporter) => [exporter.name, exporter] as const))(
    'says of %s whether it carries what differs',
    (name, exporter) => {
      const lost = losses(exporter, fileWithFindings()).map(({ feature }) => feature)
      expect(lost.includes('findings')).toBe(![...CARRYING, 'xlsx'].includes(name))
    },
  )

  test('is silent where nothing differs, or nobody wants to know', () => {
    const carries = new Set(FEATURES.filter((feature) => feature !== 'findings'))
    const file = fileWithFindings()
    expect(lossesOf(compared(file), carries)).toHaveLength(1)
    expect(lossesOf(file, carries, { ...DEFAULT_CHOICE, differences: 'none' })).toEqual([])
    const same = fileWithFindings(EN, EN, 'en')
    const plain = {
      ...same.bitexts[0]!,
      findings: () => ({ differences: [], divergences: [], gloss: null, precise: true }),
    }
    expect(lossesOf({ ...same, bitexts: [plain] }, carries)).toEqual([])
  })
})

describe('what reviewers dismissed', () => {
  const dismissals = [
    {
      bead: 1,
      rule: 'number',
      term: '300 / 400',
      reviewer: 'Olena',
      at: '2026-01-02',
      reason: 'x',
    },
    { bead: null, rule: 'name', term: 'y', reviewer: '', at: '', reason: '' },
  ]
  const file = fileWithFindings()
  const dismissed = { ...file, bitexts: [{ ...file.bitexts[0]!, dismissals }] }

  test('comes back out of JSON Lines', async () => {
    const { write, choice } = exporterNamed('jsonl')
    const bytes = new TextEncoder().encode(await written(write(dismissed, choice)))
    const { bitexts } = await readJsonl({ name: 'a.jsonl', bytes: [bytes] })
    expect(bitexts[0]!.dismissals).toEqual(dismissals)
  })

  test('stands in reports, and is lost in all other formats, which say so', () => {
    const kept = new Set(['jsonl', 'html', 'markdown'])
    for (const exporter of EXPORTERS) {
      const lost = losses(exporter, dismissed).find(({ feature }) => feature === 'dismissals')
      expect(lost?.count).toBe(kept.has(exporter.name) ? undefined : 2)
    }
  })

  test('in a link that is not there is refused', async () => {
    const { write, choice } = exporterNamed('jsonl')
    const text = await written(write(dismissed, choice))
    const bytes = new TextEncoder().encode(text.replace('"bead":1,"rule"', '"bead":9,"rule"'))
    await expect(readJsonl({ name: 'a.jsonl', bytes: [bytes] })).rejects.toThrow(/not there/u)
  })
})

describe('hostile texts with findings', () => {
  test('are valid TMX, XLIFF and TEI', (context) => {
    skipWithoutSchemas(context)
    const tmx = dtd('tmx/tmx14.dtd')
    const xliff = xsd('xliff-2.1/xliff_core_2.0.xsd')
    const tei = relaxNg('tei/tei_all.rng')
    fc.assert(
      fc.property(comparisons(), (plain) => {
        const file = withFindings(plain)
        tmx.validate([...writeTmx(file)].join('').replace(/<!DOCTYPE[^>]*>/u, ''))
        tei.validate([...writeTei(file)].join(''))
        if ([...plain.bitexts[0]!.beads].length > 0) xliff.validate([...writeXliff(file)].join(''))
      }),
      { numRuns: 8 },
    )
  })
})
