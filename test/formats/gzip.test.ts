import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gatherFile } from '../../src/formats/file-parts.ts'
import { readAligned, recogniseAligned } from '../../src/app/importing/aligned-files.ts'
import { readDocument } from '../../src/formats/documents/read-document.ts'
import { linksOf } from './links-of.ts'

const now = '2026-11-21T12:00:00.000Z'

async function read(files: readonly { name: string; bytes: Uint8Array }[], format?: string) {
  const inputs = files.map(({ name, bytes }) => ({ name, bytes: [bytes] }))
  const aligned = await recogniseAligned(inputs, format)
  return aligned && gatherFile(readAligned(aligned, { now }))
}

const TMX =
  '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>Yes.</seg></tuv><tuv xml:lang="uk"><seg>Так.</seg></tuv></tu></body></tmx>'

describe('files packed by gzip', () => {
  test('are read as what is in them, of aligned texts and of documents', async () => {
    const tmx = (await read([{ name: 'en-uk.tmx.gz', bytes: gzipSync(TMX) }]))!
    expect(linksOf(tmx)).toEqual(['Yes. | Так. | confirmed'])
    expect(tmx.documents[0]).toMatchObject({
      title: 'en-uk.tmx (en)',
      origin: { fileName: 'en-uk.tmx' },
    })
    const corpus = [
      { name: 'c.en.gz', bytes: gzipSync('Yes.\n') },
      { name: 'c.uk.gz', bytes: gzipSync('Так.\n') },
    ]
    expect(linksOf((await read(corpus, 'moses'))!)).toEqual(['Yes. | Так. | proposed'])
    const { document } = await readDocument(gzipSync('# A heading\n\nYes.\n'), {
      fileName: 'a.md.gz',
    })
    expect([document.title, document.origin.format]).toEqual(['A heading', 'md'])
  })

  test('that were packed twice, cut off or made to burst are refused', async () => {
    const twice = gzipSync(gzipSync(TMX))
    await expect(read([{ name: 'a.tmx.gz', bytes: twice }])).rejects.toMatchObject({
      code: 'not-text',
    })
    for (const [end, code] of [
      [-20, 'unreadable'],
      [30, 'unreadable'],
    ] as const) {
      const cut = gzipSync(TMX).subarray(0, end)
      await expect(read([{ name: 'a.tmx.gz', bytes: cut }])).rejects.toMatchObject({ code })
      await expect(readDocument(cut, { fileName: 'a.txt.gz' })).rejects.toMatchObject({ code })
    }
    const bomb = gzipSync(Buffer.alloc(65_000_000, 'a'))
    await expect(readDocument(bomb, { fileName: 'a.txt.gz' })).rejects.toMatchObject({
      code: 'too-large',
    })
  })
})
