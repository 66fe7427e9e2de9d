/** On a page of notes: a thread that comes anew, or goes, does not take the focus with it. */
import { focusIsLost } from './page.js'

export function keepFocusInThreads() {
  let places = []
  document.addEventListener('htmx:before:swap', () => {
    const thread = document.activeElement?.closest('.page-threads .thread')
    if (thread) places = [thread.id, neighbourOf(thread)?.id ?? '']
  })
  document.addEventListener('htmx:after:swap', () => {
    if (places.length === 0 || !focusIsLost()) return
    const there = places.map((id) => document.getElementById(id)).find((one) => one !== null)
    const next = there ?? document.querySelector('#toast button')
    next?.focus()
  })
}

function neighbourOf(thread) {
  const item = thread.closest('li')
  const next = item?.nextElementSibling ?? item?.previousElementSibling
  return next?.querySelector('.thread')
}
