/** A start and a finish between which the texts are aligned again. */
import { say } from './page.js'
import { alignBetween } from './row-edits.js'
import { currentRow, numberOf, rowOf } from './rows.js'

let start = null

/** The first link pins the start, the second one the finish, and asks. */
export function pinRow(row) {
  if (!row?.matches('.link')) return say('Pin a row that is linked.')
  if (start === null || !rowOf(start)) {
    start = row.dataset.key
    row.classList.add('pinned')
    return say(`Start pinned at row ${numberOf(row)}. Pin another link for the end.`)
  }
  if (start === row.dataset.key) return unpin()
  row.classList.add('pinned')
  return ask(rowOf(start), row)
}

/** True where something was pinned. */
export function unpin() {
  const pinned = document.querySelectorAll('.row.pinned')
  for (const row of pinned) row.classList.remove('pinned')
  start = null
  return pinned.length > 0
}

function ask(one, other) {
  const [first, last] = [one, other].toSorted((a, b) => numberOf(a) - numberOf(b))
  const form = document.createElement('form')
  form.className = 'toast'
  const button = document.createElement('button')
  button.textContent = 'Align again'
  form.append(`Between rows ${numberOf(first)} and ${numberOf(last)}: `, button)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    form.remove()
    unpin()
    currentRow()?.focus({ preventScroll: true })
    alignBetween(first.dataset.bead, last.dataset.bead)
  })
  document.getElementById('toast').replaceChildren(form)
  button.focus()
}
