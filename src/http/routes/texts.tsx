/** The versions of a comparison: described, chosen as pivot, replaced by corrected ones. */
import { Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { TextsPage } from '../../../views/texts/texts-page.tsx'
import type { Context } from '../../app/context.ts'
import { describeDocument, getComparison, getDocument } from '../../app/library.ts'
import { replaceText } from '../../app/importing/replacing.ts'
import { UserError } from '../../core/errors.ts'
import { DOCUMENT_ROLES } from '../../core/model.ts'
import { choice, field, idParam, optionalNumber, readForm } from '../forms.ts'
import { readIncoming } from '../incoming.ts'
import { placeInComparison } from '../pair.ts'
import { byOf, shellOf } from '../shell.ts'

export function textRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.get('/comparisons/:id/documents', (c) => {
    const id = idParam(c, 'id')
    return c.render(
      <TextsPage
        shell={shellOf(c)}
        place={placeInComparison(context, id, 'texts')}
        comparison={getComparison(context, id)}
      />,
    )
  })

  routes.post('/documents/:id/description', async (c) => {
    const document = idParam(c, 'id')
    const form = await readForm(c)
    const revision = optionalNumber(form, 'revision')
    const role = field(form, 'role')
    describeDocument(context, {
      document,
      description: {
        title: field(form, 'title'),
        language: field(form, 'language'),
        outlet: field(form, 'outlet'),
        url: field(form, 'url'),
        publishedAt: field(form, 'publishedAt'),
        ...(role === '' ? {} : { role: choice(role, DOCUMENT_ROLES, 'role') }),
      },
      ...(revision === undefined ? {} : { revision }),
      by: byOf(c),
    })
    return c.redirect(paths.texts(getDocument(context, document).comparison), 303)
  })

  routes.post('/documents/:id/replacement', async (c) => {
    const document = idParam(c, 'id')
    const { comparison } = getDocument(context, document)
    const [incoming] = await readIncoming(await readForm(c))
    if (incoming === undefined) {
      throw new UserError(
        'empty',
        'There is no text yet. Paste the corrected one or choose a file.',
      )
    }
    const { orphans } = await replaceText(context, { document, incoming, by: byOf(c) })
    return c.redirect(orphans > 0 ? paths.orphans(comparison) : paths.texts(comparison), 303)
  })

  return routes
}
