/** From hit to hit by key; the link of a hit has the focus, so Enter opens it. */

/**
 * Arrows work in the field too: down goes to the hits, up from the first one goes back. Who comes back
 * from a hit goes on there.
 */
export function watchHits() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const inField = event.target.matches('input[type=search]')
    if (!inField && !event.target.closest('.hits, .note-hits')) return
    const direction = { ArrowDown: 1, ArrowUp: inField ? 0 : -1 }[event.code] ?? 0
    if (direction !== 0 && stepHit(direction)) event.preventDefault()
  })
  document.addEventListener('click', ({ target }) => {
    const hit = hitLinks().indexOf(target.closest('a'))
    if (hit >= 0) history.replaceState({ ...history.state, hit }, '')
  })
  hitLinks()[history.state?.hit]?.focus()
}

/** False where there are no hits. */
export function stepHit(direction) {
  const links = hitLinks()
  if (links.length === 0) return false
  const next = links.indexOf(document.activeElement) + direction
  if (next < 0) document.querySelector('input[type=search]').focus()
  else links[Math.min(next, links.length - 1)].focus()
  return true
}

const hitLinks = () => [...document.querySelectorAll('.note-hits a, .hit-own a')]
