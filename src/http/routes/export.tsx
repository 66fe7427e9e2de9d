/** Export: what each format carries and loses, and the download. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { ExportPage } from '../../../views/export/export-page.tsx'
import { NothingToExportPage } from '../../../views/export/nothing-page.tsx'
import { pairName } from '../../../views/workbench/pair.ts'
import type { Pair } from '../../../views/workbench/pair.ts'
import { getBitext, listBitexts } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { exportOffers } from '../../app/exporting/export-formats.ts'
import { exportBitexts, type ExportRequest } from '../../app/exporting/exporting.ts'
import { comparisonTexts } from '../../app/library.ts'
import type { BitextId, ComparisonId } from '../../core/model.ts'
import type { BitextRecord } from '../../core/records.ts'
import { sendFile } from '../download.ts'
import { idParam } from '../forms.ts'
import { choosePair, pairOfRequest, placeInComparison } from '../pair.ts'
import { hiddenOf, shellOf } from '../shell.ts'

export function exportRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/bitexts/:id/export', (c) => {
    const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
    const isAll = c.req.query('versions') === 'all'
    return answer(context, c, pair, isAll ? null : [pair.bitext.id])
  })
  routes.get('/comparisons/:id/export', (c) => {
    const id = idParam(c, 'id')
    const chosen = (c.req.queries('pair') ?? []).map(Number)
    const pair = pairToShow(context, c, id, chosen)
    if (pair !== null) return answer(context, c, pair, chosen.length > 0 ? chosen : null)
    const place = placeInComparison(context, id, 'export')
    return c.render(<NothingToExportPage shell={shellOf(c)} place={place} />)
  })
  return routes
}

/** For the way back: the first pair that is chosen, else the first that is aligned, else any. */
function pairToShow(
  context: Context,
  c: Request,
  id: ComparisonId,
  chosen: readonly BitextId[],
): Pair | null {
  const aligned = alignedIn(context, comparisonTexts(context, id).id)
  const bitext = aligned.find((one) => chosen.includes(one.id)) ?? aligned[0]
  if (bitext) return pairOfRequest(context, c, bitext)
  return choosePair(context, id, { hidden: hiddenOf(c) })
}

function alignedIn(context: Context, comparison: ComparisonId): readonly BitextRecord[] {
  return listBitexts(context, comparison).filter(({ mode }) => mode !== null)
}

/** The page, or with `?format=` the file; `chosen` is null for all pairs that are aligned. */
async function answer(
  context: Context,
  c: Request,
  pair: Pair,
  chosen: readonly BitextId[] | null,
) {
  const format = c.req.query('format')
  const aligned = alignedIn(context, pair.comparison.id)
  const bitexts = aligned.filter(({ id }) => chosen?.includes(id) ?? true)
  const request = { ...requestOf(c, pair), bitexts: bitexts.map(({ id }) => id) }
  if (format !== undefined)
    return sendFile(context, c, exportBitexts(context, { ...request, format }))
  const documents = new Map(pair.comparison.documents.map((one) => [one.id, one]))
  return c.render(
    <ExportPage
      shell={shellOf(c)}
      pair={pair}
      formats={bitexts.length > 0 ? await exportOffers(context, request, c.req.raw.signal) : []}
      aligned={bitexts.length > 0}
      pairs={aligned.map((one) => ({
        bitext: one.id,
        name: pairName(documents.get(one.source)!, documents.get(one.target)!),
        isChosen: bitexts.includes(one),
      }))}
      chosen={c.req.query()}
    />,
  )
}

const OPTIONS = ['only', 'unaligned', 'notes', 'rejected', 'differences']

function requestOf(c: Request, { comparison }: Pair): Omit<ExportRequest, 'format'> {
  const options = OPTIONS.flatMap((name) => {
    const value = c.req.query(name)
    return value === undefined || value === '' ? [] : [[name, value] as const]
  })
  return { comparison: comparison.id, options: Object.fromEntries(options) }
}
