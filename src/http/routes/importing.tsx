/** New comparisons and further versions: the form, the preview, the import. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { ImportPage } from '../../../views/import/import-page.tsx'
import { PreviewPage } from '../../../views/import/preview-page.tsx'
import type { PreviewItem } from '../../../views/import/preview-page.tsx'
import { paths } from '../../../views/paths.ts'
import type { Context } from '../../app/context.ts'
import { addDocuments, importComparison, previewDocument } from '../../app/importing/importing.ts'
import type { Incoming } from '../../app/importing/importing.ts'
import { UserError } from '../../core/errors.ts'
import { createAligned, showAligned } from '../aligned-answer.tsx'
import { alignedFormOf } from '../aligned-form.ts'
import { goTo } from '../answers.tsx'
import { RETRY_AFTER } from '../api/problem.ts'
import { STATUS } from '../errors.tsx'
import { field, idParam, numberQuery, optionalNumber, readForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { alignWithPivot } from '../../app/aligning/version-alignments.ts'
import { readIncoming, type Capture } from '../incoming.ts'
import { placeInComparison } from '../pair.ts'
import { byOf, shellOf } from '../shell.ts'

const MOST_FIELDS = 20

export function importRoutes(context: Context, capture: Capture): Hono {
  const routes = new Hono()
  routes.get(paths.newComparison, (c) => {
    const texts = Math.min(Math.max(numberQuery(c, 'texts') ?? 2, 2), MOST_FIELDS)
    return c.render(
      <ImportPage
        shell={shellOf(c)}
        fetches={capture !== null}
        texts={emptyTexts(texts)}
        title=""
      />,
    )
  })
  routes.get('/comparisons/:id/documents/new', (c) => {
    const place = placeInComparison(context, idParam(c, 'id'), 'texts')
    const texts = Math.min(Math.max(numberQuery(c, 'texts') ?? 1, 1), MOST_FIELDS)
    return c.render(
      <ImportPage
        shell={shellOf(c)}
        place={place}
        fetches={capture !== null}
        texts={emptyTexts(texts)}
        title={place.title}
      />,
    )
  })
  routes.post(paths.importPreview, (c) => withForm(c, (form) => preview(context, c, form, capture)))
  routes.post(paths.comparisons, (c) => withForm(c, (form) => create(context, c, form, capture)))
  routes.post('/comparisons/:id/documents', (c) =>
    withForm(c, (form) => add(context, c, form, capture)),
  )
  return routes

  /** What cannot be read answers with the form, the message above it, and what was typed. */
  async function withForm(c: Request, work: (form: Form) => Promise<Response>): Promise<Response> {
    const form = await readForm(c)
    try {
      return await work(form)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      c.status(STATUS[error.code])
      if (STATUS[error.code] === 503) c.header('Retry-After', String(RETRY_AFTER))
      const id = optionalNumber(form, 'comparison')
      return c.render(
        <ImportPage
          shell={shellOf(c)}
          fetches={capture !== null}
          texts={textsIn(form)}
          title={field(form, 'title')}
          place={id === undefined ? undefined : placeInComparison(context, id, 'texts')}
          problem={saidOf(error)}
          sent={filesIn(form)}
        />,
      )
    }
  }
}

function saidOf(error: UserError): string {
  const { file } = error.place
  return file === undefined || error.message.includes(file)
    ? error.message
    : `${file}: ${error.message}`
}

function emptyTexts(count: number) {
  return Array.from({ length: count }, () => ({}))
}

/** Names of the files: to be chosen again, as a browser lets no page choose them. */
function filesIn(form: Form): readonly string[] {
  return form.getAll('files').flatMap((file) => (typeof file === 'string' ? [] : file.name || []))
}

/** What was typed, to be shown again. */
function textsIn(form: Form): Record<string, string>[] {
  const count = Math.min(Math.max(Number(field(form, 'count')) || 0, 1), MOST_FIELDS)
  return Array.from({ length: count }, (_, index) => {
    const text: Record<string, string> = {}
    for (const [name, value] of form.entries()) {
      if (name.startsWith(`${index}.`) && typeof value === 'string') {
        text[name.slice(name.indexOf('.') + 1)] = value
      }
    }
    return text
  })
}

async function preview(
  context: Context,
  c: Request,
  form: Form,
  capture: Capture,
): Promise<Response> {
  const id = optionalNumber(form, 'comparison')
  const aligned = id === undefined ? await alignedFormOf(form) : null
  if (aligned !== null) return showAligned(context, c, form, aligned)
  const incoming = await incomingOrThrow(c, form, 1, capture)
  const items: PreviewItem[] = []
  for (const text of incoming) items.push(await previewItem(text))
  return await c.render(
    <PreviewPage
      shell={shellOf(c)}
      place={id === undefined ? undefined : placeInComparison(context, id, 'texts')}
      title={field(form, 'title')}
      items={items}
    />,
  )
}

async function previewItem(incoming: Incoming): Promise<PreviewItem> {
  const { content } = incoming
  const carried =
    typeof content === 'string'
      ? { text: content }
      : { bytes: Buffer.from(content).toString('base64') }
  const given = {
    encoding: incoming.encoding ?? '',
    language: incoming.description?.language ?? '',
    title: incoming.description?.title ?? '',
    outlet: incoming.description?.outlet ?? '',
    url: incoming.description?.url ?? '',
    publishedAt: incoming.description?.publishedAt ?? '',
    role: incoming.description?.role ?? '',
    segmented: incoming.segmented === true,
    capturedAt: incoming.capturedAt ?? '',
  }
  return { preview: await previewDocument(incoming), given, carried }
}

async function create(
  context: Context,
  c: Request,
  form: Form,
  capture: Capture,
): Promise<Response> {
  const aligned = await alignedFormOf(form)
  if (aligned !== null) return createAligned(context, c, form, aligned)
  const documents = await incomingOrThrow(c, form, 2, capture)
  const title = field(form, 'title')
  const { comparison } = await importComparison(context, {
    documents,
    by: byOf(c),
    ...(title === '' ? {} : { title }),
  })
  alignWithPivot(context, comparison)
  return goTo(c, paths.comparison(comparison))
}

async function add(context: Context, c: Request, form: Form, capture: Capture): Promise<Response> {
  const comparison = idParam(c, 'id')
  const documents = await incomingOrThrow(c, form, 1, capture)
  const result = await addDocuments(context, { comparison, documents, by: byOf(c) })
  alignWithPivot(context, comparison)
  return goTo(c, paths.comparison(comparison, { target: result.documents[0] }))
}

/** Whoever leaves the page does not wait any more: what is read for it stops. */
async function incomingOrThrow(
  c: Request,
  form: Form,
  least: number,
  capture: Capture,
): Promise<readonly Incoming[]> {
  const waiting = { owner: byOf(c), signal: c.req.raw.signal }
  const incoming = await readIncoming(form, capture, waiting)
  if (incoming.length >= least) return incoming
  throw new UserError(
    'empty',
    least === 1
      ? 'There is no text yet. Paste one or choose a file.'
      : 'A comparison needs two texts. Paste two, or choose two files.',
  )
}
