import { expect, test } from 'vitest'
import { readAlignedGuarded } from '../../src/backends/aligned-reading.ts'
import { gatherFile } from '../../src/formats/file-parts.ts'
import { importerNamed } from '../../src/formats/registry.ts'

const now = '2026-01-01T00:00:00.000Z'
const tmx = importerNamed('tmx')

const HEAD =
  '<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>'
const unit = (n: number) =>
  `<tu><note>on ${n}</note><tuv xml:lang="en"><seg>The bridge has number ${n}.</seg></tuv><tuv xml:lang="uk"><seg>Міст має номер ${n}. 😀</seg></tuv></tu>`

function* memory(units: number, tail = '</body></tmx>'): Generator<Uint8Array> {
  yield Buffer.from(HEAD)
  for (let n = 0; n < units; n++) yield Buffer.from(unit(n))
  yield Buffer.from(tail)
}

const file = (units: number, tail?: string) => ({ name: 'a.tmx', bytes: memory(units, tail) })

test('a large file read in a process of its own is the same as one read here', async () => {
  const there = await gatherFile(readAlignedGuarded(tmx, [file(4_000)], { now }))
  expect(there).toEqual(await tmx.read([file(4_000)], { now }))
  expect(there.bitexts[0]!.beads).toHaveLength(4_000)
  expect(there.notes).toHaveLength(4_000)
})

test('what is wrong far inside a large file is told with code and place', async () => {
  const broken = readAlignedGuarded(tmx, [file(4_000, '<tu></body>')], { now })
  await expect(gatherFile(broken)).rejects.toMatchObject({
    name: 'UserError',
    code: 'unreadable',
    place: { file: 'a.tmx', line: 1 },
  })
})

test('a large file can be given up, before it is read and while it is', async () => {
  const stop = new AbortController()
  const { signal } = stop
  const parts = readAlignedGuarded(tmx, [file(200_000)], { now }, { signal })
  setTimeout(() => stop.abort(), 300)
  await expect(gatherFile(parts)).rejects.toMatchObject({ code: 'cancelled' })
  const late = readAlignedGuarded(tmx, [file(4_000)], { now }, { signal })
  await expect(gatherFile(late)).rejects.toMatchObject({ code: 'cancelled' })
})

test('what whoever sends the file cannot go on with ends the reading', async () => {
  function* failing() {
    yield* memory(2_500, '')
    throw new RangeError('The line is dead.')
  }
  const parts = readAlignedGuarded(tmx, [{ name: 'a.tmx', bytes: failing() }], { now })
  await expect(gatherFile(parts)).rejects.toThrow('The line is dead.')
})
