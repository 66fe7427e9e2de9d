/** What is on the screen: on the map, and remembered for what is confirmed together. */
import { allRows, numberOf, pane } from './rows.js'

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
