/** The drawer: it follows the row that the reader stays at. */
import { ask, focusIsLost, say, tell } from './page.js'
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

/** The request that was made last, while it is under way. */
let coming = null

/** Resolves when the drawer shows the row: true, or false where it did not come. */
export async function loadDetails(key = currentKey(), { again = false } = {}) {
  clearTimeout(detailsTimer)
  // Asked for twice, the later answer would take away what is being written by then.
  if (!again && coming?.key === key) return await coming.done
  if (
    !again &&
    detailsKey === key &&
    document.querySelector(`[data-details-of="${CSS.escape(key)}"]`)
  )
    return true
  const request = { key, again }
  coming = request
  request.done = bringDetails(request)
  try {
    return await request.done
  } finally {
    if (coming === request) coming = null
  }
}

async function bringDetails(request) {
  const { key, again } = request
  detailsKey = key
  const url = new URL(workbench().dataset.details + key, location.href)
  for (const [name, value] of Object.entries(pairParams())) url.searchParams.set(name, value)
  const answer = await ask(url)
  const text = await answer?.text()
  if (coming !== request && coming?.key === key) return await coming.done
  // The reader has gone on, or an answer has brought other details.
  if (coming !== request || detailsKey !== key) return coming === null && detailsKey === key
  const drawer = document.getElementById('drawer')
  if (!answer?.ok) {
    detailsKey = null
    // It is about another row: nothing may be written there about this one.
    drawer.inert = !again
    if (answer === null) return false
  }
  // The row has gone meanwhile: what is being written about it stays.
  if (again && answer.ok && !text.includes('data-details-of=')) return false
  const isFirst = drawer.querySelector('.drawer-empty') !== null
  const swap = again ? 'outerMorph' : 'outerHTML'
  const opened = [...drawer.querySelectorAll('details[open]')]
  const active = document.activeElement
  await htmx.swap({ sourceElement: drawer, target: drawer, swap, text })
  // What is being written there stays open, and under the hands.
  if (again) for (const part of opened) part.open = true
  if (again && focusIsLost() && active?.isConnected) active.focus({ preventScroll: true })
  // Below the rows, the drawer has just taken some of their place.
  if (isFirst) document.querySelector('.row.current')?.scrollIntoView({ block: 'nearest' })
  return answer.ok
}

/** The focus goes to the drawer of the current row: Tab alone would lead over all further rows. */
export async function enterDetails() {
  if (currentKey() === null) return say('Choose a row first.')
  if (await arriveAtDetails()) document.getElementById('drawer').focus()
}

/**
 * False where the drawer of the current row does not come; a dialog says so, as what is typed then is
 * not meant for the rows.
 */
export async function arriveAtDetails() {
  const there = await loadDetails()
  if (!there) tell('The server does not answer: the details of this row cannot be shown now.')
  return there
}

/** The drawer came with an answer: it need not be asked for. */
export function detailsCame() {
  detailsKey = document.querySelector('[data-details-of]')?.dataset.detailsOf ?? null
}
