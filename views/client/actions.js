/** What keys do, and buttons that step. */
import { enterDetails } from './details.js'
import { clearLinkSelection, linkSelected, toggleSegment } from './link-selection.js'
import { named } from './naming.js'
import { say } from './page.js'
import { pinRow, unpin } from './pins.js'
import { changeColumn, openRow, stepSentence } from './reading.js'
import {
  askForType,
  confirmSeen,
  markAbsent,
  mergeSegment,
  move,
  splitSegment,
} from './row-edits.js'
import { currentRow, currentSegment, stepSegment } from './rows.js'
import { copyCitation } from './quoting.js'
import { stepHit } from './search-hits.js'
import { stepTo, stopSeeking } from './seeking.js'
import { follow, goTo, scrollWithin, stepRow } from './travel.js'
import { isTyping, keysAreOff } from './typing.js'
import { endWordMode, inWordMode, openNote, startWordMode } from './word-selection.js'

/** What can be done again to another row, and what of it was done last. */
const REPEATABLE = [
  'confirm',
  'confirm-next',
  'reject',
  'unlink',
  'merge',
  'split',
  'move-first',
  'move-last',
  'absent',
  'outside',
  'merge-segment',
]
let lastDone = null

const ACTIONS = {
  'next-row': (index) => step(1, index > 0),
  'previous-row': (index) => step(-1, index > 0),
  'first-row': () => inWorkbench(() => goTo('n:1')),
  'last-row': () => inWorkbench(() => goTo(`n:${document.getElementById('rows').dataset.total}`)),
  'source-side': () => changeColumn('source') || inWorkbench(() => stepSegment(-1)),
  'target-side': () => changeColumn('target') || inWorkbench(() => stepSegment(1)),
  'next-difference': () => inWorkbench(() => stepTo(difference(1))),
  'previous-difference': () => inWorkbench(() => stepTo(difference(-1))),
  'next-unconfirmed': () => inWorkbench(() => stepTo(unconfirmed(1))),
  'previous-unconfirmed': () => inWorkbench(() => stepTo(unconfirmed(-1))),
  'next-unlinked': () => inWorkbench(() => stepTo(unlinked(1))),
  'previous-unlinked': () => inWorkbench(() => stepTo(unlinked(-1))),
  'next-noted': () => inWorkbench(() => stepTo(noted(1))),
  'previous-noted': () => inWorkbench(() => stepTo(noted(-1))),
  follow: () => openRow() || inWorkbench(followOrUnfold),
  'go-to': () => inWorkbench(askForRow),
  details: () => inWorkbench(enterDetails),
  confirm: () => press('confirmation', 'This link is confirmed already.'),
  'confirm-next': () => inWorkbench(confirmAndGoOn),
  repeat: () => inWorkbench(repeatLast),
  reject: () => press('rejection', 'This link is rejected already.'),
  unlink: () => press('unlinking', 'There is no link here.'),
  merge: () => press('merge', 'There is no link here.'),
  split: () => press('split', 'A link can be split where it has two segments on a side.'),
  'move-first': () => inWorkbench(() => move('first')),
  'move-last': () => inWorkbench(() => move('last')),
  absent: () => inWorkbench(() => markAbsent('absent', 'omitted')),
  outside: () => inWorkbench(() => markAbsent('outside', 'outside-excerpt')),
  type: () => inWorkbench(askForType),
  'confirm-seen': () => inWorkbench(confirmSeen),
  'split-segment': () => inWorkbench(splitSegment),
  'merge-segment': () => inWorkbench(mergeSegment),
  pin: () => inWorkbench(() => pinRow(currentRow())),
  'toggle-segment': () => inWorkbench(() => toggleSegment(currentSegment())),
  link: () => inWorkbench(linkSelected),
  words: () => inWorkbench(startWordMode),
  print: () => clickLink('[data-action=print-view]'),
  escape: leaveInnermost,
  note: () => inWorkbench(() => openNote()),
  severity: (index) => inWorkbench(() => openNote(index)),
  save: saveForm,
  undo: () => inWorkbench(() => clickIn('.undo', 'undo')),
  redo: () => inWorkbench(() => clickIn('.undo', 'redo')),
  'hide-typography': () => inWorkbench(() => clickIn('.hiding', 'hide-typography')),
  'hide-spelling': () => inWorkbench(() => clickIn('.hiding', 'hide-spelling')),
  quote: () => inWorkbench(copyCitation),
  search: openSearch,
  help: showHelp,
}

/** What the action answers; false where it has nothing to do with this page. */
export function act(action, index = 0) {
  if (REPEATABLE.includes(action)) lastDone = action
  return ACTIONS[action]?.(index)
}

/** Arrows, not letters, first go through a row that is higher than the window. */
function step(direction, isArrow) {
  if (isArrow && !document.querySelector('.workbench')) return false
  return (
    stepHit(direction) ||
    stepSentence(direction) ||
    inWorkbench(() => (isArrow && scrollWithin(direction)) || stepRow(direction))
  )
}

/** One key a row: what is no link, or confirmed already, is passed over. */
async function confirmAndGoOn() {
  const row = currentRow()
  if (row) {
    await named()
    buttonOf(row, 'confirmation')?.click()
  }
  return stepTo(unconfirmed(1))
}

function repeatLast() {
  if (lastDone === null) return say('Nothing has been done with a link on this page yet.')
  return ACTIONS[lastDone]()
}

/** How rows of a kind are known here, to the server, and to the reader. */
const kindOfRow = (filter, selector, words) => (direction) => ({
  selector,
  filter,
  direction,
  none: `No ${words} further ${direction > 0 ? 'down' : 'up'}.`,
})

const difference = kindOfRow('different', '[data-differences]', 'difference')
const unconfirmed = kindOfRow('unconfirmed', '.link[data-status=proposed]', 'unconfirmed link')
const unlinked = kindOfRow('unlinked', '.row.run', 'passage without a link')
const noted = kindOfRow('noted', '[data-notes]', 'row with a note')

function inWorkbench(act) {
  if (!document.querySelector('.workbench')) return false
  act()
  return true
}

function press(resource, otherwise) {
  return inWorkbench(() => {
    const button = buttonOf(currentRow(), resource)
    if (button) return button.click()
    if (!currentRow()) return say('Choose a row first.')
    return say(currentRow().matches('.link') ? otherwise : 'There is no link here.')
  })
}

const buttonOf = (row, resource) =>
  row?.querySelector(`button[data-action=${resource}]:not(:disabled)`)

function clickIn(selector, action) {
  document.querySelector(`${selector} button[data-action=${action}]:not(:disabled)`)?.click()
}

/** False where it is not on this page: then the key does what it does anywhere. */
function clickLink(selector) {
  const link = document.querySelector(selector)
  link?.click()
  return link !== null
}

function followOrUnfold() {
  const row = currentRow()
  const chip = row?.querySelector('[data-follow]')
  if (chip) void follow(chip)
  else row?.querySelector('.unfold')?.click()
}

function askForRow() {
  const toast = document.getElementById('toast')
  const form = document.createElement('form')
  form.className = 'toast goto'
  const label = document.createElement('label')
  label.textContent = 'Go to row '
  const field = document.createElement('input')
  field.inputMode = 'numeric'
  field.size = 6
  label.append(field)
  form.append(label)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    toast.replaceChildren()
    const { total } = document.getElementById('rows').dataset
    const number = Number(field.value)
    const isThere = Number.isInteger(number) && number >= 1 && number <= Number(total)
    if (isThere) return goTo(`n:${number}`)
    currentRow()?.focus({ preventScroll: true })
    return say(`There are rows 1 to ${total}.`)
  })
  toast.replaceChildren(form)
  field.focus()
}

/** Leaves, from the innermost on: a search for a row, a field, the drawer, words, pins, the selected segments. */
function leaveInnermost() {
  if (document.querySelector('dialog[open]')) return false
  if (stopSeeking()) return true
  const who = document.getElementById('who')
  if (who?.open) who.open = false
  const active = document.activeElement ?? document.body
  const isAside = isTyping(active) || active.closest('#drawer, #toast') !== null
  // What was not saved is offered until it is.
  document.querySelector('#toast > :not(.unsaved)')?.remove()
  if (isAside) {
    active.blur()
    currentRow()?.focus({ preventScroll: true })
    return true
  }
  if (inWordMode() || !getSelection().isCollapsed) return endWordMode()
  return unpin() || clearLinkSelection()
}

function saveForm() {
  const form = document.activeElement?.closest('form')
  if (!form?.querySelector('textarea')) {
    const isAtRow = !keysAreOff() && document.activeElement?.closest('.row.current') !== null
    return isAtRow && ACTIONS['confirm-next']()
  }
  form.requestSubmit(form.querySelector('button.primary'))
  return true
}

function openSearch() {
  const field = document.querySelector('input[type=search]')
  if (field) return field.focus()
  const link = document.querySelector('.tabs a[href*="/search"]')
  if (!link) return false
  return link.click()
}

export function showHelp() {
  const dialog = document.getElementById('keys')
  if (dialog.open) dialog.close()
  else dialog.showModal()
}
