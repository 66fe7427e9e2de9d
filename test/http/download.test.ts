import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { EXPORTERS } from '../../src/formats/registry.ts'
import { ENGLISH, UKRAINIAN } from '../support/sample-texts.ts'
import { importPair } from '../support/test-app.ts'
import { startTestServer } from '../support/workbench-server.ts'

/** A server whose CSV files are made of these pieces. */
async function served(write: () => AsyncGenerator<string>) {
  const server = await startTestServer()
  onTestFinished(() => server.end())
  const { bitext } = await importPair(server.context, ENGLISH, UKRAINIAN)
  const csv = EXPORTERS.find(({ name }) => name === 'csv')!
  const writing = vi.spyOn(csv, 'write').mockImplementation(write)
  onTestFinished(() => writing.mockRestore())
  return `${server.url}/bitexts/${bitext}/export?format=csv`
}

const PIECE = 'x'.repeat(200_000)

describe('A file that is sent while it is made', () => {
  it('is not taken for whole where making it fails, and the log says no word of it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => log.mockRestore())
    const file = await served(async function* () {
      yield PIECE
      yield PIECE
      throw new TypeError('secret words')
    })
    const response = await fetch(file)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
    expect(log).toHaveBeenCalledOnce()
    const [line] = log.mock.calls[0] as [string]
    expect(JSON.parse(line)).toMatchObject({ event: 'fault', error: 'TypeError' })
    expect(line).not.toContain('secret')
  })

  it('is made no further once its reader has left', async () => {
    let isEnded = false
    const file = await served(async function* () {
      try {
        for (;;) yield PIECE
      } finally {
        isEnded = true
      }
    })
    const leaving = new AbortController()
    const response = await fetch(file, { signal: leaving.signal })
    await response.body!.getReader().read()
    leaving.abort()
    await expect.poll(() => isEnded).toBe(true)
  })
})
