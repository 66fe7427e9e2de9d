/** What the first page after a start would wait for is done while nobody waits. */
import { Hono } from 'hono'
import { jsxRenderer } from 'hono/jsx-renderer'
import { paths } from '../../views/paths.ts'
import { lastBitext } from '../app/bitexts.ts'
import type { Context } from '../app/context.ts'
import { comparisonTexts } from '../app/library.ts'
import { workbenchRoutes } from './routes/workbench.tsx'

/** Segments of two texts that are read ahead: some tenths of a second. */
const MOST_SEGMENTS = 20_000

/**
 * Makes the page of the pair of texts that somebody worked on last, for nobody: it is in memory then,
 * and the code that makes pages has run. Nothing where there is no such pair, or a longer one.
 */
export async function warmUp(context: Context): Promise<void> {
  const path = lastPage(context)
  if (path === null) return
  const app = new Hono()
  app.use(jsxRenderer(({ children }) => children as never))
  app.route('/', workbenchRoutes(context))
  const answer = await app.request(path)
  await answer.arrayBuffer()
}

/** A pair that is not aligned would be by the first visit. */
function lastPage(context: Context): string | null {
  const bitext = lastBitext(context)
  if (bitext === null) return null
  const { comparison, source, target } = bitext
  const length = comparisonTexts(context, comparison)
    .documents.filter(({ id }) => id === source || id === target)
    .reduce((sum, { segmentCount }) => sum + segmentCount, 0)
  return length > MOST_SEGMENTS ? null : paths.comparison(comparison, { source, target })
}
