import { expect, test } from 'vitest'
import { Conflict } from '../../../src/app/editing/conflict.ts'
import {
  addTerms,
  editTerm,
  importGlossary,
  listTerms,
  removeTerm,
} from '../../../src/app/comparing/glossary.ts'
import { listReviewers, reviewerNamed } from '../../../src/app/accounts/reviewers.ts'
import { getSetting, setSetting } from '../../../src/app/settings.ts'
import { openTestContext } from '../../support/context.ts'

const by = 'Anna'
const TERM = {
  sourceLanguage: 'EN',
  targetLanguage: 'uk',
  source: ' security  guarantees ',
  target: 'гарантії безпеки',
}

test('a term is kept once, in tidy form, with who added it', async () => {
  const context = await openTestContext()
  addTerms(context, { terms: [TERM], by })
  addTerms(context, { terms: [{ ...TERM, comment: 'As in the treaty' }], by: 'Bohdan' })
  expect(listTerms(context)).toMatchObject([
    {
      sourceLanguage: 'en',
      source: 'security guarantees',
      comment: 'As in the treaty',
      author: by,
    },
  ])
})

test('who changes a term that somebody else has changed is told', async () => {
  const context = await openTestContext()
  const [term] = addTerms(context, { terms: [TERM], by })
  const { revision } = listTerms(context)[0]!
  const edit = { term: term!, revision, source: 'guarantees', target: 'гарантії', comment: '' }
  expect(editTerm(context, edit)).toMatchObject({ source: 'guarantees' })
  expect(() => editTerm(context, { ...edit, target: 'поруки' })).toThrow(Conflict)
  removeTerm(context, term!)
  expect(listTerms(context)).toEqual([])
})

test.each([
  ['a table that names its languages', 'en\tuk\nbridge\tміст\ntalks\tперемовини\n', undefined, 2],
  ['a table whose languages are given', 'bridge,міст\n', ['en', 'uk'], 1],
  [
    'TBX',
    `<martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig><term>bridge</term></tig></langSet>
     <langSet xml:lang="uk"><tig><term>міст</term></tig></langSet></termEntry></body></text></martif>`,
    undefined,
    1,
  ],
])('terms come out of %s', async (_, text, languages, count) => {
  const context = await openTestContext()
  const bytes = new TextEncoder().encode(text)
  const file = { fileName: 'terms', bytes, by, ...(languages && { languages }) }
  expect((await importGlossary(context, file)).terms).toBe(count)
  expect(listTerms(context)).toContainEqual(
    expect.objectContaining({
      sourceLanguage: 'en',
      targetLanguage: 'uk',
      source: 'bridge',
      target: 'міст',
    }),
  )
})

test('nothing comes out of a broken file', async () => {
  const context = await openTestContext()
  const bytes = new TextEncoder().encode('<martif><text>')
  await expect(importGlossary(context, { fileName: 'x.tbx', bytes, by })).rejects.toThrow()
  expect(listTerms(context)).toEqual([])
})

test.each(['', '  ', 'x'.repeat(81)])('“%s” is no name', async (name) => {
  const context = await openTestContext()
  expect(() => reviewerNamed(context, name)).toThrow('characters')
})

test('reviewers are known by their tidy names', async () => {
  const context = await openTestContext()
  for (const name of ['Олена', ' Anna\nMaria ', 'Anna Maria', '😀']) reviewerNamed(context, name)
  const names = listReviewers(context).map(({ name }) => name)
  expect(new Set(names)).toEqual(new Set(['Олена', 'Anna Maria', '😀']))
})

test('settings keep what JSON can hold', async () => {
  const context = await openTestContext()
  expect(getSetting(context, 'keys')).toBeUndefined()
  for (const value of [true, null, { c: 'confirm' }, ['</script>']]) {
    setSetting(context, 'keys', value)
    expect(getSetting(context, 'keys')).toEqual(value)
  }
})
