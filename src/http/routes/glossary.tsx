/** The glossary: listed, added to, taken from. */
import { Hono } from 'hono'
import { GlossaryPage } from '../../../views/glossary/glossary-page.tsx'
import { paths } from '../../../views/paths.ts'
import type { Context } from '../../app/context.ts'
import {
  addTerms,
  editTerm,
  importGlossary,
  listTerms,
  removeTerm,
} from '../../app/comparing/glossary.ts'
import { UserError } from '../../core/errors.ts'
import type { Warning } from '../../core/errors.ts'
import { STATUS } from '../errors.tsx'
import { field, idParam, numberField, readForm, textField } from '../forms.ts'
import { byOf, shellOf } from '../shell.ts'

const NO_FILE = 'Choose a file first.'

export function glossaryRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.get(paths.glossary, (c) =>
    c.render(<GlossaryPage shell={shellOf(c)} terms={listTerms(context)} typed={{}} />),
  )

  routes.post(paths.glossary, async (c) => {
    const form = await readForm(c)
    const sourceLanguage = field(form, 'sourceLanguage')
    const targetLanguage = field(form, 'targetLanguage')
    const terms = textField(form, 'terms')
    try {
      const pairs = readTerms(terms)
      addTerms(context, {
        terms: pairs.map((pair) => ({ sourceLanguage, targetLanguage, ...pair })),
        by: byOf(c),
      })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      c.status(STATUS[error.code])
      return c.render(
        <GlossaryPage
          shell={shellOf(c)}
          terms={listTerms(context)}
          typed={{ sourceLanguage, targetLanguage, terms }}
          problem={error.message}
        />,
      )
    }
    return c.redirect(paths.glossary, 303)
  })

  routes.post(paths.glossaryImport, async (c) => {
    const file = (await readForm(c)).get('file')
    const show = (words: { problem?: string; said?: string; warnings?: readonly Warning[] }) =>
      c.render(<GlossaryPage shell={shellOf(c)} terms={listTerms(context)} typed={{}} {...words} />)
    if (file === null || typeof file === 'string') return await show({ problem: NO_FILE })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { terms, warnings } = await importGlossary(context, {
        fileName: file.name,
        bytes,
        by: byOf(c),
      })
      return await show({ said: `${terms} terms imported.`, warnings })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      c.status(STATUS[error.code])
      return await show({ problem: error.message })
    }
  })

  routes.post('/glossary/:id', async (c) => {
    const form = await readForm(c)
    editTerm(context, {
      term: idParam(c, 'id'),
      revision: numberField(form, 'revision'),
      source: field(form, 'source'),
      target: field(form, 'target'),
      comment: field(form, 'comment'),
    })
    return c.redirect(paths.glossary, 303)
  })

  routes.post('/glossary/:id/deletion', (c) => {
    removeTerm(context, idParam(c, 'id'))
    return c.redirect(paths.glossary, 303)
  })

  return routes
}

/** `term = translation # comment`, one a line; a tab serves as `=`. */
function readTerms(text: string) {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const [pair, ...comment] = line.split('#')
    const [source, target, ...rest] = (pair ?? '').split(/\t|=/)
    if (source === undefined || target === undefined || rest.length > 0) {
      throw new UserError('invalid', `Line ${index + 1} is not a pair: write “term = translation”.`)
    }
    return [{ source: source.trim(), target: target.trim(), comment: comment.join('#').trim() }]
  })
}
