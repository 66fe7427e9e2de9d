import { expect, test } from 'vitest'
import { bodiesClash } from '../../../../src/core/compare/names/bodies.ts'
import { sides, wordsOf } from '../readings.ts'

function clashes(languages: string, a: string, b: string): readonly string[] {
  const both = sides(languages, a, b)
  return wordsOf(both, bodiesClash(both.a, both.b))
}

test.each([
  [
    'en-uk',
    'The Ministry of Health denied it.',
    'Міністерство оборони це заперечило.',
    'Ministry of Health / Міністерство оборони',
  ],
  [
    'en-ru',
    'The finance minister resigned.',
    'Министр юстиции подал в отставку.',
    'finance minister / Министр юстиции',
  ],
  [
    'de-fr',
    'Das Innenministerium schweigt.',
    'Le ministère de la Justice se tait.',
    'Innenministerium / ministère de la Justice',
  ],
  ['en-zh', 'The foreign ministry objected.', '国防部表示反对。', 'foreign ministry / 国防部'],
  [
    'en-pl',
    'The Supreme Court agreed.',
    'Trybunał Konstytucyjny się zgodził.',
    'Supreme Court / Trybunał Konstytucyjny',
  ],
])('%s: “%s” and “%s” name other bodies', (languages, a, b, words) => {
  expect(clashes(languages, a, b)).toEqual([words])
})

test.each([
  ['en-uk', 'The defence ministry denied it.', 'У Міноборони це заперечили.'],
  ['en-ar', 'The Ministry of Health said so.', 'قالت وزارة الصحة ذلك.'],
  ['en-fr', 'The finance ministry said so.', "Le ministère de l'Économie et des Finances l'a dit."],
  [
    'en-uk',
    'The Ministry of Health said so.',
    'Міністерство оборони і Верховний Суд мовчать, а МОЗ – ні.',
  ],
  ['en-uk', 'The Supreme Court agreed.', 'Міністерство оборони погодилося.'],
])('%s: “%s” and “%s” do not', (languages, a, b) => {
  expect(clashes(languages, a, b)).toEqual([])
})
