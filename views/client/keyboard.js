/** Keys → actions, by the table that the `?` overlay shows. */
import { act, showHelp } from './actions.js'
import { keyName } from './key-names.js'
import { putAside } from './page.js'
import { pinRow } from './pins.js'
import { confirmSeen } from './row-edits.js'
import { currentRow } from './rows.js'
import { isTyping, keysAreOff } from './typing.js'
import { moveInWordMode } from './word-selection.js'

/** `KeyC` → the action and whether it works in fields. */
const bindings = new Map()

export function listenToKeys() {
  for (const entry of document.querySelectorAll('[data-key-action]')) {
    const codes = entry.dataset.codes.split(' ')
    codes.forEach((code, index) =>
      bindings.set(code, {
        action: entry.dataset.keyAction,
        index,
        everywhere: entry.dataset.everywhere === 'yes',
      }),
    )
  }
  document.addEventListener('keydown', onKey)
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-action=help]')) showHelp()
    if (event.target.closest('[data-action=confirm-seen]')) confirmSeen()
    if (event.target.closest('[data-action=pin]')) pinRow(currentRow())
    const step = event.target.closest('[data-step]')
    if (step) {
      event.preventDefault()
      act(step.dataset.step)
    }
  })
}

function onKey(event) {
  if (event.isComposing || event.defaultPrevented) return
  if (useKey(event)) event.preventDefault()
}

/** True where the key did something. */
function useKey(event) {
  const typing = isTyping(event.target)
  const open = document.querySelector('dialog[open]') !== null
  if (!typing && !open && moveInWordMode(event)) return true
  const binding = bindings.get(keyName(event))
  if (!binding || usesKeyItself(event)) return false
  const { action, index, everywhere } = binding
  if ((typing || keysAreOff()) && !everywhere && !(action === 'help' && !typing)) return false
  if (open && action !== 'help') return false
  putAside()
  return act(action, index) !== false
}

/**
 * Plain Space and Enter on a button, link or box belong to it; arrows to a choice, and up and down to
 * what scrolls.
 */
function usesKeyItself(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.code.startsWith('Arrow')) {
    const isUpright = ['ArrowUp', 'ArrowDown'].includes(event.code)
    return event.target.closest(isUpright ? 'input, #drawer, .reading-pane' : 'input') !== null
  }
  const own = event.target.closest(
    event.code === 'Space' ? 'a, button, summary, input, #drawer' : 'a, button, summary, input',
  )
  return own !== null && ['Space', 'Enter'].includes(event.code)
}
