/** The row as a quotation with its sources, to the clipboard. */
import { loadDetails } from './details.js'
import { say } from './page.js'
import { currentRow } from './rows.js'

export function watchQuoting() {
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-action=copy-citation]')) void copyCitation()
  })
}

export async function copyCitation() {
  if (!currentRow()) return say('Choose a row first.')
  if (!(await loadDetails())) return
  const citation = document.querySelector('.details .citation')
  if (citation === null) return say('This passage is linked elsewhere: quote it there.')
  const address = new URL(citation.dataset.address, location.href)
  try {
    await navigator.clipboard.writeText(`${citation.textContent}\n\n${address}\n`)
    say('Copied with its sources.')
  } catch {
    // Without HTTPS, or where the reader forbids it: the words are selected, the browser's key copies.
    citation.closest('details').open = true
    getSelection().selectAllChildren(citation)
    say('Press Ctrl+C to copy what is selected.')
  }
}
