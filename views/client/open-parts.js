/** Parts that a reader has opened stay open from row to row. */

const open = new Set()

/** `data-stays-open` names a part. */
export function keepPartsOpen() {
  document.addEventListener('toggle', remember, true)
  document.addEventListener('htmx:after:swap', openAgain)
}

function remember({ target }) {
  const name = target.dataset?.staysOpen
  if (name === undefined) return
  if (target.open) open.add(name)
  else if (target.isConnected) open.delete(name)
}

function openAgain() {
  for (const part of document.querySelectorAll('details[data-stays-open]')) {
    if (open.has(part.dataset.staysOpen)) part.open = true
  }
}
