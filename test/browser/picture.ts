/** Makes the picture of the README from the running program: `npm run picture`. */
import { fileURLToPath } from 'node:url'
import { awaitJob, latestJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { confirmBead } from '../../src/app/editing/editing.ts'
import { getComparison } from '../../src/app/library.ts'
import { addNote } from '../../src/app/notes/noting.ts'
import { rowPage } from '../../src/app/editing/reading.ts'
import { openSample } from '../../src/app/samples.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { startTestServer } from '../support/workbench-server.ts'

const FILE = fileURLToPath(new URL('workbench.png', import.meta.url))
const SAMPLE = 'minister-interview'
const REVIEWER = 'Reviewer'

const server = await startTestServer()
const browser = await launchBrowser()
try {
  await browser.newPage()
  const path = await prepare()
  const { page } = await openPage(browser, {
    name: REVIEWER,
    viewport: { width: 1280, height: 760 },
  })
  await page.goto(`${server.url}${path}`)
  await page.locator('.row.current').waitFor()
  await page.locator('.details').waitFor()
  await page.waitForTimeout(300)
  await page.screenshot({ path: FILE })
  console.log(`Wrote ${FILE}`)
} finally {
  await browser.close()
  await server.end()
}

/** The sample, aligned, a few links confirmed, a note on a number. */
async function prepare(): Promise<string> {
  const { context } = server
  const comparison = await openSample(context, { name: SAMPLE, by: REVIEWER })
  const [first, , , last] = getComparison(context, comparison).documents
  const pair = { comparison, source: first!.id, target: last!.id }
  const bitext = openBitext(context, pair).id
  const job = latestJob(context, bitext) ?? startAlignment(context, { bitext, by: REVIEWER })
  await awaitJob(context, job.id)
  const links = () =>
    rowPage(context, { bitext, order: 'source' }).rows.filter((view) => view.kind === 'link')
  for (const { bead, revision } of links().slice(0, 3)) {
    confirmBead(context, { bitext, bead: bead.id, revision, by: REVIEWER })
  }
  const noted = links().find(({ comparison: found }) => found !== null && hasDifferences(found))!
  addNote(context, {
    comparison,
    anchor: { on: 'bead', bitext, bead: noted.bead.id },
    body: 'The two versions differ here; see the interview.',
    category: 'quotation/altered',
    severity: 'minor',
    by: REVIEWER,
  })
  const row = noted.row.key
  return `/comparisons/${comparison}?source=${pair.source}&target=${pair.target}&row=${row}`
}

function hasDifferences(found: {
  differences?: readonly unknown[]
  divergences?: readonly unknown[]
}) {
  return (found.differences ?? found.divergences ?? []).length > 0
}
