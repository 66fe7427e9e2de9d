import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  chooseTranslation,
  translationChoice,
  type TranslationChoice,
} from '../../src/app/service-settings.ts'
import { KEY_FILE } from '../../src/storage/secret-box.ts'
import { openTestContext, temporaryFolder } from '../support/context.ts'

const SERVICE: TranslationChoice = {
  kind: 'libretranslate',
  address: 'http://127.0.0.1:5000',
  key: 'abc',
}

describe('The key of a service', () => {
  it('is kept where none is typed, but not for another address', async () => {
    const context = await openTestContext()
    chooseTranslation(context, SERVICE)
    chooseTranslation(context, { ...SERVICE, key: '' })
    expect(translationChoice(context).key).toBe('abc')
    chooseTranslation(context, { ...SERVICE, key: '', address: 'http://127.0.0.1:5001' })
    expect(translationChoice(context).key).toBe('')
  })

  it('is not lost by a change that is saved while it cannot be opened', async () => {
    const data = temporaryFolder()
    const before = await openTestContext(data)
    chooseTranslation(before, SERVICE)
    await before.close()
    const file = join(data, KEY_FILE)
    renameSync(file, `${file}.elsewhere`)
    writeFileSync(file, 'damaged')
    const context = await openTestContext(data)
    expect(translationChoice(context).key).toBe('')
    chooseTranslation(context, { ...SERVICE, key: '', kind: 'apy' })
    renameSync(`${file}.elsewhere`, file)
    expect(translationChoice(context)).toEqual({ ...SERVICE, kind: 'apy' })
  })
})
