/** Export: what each format carries and loses, and the download. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { ExportPage } from '../../../views/export/export-page.tsx'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { exportOffers } from '../../app/export-formats.ts'
import { exportBitext } from '../../app/exporting.ts'
import { sendFile } from '../download.ts'
import { idParam } from '../forms.ts'
import { pairOfRequest } from '../pair.ts'
import { shellOf } from '../shell.ts'

export function exportRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/bitexts/:id/export', (c) => {
    const format = c.req.query('format')
    return format === undefined ? showFormats(context, c) : download(context, c, format)
  })
  return routes
}

function showFormats(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const aligned = pair.bitext.mode !== null
  const formats = aligned ? exportOffers(context, pair.bitext.id) : []
  return c.render(<ExportPage shell={shellOf(c)} pair={pair} formats={formats} aligned={aligned} />)
}

const OPTIONS = ['only', 'unaligned', 'notes', 'rejected', 'differences']

function download(context: Context, c: Request, format: string) {
  const chosen = OPTIONS.flatMap((name) => {
    const value = c.req.query(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const file = exportBitext(context, {
    bitext: idParam(c, 'id'),
    format,
    options: Object.fromEntries(chosen),
  })
  return sendFile(c, file)
}
