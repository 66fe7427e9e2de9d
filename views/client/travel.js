/** The ways from one row to another, and the rows that come with them. */
import { enterDetails } from './details.js'
import { showWindow } from './map-window.js'
import {
  allRows,
  choose,
  currentKey,
  currentRow,
  firstVisible,
  numberOf,
  pairParams,
  pane,
  rowOf,
  workbench,
} from './rows.js'

let waiting = null

/** Clicks choose rows; scrolling moves the window on the map; swaps keep the place. */
export function watchRows() {
  nameThePair()
  document.getElementById('rows')?.parentElement.addEventListener('click', chooseByClick)
  document.addEventListener('click', followChips)
  document.addEventListener('focusin', chooseByFocus)
  pane().addEventListener('scroll', () => requestAnimationFrame(showWindow), { passive: true })
  addEventListener('resize', () => requestAnimationFrame(showWindow))
  keepScrollOverSwaps()
  const asked = new URL(location.href).searchParams
  const row = rowAt(asked.get('row')) ?? rowAt(asked.get('at'))
  if (row) choose(row, { scroll: 'center', focus: true })
  showWindow()
}

/** A loaded row by what the address may say: a key, `n:12`, `segment:source:12`. */
function rowAt(at) {
  if (!at) return null
  const [kind, first, second] = at.split(':')
  if (kind === 'n') return rowNumbered(Number(first))
  if (kind !== 'segment') return rowOf(at)
  const segment = document.getElementById(`s-${workbench().dataset[first]}-${second}`)
  return segment?.closest('.row') ?? null
}

/** Answers of the server depend on which text is on which side: the address says it. */
function nameThePair() {
  const { source, target, order } = workbench().dataset
  const url = new URL(location.href)
  url.searchParams.set('source', source)
  url.searchParams.set('target', target)
  if (order !== 'source') url.searchParams.set('order', order)
  history.replaceState(history.state, '', url)
}

/** The next or previous row; at the edge of what is loaded, as soon as there is more. */
export function stepRow(direction) {
  const row = currentRow()
  if (!row) {
    const first = firstVisible() ?? allRows()[0]
    if (first) choose(first, { focus: true })
    return
  }
  const next = direction > 0 ? row.nextElementSibling : row.previousElementSibling
  if (next?.matches('.row')) choose(next, { focus: true })
  else if (next?.matches('.sentinel')) {
    const steps = waiting?.direction === direction ? waiting.steps + 1 : 1
    waiting = { direction, steps }
    next.scrollIntoView({ block: 'nearest' })
  }
}

/** True where the current row goes on beyond the edge of the window: then that comes nearer. */
export function scrollWithin(direction) {
  const row = currentRow()?.getBoundingClientRect()
  if (!row) return false
  const { top, bottom, height } = pane().getBoundingClientRect()
  const rest = direction > 0 ? row.bottom - bottom : top - row.top
  if (rest <= 1 || row.bottom < top || row.top > bottom) return false
  pane().scrollTop += direction * Math.min(rest, height / 4)
  return true
}

/** To a row of this key, or to the place that the server understands (`n:12`). */
export async function goTo(at) {
  const loaded = rowAt(at)
  if (loaded) return choose(loaded, { focus: true, scroll: 'center' })
  const url = new URL(location.pathname, location.href)
  for (const [name, value] of Object.entries({ ...pairParams(), at })) {
    url.searchParams.set(name, value)
  }
  await htmx.ajax('GET', `${url.pathname}${url.search}`, {
    source: pane(),
    target: '#rows',
    select: '#rows',
    swap: 'outerHTML',
  })
  const arrived = rowAt(at) ?? allRows()[0]
  if (arrived) choose(arrived, { focus: true, scroll: 'center' })
  return showWindow()
}

export function rowNumbered(number) {
  return [...allRows()].find((row) => numberOf(row) === number) ?? null
}

function chooseByClick(event) {
  const row = event.target.closest('.row')
  if (!row || event.target.closest('a, button, input, label, summary')) return
  const segment = event.target.closest('.seg')
  const cell = event.target.closest('.cell')
  choose(row, {
    side: cell?.dataset.side,
    segment: segment ? [...cell.querySelectorAll('.seg')].indexOf(segment) : 0,
    scroll: false,
    focus: getSelection().isCollapsed,
  })
}

/** Tab into a row makes it the current one. */
function chooseByFocus(event) {
  const row = event.target.closest?.('#rows > .row')
  if (row && row.dataset.key !== currentKey()) choose(row, { scroll: false })
}

/** Chips and the map jump within the page; numbers choose the row, and lead keys to its details. */
function followChips(event) {
  const band = event.target.closest('#minimap a')
  if (band) {
    event.preventDefault()
    return goTo(`n:${numberUnder(event)}`)
  }
  const number = event.target.closest('.row a.number')
  const chip = event.target.closest('[data-follow]')
  if ((!number && !chip) || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  if (number) {
    choose(number.closest('.row'), { focus: true })
    return event.detail === 0 ? enterDetails() : undefined
  }
  return follow(chip)
}

/** The row whose place on the map was clicked. */
function numberUnder(event) {
  const { top, height } = document.getElementById('minimap').getBoundingClientRect()
  const total = Number(document.getElementById('rows').dataset.total)
  return Math.max(1, Math.ceil(((event.clientY - top) / height) * total))
}

/** From a link to the other place of its text, and from there back. */
export function follow(chip) {
  const key = chip.dataset.follow
  const own = chip.closest('.row')
  if (own.dataset.key !== key) return goTo(key)
  const ghost = document.querySelector(`.row.ghost[data-of="${CSS.escape(key)}"]`)
  if (ghost) return choose(ghost, { focus: true, scroll: 'center' })
  return goTo(new URL(chip.href).searchParams.get('at'))
}

/**
 * Rows that come or go above do not move what is being read, be it in another row by then; but the
 * beginning of the text goes along with the head above it.
 */
function keepScrollOverSwaps() {
  let held = []
  let isAtTop = false
  const topOf = (one) =>
    one.getBoundingClientRect().top - (isAtTop ? pane().getBoundingClientRect().top : 0)
  document.addEventListener('htmx:before:swap', () => {
    const row = firstVisible()
    const words = row === null ? undefined : firstBelow(pane(), row.querySelectorAll('.seg'))
    isAtTop = pane().scrollTop === 0
    held = [row, words].filter(Boolean).map((one) => ({ id: one.id, top: topOf(one) }))
  })
  document.addEventListener('htmx:after:swap', () => {
    const place = held.find(({ id }) => document.getElementById(id) !== null)
    if (place) pane().scrollTop += topOf(document.getElementById(place.id)) - place.top
    held = []
    showWindow()
    goOnWaiting()
  })
}

/** The first of these of which something stands below the upper edge. */
function firstBelow(frame, elements) {
  const { top } = frame.getBoundingClientRect()
  return [...elements].find((one) => one.getBoundingClientRect().bottom > top + 1)
}

/** The steps that were asked for while the rows were on their way. */
function goOnWaiting() {
  if (waiting === null) return
  const { direction, steps } = waiting
  const row = currentRow()
  const next = direction > 0 ? row?.nextElementSibling : row?.previousElementSibling
  if (!next?.matches('.row')) return
  waiting = null
  for (let step = 0; step < steps; step++) stepRow(direction)
}
