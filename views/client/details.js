/** The drawer: it follows the row that the reader stays at. */
import { say } from './page.js'
import { currentKey, pairParams, workbench } from './rows.js'

const DETAILS_DELAY = 110
let detailsTimer = 0
let detailsKey = null

/** A row that is chosen gets its drawer. */
export function watchDetails() {
  detailsCame()
  document.addEventListener('synoptic:at', () => askForDetails(currentKey()))
}

/** The drawer of this row, unless the reader has gone on by then. */
function askForDetails(key) {
  const url = new URL(location.href)
  url.searchParams.set('row', key)
  url.hash = ''
  history.replaceState(history.state, '', url)
  clearTimeout(detailsTimer)
  if (key === detailsKey) return
  detailsTimer = setTimeout(() => loadDetails(key), DETAILS_DELAY)
}

/** Resolves when the drawer shows the current row. */
export async function loadDetails(key = currentKey(), { again = false } = {}) {
  clearTimeout(detailsTimer)
  if (
    !again &&
    detailsKey === key &&
    document.querySelector(`[data-details-of="${CSS.escape(key)}"]`)
  )
    return
  detailsKey = key
  const url = new URL(workbench().dataset.details + key, location.href)
  for (const [name, value] of Object.entries(pairParams())) url.searchParams.set(name, value)
  const html = await (await fetch(url, { headers: { 'HX-Request': 'true' } })).text()
  if (detailsKey !== key) return
  const drawer = document.getElementById('drawer')
  const swap = again ? 'outerMorph' : 'outerHTML'
  await htmx.swap({ sourceElement: drawer, target: drawer, swap, text: html })
}

/** The focus goes to the drawer of the current row: Tab alone would lead over all further rows. */
export async function enterDetails() {
  if (currentKey() === null) return say('Choose a row first.')
  await loadDetails()
  document.getElementById('drawer').focus()
}

/** The drawer came with an answer: it need not be asked for. */
export function detailsCame() {
  detailsKey = document.querySelector('[data-details-of]')?.dataset.detailsOf ?? null
}
