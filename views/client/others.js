/** What others do while the page is open: their edits arrive, and where they read is shown. */
import { refreshFooter, refreshMap } from './edits.js'
import { ask, focusIsLost, say } from './page.js'
import { loadDetails } from './details.js'
import {
  choose,
  currentRow,
  firstVisible,
  numberOf,
  pairParams,
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
  document.addEventListener('synoptic:aligned', () => void refresh([]).then(sayAligned))
  document.addEventListener('synoptic:edited', (event) => own.add(event.detail.operation))
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

/** Rows of others are fetched once they pause. */
function takeChange(change) {
  pending.push(change)
  clearTimeout(refreshTimer)
  refreshTimer = setTimeout(() => {
    const foreign = pending.filter(({ operation }) => !own.has(operation))
    pending = []
    if (foreign.length > 0) void refresh(foreign)
  }, REFRESH_DELAY)
}

/** What is loaded is given anew; rows that are the same stay the same elements. */
async function refresh(changes) {
  const rows = [...document.querySelectorAll('#rows > .row')]
  if (rows.length === 0) return location.reload()
  const { bitext } = document.querySelector('.workbench').dataset
  const [first, count] = stretchToRefresh(rows)
  const query = new URLSearchParams({
    ...pairParams(),
    from: String(numberOf(first)),
    count: String(count),
  })
  const answer = await ask(`/bitexts/${bitext}/rows?${query}`)
  if (!answer?.ok) return undefined
  const list = document.getElementById('rows')
  const text = await answer.text()
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
  return undefined
}

/** A panel that stays says what went wrong. */
function sayAligned() {
  if (document.querySelector('.alignment-state[hidden]')) say('Aligned again.')
}

const wordsOf = (row) => [...(row?.querySelectorAll('.cell .seg') ?? [])].map(({ id }) => id)

/** The row is gone: the reader stays with its words, unless something is being written about it. */
function goWith(words) {
  const row = words.map((id) => document.getElementById(id)?.closest('.row')).find(Boolean)
  if (!row || document.activeElement.closest('#drawer')) return
  const isInRows = document.activeElement.closest('#rows') !== null
  choose(row, { scroll: false, focus: isInRows || focusIsLost() })
}

/** Rows that are given anew at once; the server gives no more. */
const MOST_ROWS = 200

/** The first row and how many: all, or those around what is on the screen. The others come again. */
function stretchToRefresh(rows) {
  if (rows.length <= MOST_ROWS) return [rows[0], rows.length]
  const shown = Math.max(0, rows.indexOf(firstVisible()))
  const current = rows.indexOf(currentRow())
  const isNear = current >= 0 && Math.abs(current - shown) < MOST_ROWS / 2
  const middle = isNear ? Math.min(shown, current) : shown
  return [rows[Math.max(0, middle - MOST_ROWS / 4)], MOST_ROWS]
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
