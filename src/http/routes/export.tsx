/** Export: what each format carries and loses, and the download. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { ExportPage } from '../../../views/export/export-page.tsx'
import { getBitext, listBitexts } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { exportOffers } from '../../app/export-formats.ts'
import { exportBitexts } from '../../app/exporting.ts'
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
  const all = listBitexts(context, pair.comparison.id).filter(({ mode }) => mode !== null)
  return c.render(
    <ExportPage
      shell={shellOf(c)}
      pair={pair}
      formats={aligned ? exportOffers(context, requestOf(context, c)) : []}
      aligned={aligned}
      pairs={all.length}
      chosen={c.req.query()}
    />,
  )
}

const OPTIONS = ['only', 'unaligned', 'notes', 'rejected', 'differences']

function download(context: Context, c: Request, format: string) {
  return sendFile(c, exportBitexts(context, { ...requestOf(context, c), format }))
}

/** The pair of the address, or with `versions=all` every pair of the comparison that is aligned. */
function requestOf(context: Context, c: Request) {
  const { id, comparison } = getBitext(context, idParam(c, 'id'))
  const options = OPTIONS.flatMap((name) => {
    const value = c.req.query(name)
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  return {
    comparison,
    ...(c.req.query('versions') !== 'all' && { bitexts: [id] }),
    options: Object.fromEntries(options),
  }
}
