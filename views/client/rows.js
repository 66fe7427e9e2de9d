/** The row, side and segment that the reader is at. */

/** Where the reader is; `segment` counts within the side. */
const place = { key: null, side: 'source', segment: 0 }

export const pane = () => document.getElementById('pane')
export const workbench = () => document.querySelector('.workbench')
export const rowOf = (key) => document.getElementById(`row-${key}`)
/** Null before the reader has chosen a row. */
export const currentKey = () => place.key
export const currentRow = () => (place.key === null ? null : rowOf(place.key))
export const allRows = () => document.querySelectorAll('#rows > .row')

/** The topmost one of which something is on the screen. */
export function firstVisible() {
  const top = pane().getBoundingClientRect().top
  return [...allRows()].find((row) => row.getBoundingClientRect().bottom > top + 1) ?? null
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
  showPosition(row)
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

/** Where the reader is, to come back to. */
export const savedPlace = () => ({ ...place })

/** Acts as if the reader were at another place. */
export function atPlace(other, act) {
  const now = savedPlace()
  Object.assign(place, other)
  try {
    return act()
  } finally {
    Object.assign(place, now)
  }
}

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

/** What every request about the rows of this page says. */
export function pairParams() {
  const { source, target, order, rule, state } = workbench().dataset
  return { source, target, order, ...(rule && { rule }), ...(state && { state }) }
}

export const numberOf = (row) => Number(row.querySelector('.number')?.textContent)

function showPosition(row) {
  const position = document.querySelector('[data-position]')
  const total = document.getElementById('rows').dataset.total
  if (position) position.textContent = `row ${numberOf(row)} of ${total}`
}
