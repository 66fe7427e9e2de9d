import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { KEY_FILE, SecretBox } from '../../src/storage/secret-box.ts'
import { temporaryFolder } from '../support/context.ts'

/** Ways in which a key is there and of no use. */
const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  ['is cut off', (file) => writeFileSync(file, 'short')],
  ['is empty', (file) => writeFileSync(file, '')],
  // As with one that nobody may read, but for the superuser too.
  ['cannot be read', (file) => mkdirSync(file)],
]

describe('A box of secrets', () => {
  it('opens what it has sealed, in another process too, and nothing of another folder', () => {
    const folder = temporaryFolder()
    const sealed = new SecretBox(folder).seal('пароль')
    expect(new SecretBox(folder).open(sealed)).toBe('пароль')
    const elsewhere = new SecretBox(temporaryFolder())
    expect(elsewhere.open(sealed)).toBeNull()
    elsewhere.seal('x')
    expect(elsewhere.open(sealed)).toBeNull()
  })

  it.each(DAMAGES)('whose key %s opens nothing, seals nothing and says so', (_, damage) => {
    const folder = temporaryFolder()
    const sealed = new SecretBox(folder).seal('secret')
    const file = join(folder, KEY_FILE)
    const key = readFileSync(file)
    rmSync(file)
    damage(file)
    const box = new SecretBox(folder)
    expect(box.open(sealed)).toBeNull()
    expect(() => box.seal('other')).toThrow(UserError)
    expect(() => box.seal('other')).toThrow(file)
    // Once the key is back, all is as before.
    rmSync(file, { recursive: true })
    writeFileSync(file, key)
    expect(box.open(sealed)).toBe('secret')
  })
})
