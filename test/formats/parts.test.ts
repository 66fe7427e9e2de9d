import { expect, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { zipped } from '../../src/formats/parts.ts'

/** Pieces that do not compress, so that they leave the archive as they come. */
function* noise(pieces: number, then: () => void = () => undefined): Generator<string> {
  let state = 1
  try {
    for (let piece = 0; piece < pieces; piece++) {
      const words = Array.from({ length: 5_000 }, () => (state = (state * 48_271) % 2_147_483_647))
      yield words.map((word) => word.toString(36)).join('')
    }
    throw new UserError('too-large', 'No room.')
  } finally {
    then()
  }
}

test('a fault in the middle of an archive reaches whoever reads it, and nobody else', async () => {
  for (const pieces of [0, 20]) {
    const read = async () => {
      for await (const _ of zipped([
        { name: 'a', content: ['words'] },
        { name: 'b', content: noise(pieces) },
      ]));
    }
    await expect(read()).rejects.toMatchObject({ code: 'too-large', message: 'No room.' })
  }
})

test('what is packed is closed when nobody wants the rest', async () => {
  const closed = Promise.withResolvers<void>()
  const chunks = zipped([{ name: 'a', content: noise(10_000, closed.resolve) }])
  for await (const chunk of chunks) if (chunk.length > 1_000) break
  await closed.promise
})
