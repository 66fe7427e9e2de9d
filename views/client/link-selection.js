/** Segments that are selected for a link: counted in a bar that appears with the first one. */
import { sentForm, wentOn } from './saving.js'

export function watchLinkSelection() {
  document.addEventListener('change', (event) => {
    if (event.target.closest('.pick')) showSelection()
  })
  document.addEventListener('reset', (event) => {
    if (event.target.id === 'linking') setTimeout(showSelection)
  })
  // An edit that was sent before does not take away what has been selected since.
  document.addEventListener('synoptic:edited', () => {
    if (!wentOn() || sentForm()?.id === 'linking') clearLinkSelection()
  })
}

const chosen = (side) => document.querySelectorAll(`.pick input[name=${side}]:checked`)

/** Selects or drops the segment. */
export function toggleSegment(segment) {
  const box = segment?.previousElementSibling?.querySelector('input')
  if (!box) return
  box.checked = !box.checked
  showSelection()
}

/** Sends the form where something is selected on either side. */
export function linkSelected() {
  const form = document.getElementById('linking')
  if (form?.classList.contains('selecting')) form.requestSubmit(form.querySelector('button'))
}

/** True where there was something to drop. */
export function clearLinkSelection() {
  const boxes = document.querySelectorAll('.pick input:checked')
  for (const box of boxes) box.checked = false
  showSelection()
  return boxes.length > 0
}

function showSelection() {
  const form = document.getElementById('linking')
  const source = chosen('source').length
  const target = chosen('target').length
  form.classList.toggle('selecting', source + target > 0)
  const both = source > 0 && target > 0
  form.querySelector('button').disabled = !both
  form.querySelector('[data-selection]').textContent = both
    ? `Selected: ${source} left, ${target} right`
    : `Selected: ${source} left, ${target} right. Select on both sides.`
}
