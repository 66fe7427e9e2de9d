/** What happens while the page is open: edits of others and alignments arrive, and where others read is shown. */
import { refreshFooter, refreshMap } from './edits.js'
import { ask, focusIsLost, say } from './page.js'
import { loadDetails } from './details.js'
import { isSaving } from './saving.js'
import {
  choose,
  currentRow,
  firstVisible,
  numberOf,
  pairParams,
  pane,
  restoreCurrent,
  rowOf,
} from './rows.js'

const REFRESH_DELAY = 250
const MOVE_DELAY = 400

let reader = null
let refreshTimer = 0
let moveTimer = 0
let shownRow = null

/** One connection a page; the browser opens it again when it breaks. */
export function followOthers() {
  listen()
  document.addEventListener('synoptic:at', tellWhere)
  document.addEventListener('synoptic:stale', () => void refresh([]))
  document.addEventListener('synoptic:aligned', () => isRefreshing || refresh([]))
  document.addEventListener('synoptic:edited', (event) => {
    edits += 1
    own.add(event.detail.operation)
  })
  document.addEventListener('synoptic:noted', (event) => own.add(event.detail.operation))
}

const TRY_AGAIN = 5000

/** The browser goes on after a break of the line; after an answer that is none, as of a proxy, we do. */
function listen() {
  const workbench = document.querySelector('.workbench')
  const source = new EventSource(workbench.dataset.events)
  source.addEventListener('welcome', (event) => {
    const { id, newest } = JSON.parse(event.data)
    // What was changed while nobody listened, be it since the page was made.
    if (reader !== null || String(newest) !== workbench.dataset.newest) void refresh([])
    reader = id
    shownRow = null
    tellWhere()
  })
  source.addEventListener('readers', (event) => showReaders(JSON.parse(event.data)))
  source.addEventListener('change', (event) => takeChange(JSON.parse(event.data)))
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, TRY_AGAIN)
  })
  addEventListener('pagehide', () => source.close(), { once: true })
}

/** Operations of this page: their answers bring the rows themselves. */
const own = new Set()
let pending = []

/** Rows of others are fetched once they pause; those of an alignment that is shown, when it is over. */
function takeChange(change) {
  if (change.kind === 'align' && isAligning()) return
  pending.push(change)
  clearTimeout(refreshTimer)
  refreshTimer = setTimeout(takePending, REFRESH_DELAY)
}

function takePending() {
  if (isSaving()) {
    refreshTimer = setTimeout(takePending, REFRESH_DELAY)
    return
  }
  const foreign = pending.filter(({ operation }) => !own.has(operation))
  pending = []
  if (foreign.length > 0) void refresh(foreign)
}

const isAligning = () => document.querySelector('.alignment-state.working') !== null

let isRefreshing = false
/** What came while the rows were on their way; null where nothing did. */
let missed = null

/** The one way by which rows come that were not asked for here; each time as they all stand now. */
async function refresh(changes) {
  if (isRefreshing) {
    missed = [...(missed ?? []), ...changes]
    return
  }
  isRefreshing = true
  const hadFocus = !focusIsLost()
  const wasAligning = isAligning()
  try {
    if (!(await bringRows(changes))) return
    if (hadFocus && focusIsLost()) (currentRow() ?? pane()).focus({ preventScroll: true })
    // A panel that stays says what went wrong.
    if (wasAligning && document.querySelector('.alignment-state[hidden]')) say('Aligned.')
  } finally {
    isRefreshing = false
    const next = missed
    missed = null
    if (next !== null) void refresh(next)
  }
}

/** What is loaded is given anew; rows that are the same stay the same elements. False: it did not come. */
async function bringRows(changes) {
  const text = await rowsNow()
  if (text === null) return false
  const list = document.getElementById('rows')
  const before = currentRow()
  const { bead } = before?.dataset ?? {}
  const words = wordsOf(before)
  await htmx.swap({ sourceElement: list, target: list, swap: 'innerMorph', text })
  if (currentRow()) restoreCurrent()
  else goWith(words)
  refreshMap()
  await refreshFooter()
  const row = currentRow()
  const here = changes.find(({ beads }) => beads.map(String).includes(bead))
  if (row && (here || changes.some(({ kind }) => kind.includes('note')))) {
    await loadDetails(row.dataset.key, { again: true })
  }
  if (here && here.kind !== 'align') say(`${here.by} changed this row.`)
  return true
}

/** Edits of this page that were answered. */
let edits = 0

/** The loaded rows; asked for again where an edit has changed them meanwhile. Null: no answer. */
async function rowsNow() {
  const { bitext } = document.querySelector('.workbench').dataset
  for (;;) {
    const asked = edits
    const query = new URLSearchParams({ ...pairParams(), ...stretchToRefresh() })
    const answer = await ask(`/bitexts/${bitext}/rows?${query}`)
    if (!answer?.ok) return null
    const text = await answer.text()
    if (edits === asked) return text
  }
}

const wordsOf = (row) => [...(row?.querySelectorAll('.cell .seg') ?? [])].map(({ id }) => id)

/** The row is gone: the reader stays with its words, unless something is being written about it. */
function goWith(words) {
  const row = words.map((id) => document.getElementById(id)?.closest('.row')).find(Boolean)
  if (!row || document.activeElement.closest('#drawer')) return
  const isInRows = document.activeElement.closest('#rows') !== null
  choose(row, { scroll: false, focus: isInRows || focusIsLost() })
}

/** Rows that are given anew at once: no fewer than a page has, and no more than the server gives. */
const LEAST_ROWS = 40
const MOST_ROWS = 200

/** The number of the first row and how many: all, or those around what is on the screen. The others come again. */
function stretchToRefresh() {
  const rows = [...document.querySelectorAll('#rows > .row')]
  if (rows.length === 0) return { from: 1, count: LEAST_ROWS }
  if (rows.length <= MOST_ROWS) {
    return { from: numberOf(rows[0]), count: Math.max(rows.length, LEAST_ROWS) }
  }
  const shown = Math.max(0, rows.indexOf(firstVisible()))
  const current = rows.indexOf(currentRow())
  const isNear = current >= 0 && Math.abs(current - shown) < MOST_ROWS / 2
  const middle = isNear ? Math.min(shown, current) : shown
  return { from: numberOf(rows[Math.max(0, middle - MOST_ROWS / 4)]), count: MOST_ROWS }
}

/** Tells the others when this reader stays at a row. */
function tellWhere() {
  clearTimeout(moveTimer)
  moveTimer = setTimeout(async () => {
    const row = currentRow()?.dataset.key
    if (reader === null || row === undefined || row === shownRow) return
    shownRow = row
    const { readers } = document.querySelector('.workbench').dataset
    const body = new URLSearchParams({ reader, row })
    // Who misses it sees this reader at the row before.
    await fetch(readers, { method: 'POST', body }).catch(() => null)
  }, MOVE_DELAY)
}

/** A chip with the name at the row of each other reader. */
function showReaders(readers) {
  for (const chip of document.querySelectorAll('.reader')) chip.remove()
  for (const other of readers) {
    const gutter = other.row && rowOf(other.row)?.querySelector('.gutter')
    if (!gutter) continue
    const chip = document.createElement('span')
    chip.className = 'reader'
    chip.textContent = other.name
    chip.title = `${other.name} is reading here`
    gutter.append(chip)
  }
}
