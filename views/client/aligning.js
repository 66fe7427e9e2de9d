/** The forms that start and stop the aligner: their answer comes in place, and the focus stays near. */
import { focusIsLost } from './page.js'
import { currentRow, pane } from './rows.js'

export function watchAligning() {
  document.addEventListener('submit', closeChoice)
  let wasThere = false
  document.addEventListener('htmx:before:swap', () => {
    wasThere = document.activeElement.closest('.alignment-state') !== null
  })
  document.addEventListener('htmx:after:swap', () => {
    if (!wasThere || !focusIsLost()) return
    const button = document.querySelector('.alignment-state button')
    const next = button ?? currentRow() ?? pane()
    next.focus({ preventScroll: true })
  })
}

/** The choice of another way has been made: it folds. */
function closeChoice({ target: form }) {
  const choice = form.closest('.mode[open]')
  if (!choice) return
  choice.open = false
  choice.querySelector('summary').focus()
}
