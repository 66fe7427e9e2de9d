/** Before the first edit or note of somebody without a name, a dialog asks for it: once. */

const ANSWERED = 'goes-unnamed'

/** Holds the first form that changes something until the name is there, or is not wanted. */
export function askForName() {
  document.addEventListener('submit', holdFirst, true)
}

const dialog = () => document.getElementById('name-dialog')
const isNeeded = () => dialog() !== null && sessionStorage.getItem(ANSWERED) === null

/** Resolves when there is a name, or none is wanted. */
export async function named() {
  if (isNeeded()) await ask()
}

function holdFirst(event) {
  const form = event.target
  const changes = form.matches('.workbench form[method=post], .thread form[method=post]')
  if (!changes || !isNeeded()) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const { submitter } = event
  // A note that asks by a field of its own is not asked for a second time.
  const own = form.elements.reviewer?.value?.trim() ?? ''
  if (own !== '') sessionStorage.setItem(ANSWERED, 'yes')
  void named().then(() => form.requestSubmit(submitter))
}

async function ask() {
  const focused = document.activeElement
  const form = dialog().querySelector('form')
  dialog().showModal()
  await new Promise((resolve) => {
    dialog().addEventListener('cancel', () => resolve(), { once: true })
    dialog()
      .querySelector('[value=later]')
      .addEventListener('click', () => resolve(), { once: true })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void keepName(form).then((isKept) => isKept && resolve())
    })
  })
  sessionStorage.setItem(ANSWERED, 'yes')
  dialog().close()
  focused?.focus({ preventScroll: true })
}

/** True where the server took it. */
async function keepName(form) {
  const name = form.elements.name.value.trim()
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams({ name }) })
  if (!answer.ok) {
    form.querySelector('[role=alert]').textContent = 'This name could not be saved. Try another.'
    return false
  }
  const shown = document.querySelector('.who > summary')
  if (shown) shown.textContent = name
  document.querySelector('#note-form [name=reviewer]')?.remove()
  return true
}
