/** The examples of the README, held against what the program writes and reads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { segmentText } from '../../src/formats/bilingual.ts'
import { DOCUMENT_ENDINGS, readDocument } from '../../src/formats/documents/read-document.ts'
import { EXPORTERS, exporterNamed, importerNamed } from '../../src/formats/registry.ts'
import { ROOT } from '../support/source-files.ts'
import { compared } from './compared.ts'
import { inputFile } from './comparisons.ts'
import { exampleFile, writtenBy } from './samples.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The examples by name: of formats as they are written, the smallest files that are read, and texts. */
function examplesOf(says: RegExp): ReadonlyMap<string, string> {
  const blocks = README.matchAll(
    /<summary><code>([\w.]+)<\/code>: ([^<]+)<\/summary>\n\n```\w+\n(.*?)\n```\n\n<\/details>/gs,
  )
  return new Map(
    [...blocks]
      .filter(([, , note]) => says.test(note!))
      .map(([, name, , text]) => [name!, text!] as const),
  )
}

const SMALLEST = examplesOf(/^smallest file$/)
const TEXTS = examplesOf(/^a heading and two sentences$/)
const WRITTEN = examplesOf(/^(?!smallest file$|a heading and two sentences$)/)

/** The sheets of a workbook, each below its name, cells with tabs between them. */
async function sheetsOf(bytes: Buffer): Promise<string> {
  const open = fromBuffer as (
    bytes: Buffer,
    options: object,
    give: (error: Error | null, zip?: ZipFile) => void,
  ) => void
  const zip = (await promisify(open)(bytes, { lazyEntries: true, autoClose: false }))!
  const files = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream: Readable) => {
        if (error) return reject(error)
        const pieces: Buffer[] = []
        stream
          .on('data', (piece: Buffer) => pieces.push(piece))
          .on('end', () => {
            files.set(entry.fileName, Buffer.concat(pieces).toString())
            zip.readEntry()
          })
      })
    })
    zip.on('end', resolve).on('error', reject)
    zip.readEntry()
  })
  const names = files.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]+)"/g)
  return Array.from(names, ([, name], at) => {
    const rows = files
      .get(`xl/worksheets/sheet${at + 1}.xml`)!
      .matchAll(/<row [^>]*>(.*?)<\/row>/gs)
    const lines = Array.from(rows, ([, row]) =>
      Array.from(row!.matchAll(/<(?:v|t)(?: [^>]*)?>(.*?)<\/(?:v|t)>/gs), ([, cell]) => cell).join(
        '\t',
      ),
    )
    return `== ${name} ==\n${lines.join('\n')}\n`
  }).join('')
}

async function written(name: string): Promise<string> {
  if (name !== 'xlsx') return (await writtenBy(exporterNamed(name))).replaceAll('\r\n', '\n')
  const pieces: Buffer[] = []
  const { write, choice } = exporterNamed(name)
  for await (const piece of write(compared(exampleFile()), choice)) {
    pieces.push(Buffer.from(piece as Uint8Array))
  }
  return sheetsOf(Buffer.concat(pieces))
}

describe('the README', () => {
  test('has an example of every format that is written', () => {
    expect([...WRITTEN.keys()]).toEqual(EXPORTERS.map(({ name }) => name))
  })

  test.each(EXPORTERS.map(({ name }) => name))('shows %s as it is written', async (name) => {
    let rest = await written(name)
    for (const fragment of WRITTEN.get(name)!.split(/\n?…\n?/)) {
      const at = rest.indexOf(fragment)
      expect(at, `“${fragment}” is not in ${name}`).toBeGreaterThanOrEqual(0)
      rest = rest.slice(at + fragment.length)
    }
  })

  test.each([...SMALLEST])('shows the smallest file that is read of %s', async (name, content) => {
    const file = await importerNamed(name).read([inputFile(`a.${name}`, content)], {
      now: '2026-11-21T12:00:00.000Z',
    })
    const [source, target] = file.documents
    expect(
      [source, target].map((document) => segmentText(document!, document!.segments[0]!)),
    ).toEqual(['Nothing was signed.', 'Нічого не підписали.'])
    expect([source!.language, target!.language]).toEqual(['en', 'uk'])
    expect(file.bitexts[0]!.beads).toMatchObject([{ source: [1], target: [1] }])
  })

  test.each([...TEXTS])('shows a text with the ending %s', async (ending, content) => {
    expect(DOCUMENT_ENDINGS).toContain(ending.slice(1))
    const { document, segments } = await readDocument(Buffer.from(content), {
      fileName: `a${ending}`,
    })
    const words = segments.map((segment) =>
      segmentText(document, segment)
        .replace(/\s+/g, ' ')
        .replace(/,.*\./, '.')
        .replace(/^(A heading)\.$/, '$1'),
    )
    expect(words).toEqual(['A heading', 'A paragraph.', 'Its second sentence.'])
    expect(document.language).toBe('en')
  })

  test('has examples of what else is read', () => {
    expect(SMALLEST.size).toBeGreaterThanOrEqual(4)
    expect(TEXTS.size).toBeGreaterThanOrEqual(5)
  })
})
