/** Edits of the current row that have no button of their own, sent as its forms are. */
import { named } from './naming.js'
import { say } from './page.js'
import { inTurn, SENT } from './saving.js'
import { arriveAtDetails } from './details.js'
import { seenBeads } from './map-window.js'
import { currentCell, currentRow, currentSegment, currentSide } from './rows.js'
import { caretInText } from './word-selection.js'

/** Sends what has no button of its own, as the forms of the rows do. */
function post(path, values) {
  void named().then(() =>
    htmx.ajax('POST', path, { source: '#toast', target: '#toast', swap: 'none', values }),
  )
  return SENT
}

export const move = (end) => inTurn(`move ${end}`, () => moveSegment(end))

function moveSegment(end) {
  const row = currentRow()
  if (!row?.matches('.link')) return say('There is no link here.')
  const { bitext, order } = document.querySelector('.workbench').dataset
  const revision = row.querySelector('.actions [name=revision]').value
  const values = { revision, order, move: `${currentSide()}-${end}` }
  return post(`/bitexts/${bitext}/beads/${row.dataset.bead}/move`, values)
}

/** The page stays; the rows between come anew when the aligner is done. */
export const alignBetween = (start, finish) =>
  inTurn('align again', () => {
    const { bitext, order } = document.querySelector('.workbench').dataset
    return post(`/bitexts/${bitext}/alignment`, { order, start, finish })
  })

/** In a run by its own button; of a linked passage, the side that the reader is at. */
export function markAbsent(action, absence) {
  const row = currentRow()
  const button = row?.querySelector(`button[data-action=${action}]`)
  if (button) return button.click()
  if (currentSegment() === null || !row.matches('.link')) return undefined
  if (row.querySelector('.cell.absent')) return say('That is the reason already.')
  return inTurn(absence, () => postAbsence(absence))
}

function postAbsence(absence) {
  const segments = [...(currentCell()?.querySelectorAll('.seg') ?? [])]
  const { bitext, order } = document.querySelector('.workbench').dataset
  return post(`/bitexts/${bitext}/absences`, {
    order,
    side: currentSide(),
    absence,
    segments: segments.map((segment) => segment.dataset.seg).join(' '),
  })
}

export async function askForType() {
  if (!(await arriveAtDetails())) return undefined
  const field = document.querySelector('#type-form input[type=number]')
  if (!field) return say('There is no link of two texts here.')
  field.focus()
  return field.select()
}

/** Cuts the segment where the reader clicked, or before the words of the selection. */
export const splitSegment = () => inTurn('split segment', cutSegment)

function cutSegment() {
  const caret = caretInText()
  if (caret === null) return say('Click in the text where the second half begins.')
  const { segment, start, at } = caret
  return editSegment(segment, 'split', { at: at - start })
}

export const mergeSegment = () =>
  inTurn('merge segment', () => {
    const segment = currentSegment()
    return segment && editSegment(segment, 'merge', {})
  })

function editSegment(segment, edit, values) {
  const { bitext, order } = document.querySelector('.workbench').dataset
  const { document: text } = segment.closest('.cell').dataset
  const { seg, start, end } = segment.dataset
  return post(`/bitexts/${bitext}/documents/${text}/segments/${seg}/${edit}`, {
    ...values,
    order,
    start,
    end,
  })
}

/** Links that are sure and have been on the screen. */
export const confirmSeen = () => inTurn('confirm seen', confirmAllSeen)

function confirmAllSeen() {
  const seen = seenBeads()
  if (seen.length === 0) return say('No unconfirmed link above 95 % has been on the screen.')
  const { bitext, order } = document.querySelector('.workbench').dataset
  return post(`/bitexts/${bitext}/confirmations`, { order, seen: seen.join(' ') })
}
