import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { apertiumServer } from '../../src/backends/translation/apertium-apy.ts'
import { apertiumLocal } from '../../src/backends/translation/apertium-local.ts'
import {
  apertiumCode,
  findModes,
  flushingPipeline,
  MODES_FOLDER,
  repairMode,
  tagOfApertium,
  writeRepairedModes,
} from '../../src/backends/translation/apertium-modes.ts'
import { testTranslator } from '../../src/backends/translation/translator.ts'

const signal = new AbortController().signal
const pair = { source: 'ru', target: 'uk' }

describe('modes', () => {
  const shipped =
    "lt-proc -w 'a.bin' | cg-proc -w 'b.bin' | apertium-tagger -g $2 'c.prob' | apertium-pretransfer | lt-proc $1 'd.bin'"

  test('lose the tagger where a constraint grammar stands before it', () => {
    expect(repairMode(shipped)).toBe(
      "lt-proc -w 'a.bin' | cg-proc -1 -n -w 'b.bin' | apertium-pretransfer | lt-proc $1 'd.bin'",
    )
  })

  test('without a constraint grammar stay as they are', () => {
    const other = "lt-proc 'a.bin' | apertium-tagger -g $2 'c.prob' | lt-proc $1 'd.bin'"
    expect(repairMode(other)).toBe(other)
  })

  test('flush at every text in one long run', () => {
    expect(flushingPipeline(repairMode(shipped))).toBe(
      "lt-proc -z -w 'a.bin' | cg-proc -z -1 -n -w 'b.bin' | apertium-pretransfer -z | lt-proc -z -n 'd.bin'",
    )
  })

  test('name languages by three letters', () => {
    expect(['rus', 'ukr', 'eng', 'cat'].map(tagOfApertium)).toEqual(['ru', 'uk', 'en', 'ca'])
    expect(['ru', 'uk-UA', 'en', 'ba'].map(apertiumCode)).toEqual(['rus', 'ukr', 'eng', 'ba'])
  })
})

/** A folder of modes whose pipelines are small shell programs. */
function modesWith(pipeline: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'modes-')), 'modes')
  mkdirSync(folder)
  writeFileSync(join(folder, 'rus-ukr.mode'), pipeline)
  return folder
}

describe('an engine on this machine', () => {
  test('that is not installed has no pairs', async () => {
    const translator = apertiumLocal({ modesFolder: '/nowhere' })
    expect(await translator.pairs(signal)).toEqual([])
    await expect(translator.translate(['да'], pair, signal)).rejects.toMatchObject({
      code: 'unsupported',
    })
  })

  test('gets reserved characters escaped and gives texts back as they were', async () => {
    const translator = apertiumLocal({ modesFolder: modesWith('cat') })
    const texts = ['a [b] {c} ^d$ e\\f / g@h <i>', 'дві\nстроки', '😀\0x', ' ']
    expect(await translator.translate(texts.slice(0, 2), pair, signal)).toEqual(texts.slice(0, 2))
    expect(await translator.translate([texts[2]!, texts[3]!], pair, signal)).toEqual(['😀 x', ' '])
    translator.close()
  })

  test.each([
    ['ends without a word', 'true'],
    ['ends with an error', 'false'],
    ['answers nothing', "tr -d '\\001-\\377'"],
    ['does not answer', 'sleep 30'],
    ['answers without end', 'yes'],
  ])('that %s is unavailable, and so says the self-test', async (_, pipeline) => {
    const translator = apertiumLocal({ modesFolder: modesWith(pipeline), timeout: 1000 })
    await expect(translator.translate(['да'], pair, signal)).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect(await testTranslator(translator, pair, signal)).not.toBeNull()
    translator.close()
  })

  test('starts anew after it was cancelled in the middle of a text', async () => {
    const folder = modesWith('X')
    const program = join(folder, 'slow-first')
    writeFileSync(
      program,
      `#!/bin/bash\n[ -e "${folder}/seen" ] || { touch "${folder}/seen"; sleep 30; }\ncat\n`,
    )
    chmodSync(program, 0o755)
    writeFileSync(join(folder, 'rus-ukr.mode'), program)
    const translator = apertiumLocal({ modesFolder: folder })
    const controller = new AbortController()
    const first = translator.translate(['один'], pair, controller.signal)
    await expect.poll(() => existsSync(join(folder, 'seen'))).toBe(true)
    controller.abort()
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    expect(await translator.translate(['два'], pair, signal)).toEqual(['два'])
    translator.close()
  })
})

const hasPair = findModes(MODES_FOLDER).some(({ name }) => name === 'rus-ukr')
const INSTALL = 'apt-get install apertium apertium-rus-ukr apertium-apy'

describe.skipIf(!hasPair)(`the real engine (${INSTALL})`, () => {
  const translator = apertiumLocal()
  afterAll(() => translator.close())

  test('translates both ways, keeps marks and numbers, and passes the self-test', async () => {
    expect(await testTranslator(translator, pair, signal)).toBeNull()
    expect(await testTranslator(translator, { source: 'uk', target: 'ru' }, signal)).toBeNull()
    const [text] = await translator.translate(
      ['Президент заявил о санкциях [50% / 3].'],
      pair,
      signal,
    )
    expect(text).toBe('Президент заявив о санкціях [50% / 3].')
  })

  test('answers many texts over one pipe, each with its own', async () => {
    const texts = Array.from({ length: 60 }, (_, place) => `Это дом номер ${place}.`)
    const outputs = await translator.translate(texts, pair, signal)
    expect(outputs.map((output) => Number(/\d+/u.exec(output)?.[0]))).toEqual([...texts.keys()])
  })
})

describe.skipIf(!hasPair || !existsSync('/usr/bin/apertium-apy'))(
  `the real server (${INSTALL})`,
  () => {
    test('translates with the repaired modes', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'apy-'))
      writeRepairedModes(folder)
      const port = await freePort()
      const server = spawn('apertium-apy', ['-p', String(port), '-j', '1', folder], {
        stdio: 'ignore',
      })
      try {
        const translator = apertiumServer({ address: `http://127.0.0.1:${port}` })
        await expect.poll(() => translator.pairs(signal).catch(() => [])).toContainEqual(pair)
        expect(await translator.translate(['Президент заявил.'], pair, signal)).toEqual([
          'Президент заявив.',
        ])
      } finally {
        server.kill('SIGKILL')
      }
    })
  },
)

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  return port
}
