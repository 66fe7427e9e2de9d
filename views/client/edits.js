/** Answers to edits: rows take their places, numbers follow, the focus stays. */
import { ask, focusIsLost } from './page.js'
import { detailsCame, loadDetails } from './details.js'
import { sentForm, wentOn } from './saving.js'
import { showWindow } from './map-window.js'
import {
  choose,
  currentKey,
  currentRow,
  numberOf,
  pairParams,
  restoreCurrent,
  rowOf,
} from './rows.js'

const MAP_DELAY = 1200
let mapTimer = 0

/** Teaches htmx to place rows, and follows what its requests do. */
export function followEdits() {
  htmx.registerExtension('synoptic', { handle_swap: placeRow })
  document.addEventListener('htmx:before:request', (event) => showSaving(event, 'Saving…'))
  document.addEventListener('htmx:finally:request', showSaved)
  document.addEventListener('synoptic:edited', afterEdit)
  document.addEventListener('synoptic:noted', afterNote)
}

/** Behind the row that it comes after, or first; otherwise in the place of the row with its key. */
function placeRow(style, list, fragment) {
  if (style !== 'placeRow') return false
  const frame = fragment.querySelector('template')
  const row = frame.content.firstElementChild
  const { after, total } = frame.dataset
  if (Number(total) > 0) list.dataset.total = total
  const old = document.getElementById(row.id)
  if (old) replaceRow(old, row, placeOf(list, after))
  else if (!insertRow(row, placeOf(list, after))) return []
  row.classList.add('changed')
  return [row]
}

/** Puts a node behind the row of a key; null where the row stays, or nobody knows what is above it. */
function placeOf(list, after) {
  if (after === undefined) return null
  if (after !== '') {
    const before = rowOf(after)
    return before && ((row) => before.after(row))
  }
  return list.querySelector('.sentinel.earlier') ? null : (row) => list.prepend(row)
}

function replaceRow(old, row, put) {
  const focused = old.contains(document.activeElement)
  const current = old.classList.contains('current')
  for (const box of old.querySelectorAll('.pick input:checked')) {
    const same = row.querySelector(`.pick input[name=${box.name}][value="${box.value}"]`)
    if (same) same.checked = true
  }
  if (put) {
    put(row)
    old.remove()
  } else old.replaceWith(row)
  if (current) choose(row, { focus: focused, scroll: false })
}

function insertRow(row, put) {
  put?.(row)
  return put !== null
}

function showSaving(event, words) {
  if (event.detail.ctx.request?.method !== 'POST') return
  const saved = document.querySelector('[data-saved]')
  if (saved) saved.textContent = words
}

/** Without an answer nothing was saved, as far as this page can know. */
function showSaved(event) {
  const { status = 0 } = event.detail.ctx.response ?? {}
  showSaving(event, status > 0 && status < 400 ? 'All saved' : 'Not saved')
}

/** Numbers below follow; where the row of the edit is gone the reader goes to what came of it. */
function afterEdit(event) {
  renumber()
  detailsCame()
  const row = rowOf(event.detail.focus)
  if (wentOn()) {
    restoreCurrent()
    void loadDetails(currentKey(), { again: true })
    if (focusIsLost()) currentRow().focus({ preventScroll: true })
  } else if (row) choose(row, { focus: focusIsLost() || isInRows(), scroll: 'nearest' })
  else if (focusIsLost()) currentRow()?.focus()
  showWindow()
  refreshMapSoon()
}

/** Once, after the last of several edits. */
function refreshMapSoon() {
  clearTimeout(mapTimer)
  mapTimer = setTimeout(refreshMap, MAP_DELAY)
}

/** Keys act on the current row: the focus is not left on another one. */
const isInRows = () => document.activeElement.closest('#rows') !== null

function afterNote(event) {
  detailsCame()
  restoreCurrent()
  // A note is done: the keys of the rows work again.
  const isWritten = sentForm()?.dataset.draft !== undefined && !wentOn()
  if (isWritten || focusIsLost()) currentRow()?.focus({ preventScroll: true })
  document.getElementById(event.detail.note)?.scrollIntoView({ block: 'nearest' })
  refreshMapSoon()
}

/**
 * Rows that are loaded stand together, so each number is one more than the one before; but not where
 * only those of one rule or state are shown.
 */
function renumber() {
  if (document.querySelector('.workbench:is([data-rule], [data-state])')) return
  const rows = [...document.querySelectorAll('#rows > .row')]
  const first = rows.findIndex((row) => !row.classList.contains('changed'))
  let number = first === 0 ? numberOf(rows[0]) : firstNumber(rows)
  for (const row of rows) {
    const label = row.querySelector('.number')
    if (label && label.textContent !== String(number)) label.textContent = String(number)
    number += 1
  }
  for (const chip of document.querySelectorAll('[data-number-of]')) {
    const row = rowOf(chip.dataset.numberOf)
    if (row) chip.textContent = String(numberOf(row))
  }
}

/** The first rows came with the answer: their numbers are right. */
function firstNumber(rows) {
  return document.querySelector('.sentinel.earlier') ? numberOf(rows[0]) : 1
}

/** Progress and what can be undone, after others changed something; what was saved stays said. */
export async function refreshFooter() {
  const { bitext } = document.querySelector('.workbench').dataset
  const query = new URLSearchParams({ ...pairParams(), at: currentKey() ?? '' })
  const answer = await ask(`/bitexts/${bitext}/footer?${query}`)
  if (!answer?.ok) return
  const text = await answer.text()
  const said = document.querySelector('[data-saved]').textContent
  const footer = document.querySelector('.work-footer')
  await htmx.swap({ sourceElement: footer, target: footer, swap: 'outerMorph', text })
  document.querySelector('[data-saved]').textContent = said
  const { total } = document.querySelector('[data-position]').dataset
  document.getElementById('rows').dataset.total = total
  restoreCurrent()
}

/** The map and the counts of what differs. */
export function refreshMap() {
  const { bitext } = document.querySelector('.workbench').dataset
  const query = new URLSearchParams(pairParams())
  const refresh = (part) =>
    htmx.ajax('GET', `/bitexts/${bitext}/${part}?${query}`, {
      source: document.getElementById(part),
      target: `#${part}`,
      swap: 'outerHTML',
    })
  void refresh('minimap').then(showWindow)
  void refresh('findings')
}
