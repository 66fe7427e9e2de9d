/** The row, side and segment that the reader is at, and the ways from one to another. */
import { say } from './page.js'

const DETAILS_DELAY = 110

/** Where the reader is; `segment` counts within the side. */
const place = { key: null, side: 'source', segment: 0 }
let detailsTimer = 0
let detailsKey = null
let waiting = null

export const pane = () => document.getElementById('pane')
const workbench = () => document.querySelector('.workbench')
export const rowOf = (key) => document.getElementById(`row-${key}`)
export const currentRow = () => (place.key === null ? null : rowOf(place.key))
const allRows = () => document.querySelectorAll('#rows > .row')

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
  detailsCame()
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

/** Makes a row the current one; its details follow when the reader stays. */
export function choose(row, { side, segment, scroll = 'nearest', focus = false } = {}) {
  for (const other of document.querySelectorAll('.row.current')) {
    if (other !== row) leave(other)
  }
  if (row.dataset.key !== place.key) place.segment = 0
  place.key = row.dataset.key
  place.side = sideThatIsThere(row, side ?? place.side)
  if (segment !== undefined) place.segment = segment
  row.classList.add('current')
  row.setAttribute('aria-current', 'true')
  row.tabIndex = 0
  showSide(row)
  if (focus) row.focus({ preventScroll: true })
  if (scroll) row.scrollIntoView({ block: scroll, behavior: 'instant' })
  showPosition(row)
  askForDetails(row.dataset.key)
  document.dispatchEvent(new CustomEvent('synoptic:at'))
}

/** After rows were given anew: the current one looks it again. */
export function restoreCurrent() {
  const row = currentRow()
  if (!row) return
  row.classList.add('current')
  row.setAttribute('aria-current', 'true')
  row.tabIndex = 0
  showSide(row)
}

function leave(row) {
  row.classList.remove('current')
  row.removeAttribute('aria-current')
  row.tabIndex = -1
  for (const cell of row.querySelectorAll('.current-side')) cell.classList.remove('current-side')
  for (const segment of row.querySelectorAll('.seg.at')) segment.classList.remove('at')
}

function sideThatIsThere(row, side) {
  const there = (one) => row.querySelector(`.cell.${one} .seg`) !== null
  if (there(side)) return side
  return side === 'source' ? 'target' : 'source'
}

export const currentCell = () => currentRow()?.querySelector(`.cell.${place.side}`) ?? null
export const currentSide = () => place.side

/** The segments of the current side, and the one that the reader is at. */
export function currentSegment() {
  const segments = currentCell()?.querySelectorAll('.seg') ?? []
  return segments[Math.min(place.segment, segments.length - 1)] ?? null
}

function showSide(row) {
  for (const cell of row.querySelectorAll('.cell')) {
    cell.classList.toggle('current-side', cell.classList.contains(place.side))
  }
  const segments = row.querySelectorAll('.seg')
  for (const segment of segments) segment.classList.remove('at')
  const cell = row.querySelector(`.cell.${place.side}`)
  if ((cell?.querySelectorAll('.seg').length ?? 0) > 1) currentSegment()?.classList.add('at')
  nameCut(row)
}

/** A split cuts before the segment that the reader is at; at the first one the lengths say where. */
function nameCut(row) {
  const before = row.querySelector('.actions [name=before]')
  if (!before) return
  const segment = currentSegment()
  const isFirst = segment === null || segment === currentCell().querySelector('.seg')
  before.value = isFirst ? '' : segment.dataset.seg
  row.querySelector('.actions [name=side]').value = isFirst ? '' : place.side
}

/** One segment on or back, from the end of the left text to the beginning of the right one. */
export function stepSegment(direction) {
  const row = currentRow()
  if (!row) return stepRow(1)
  const count = (side) => row.querySelectorAll(`.cell.${side} .seg`).length
  const next = place.segment + direction
  if (next >= 0 && next < count(place.side)) place.segment = next
  else {
    const other = direction > 0 ? 'target' : 'source'
    if (other === place.side || count(other) === 0) return undefined
    place.side = other
    place.segment = direction > 0 ? 0 : count(other) - 1
  }
  return showSide(row)
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

/** The next row that matches; where it is not loaded, the server knows. */
export async function stepTo({ selector, filter, direction, none }) {
  const rows = [...allRows()]
  const at = rows.indexOf(currentRow())
  const rest = direction > 0 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).toReversed()
  const found = rest.find((row) => row.matches(selector))
  if (found) return choose(found, { focus: true, scroll: 'nearest' })
  const { next } = workbench().dataset
  const url = new URL(next, location.href)
  const params = { ...pairParams(), filter, direction: direction > 0 ? 'next' : 'previous' }
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  if (place.key !== null) url.searchParams.set('from', place.key)
  const answer = await fetch(url, { headers: { Accept: 'application/json' } })
  const row = answer.ok ? await answer.json() : null
  if (row === null) return say(none)
  if (row.stopped) say('Not all links are compared yet: nothing up to here.')
  return goTo(row.key)
}

/** What every request about the rows of this page says. */
export function pairParams() {
  const { source, target, order, rule } = workbench().dataset
  return { source, target, order, ...(rule && { rule }) }
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

export const numberOf = (row) => Number(row.querySelector('.number')?.textContent)

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
  if (row && row.dataset.key !== place.key) choose(row, { scroll: false })
}

/** Chips and the map jump within the page; numbers choose the row. */
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
  if (number) return choose(number.closest('.row'), { focus: true })
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
export async function loadDetails(key = place.key, { again = false } = {}) {
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

/** The drawer came with an answer: it need not be asked for. */
export function detailsCame() {
  detailsKey = document.querySelector('[data-details-of]')?.dataset.detailsOf ?? null
}

function firstVisible() {
  const top = pane().getBoundingClientRect().top
  return [...allRows()].find((row) => row.getBoundingClientRect().bottom > top + 1) ?? null
}

/** Rows that come or go above do not move what is being read. */
function keepScrollOverSwaps() {
  let held = null
  document.addEventListener('htmx:before:swap', () => {
    const row = firstVisible()
    held = row && { key: row.dataset.key, top: row.getBoundingClientRect().top }
  })
  document.addEventListener('htmx:after:swap', () => {
    const row = held && rowOf(held.key)
    if (row) pane().scrollTop += row.getBoundingClientRect().top - held.top
    held = null
    showWindow()
    goOnWaiting()
  })
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

const seen = new Set()

/** Beads of rows that have been on the screen, are sure, and wait to be confirmed. */
export function seenBeads() {
  return [...document.querySelectorAll('.row.link[data-status=proposed]')]
    .filter(({ dataset }) => Number(dataset.confidence) >= 0.95 && seen.has(dataset.key))
    .map(({ dataset }) => dataset.bead)
}

/** The part of all rows that is on the screen, on the map. */
export function showWindow() {
  const frame = document.querySelector('#minimap .window')
  const rows = [...allRows()]
  const total = Number(document.getElementById('rows')?.dataset.total ?? 0)
  if (!frame || rows.length === 0 || total === 0) return
  const { top, bottom } = pane().getBoundingClientRect()
  const shown = rows.filter((row) => {
    const box = row.getBoundingClientRect()
    return box.bottom > top && box.top < bottom
  })
  if (shown.length === 0) return
  for (const row of shown) seen.add(row.dataset.key)
  const from = numberOf(shown[0]) - 1
  const to = numberOf(shown.at(-1))
  frame.setAttribute('y', String((from / total) * 1000))
  frame.setAttribute('height', String(Math.max(((to - from) / total) * 1000, 8)))
}

function showPosition(row) {
  const position = document.querySelector('[data-position]')
  const total = document.getElementById('rows').dataset.total
  if (position) position.textContent = `row ${numberOf(row)} of ${total}`
}
