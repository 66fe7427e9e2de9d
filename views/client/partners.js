/** The words of a finding on both sides, and its card, light up together. */

/** Under the pointer, or where the focus is. */
export function lightPartners() {
  document.addEventListener('mouseover', light)
  document.addEventListener('focusin', light)
}

function light(event) {
  const own = event.target.closest?.('[data-partner]')
  for (const lit of document.querySelectorAll('[data-partner].lit')) lit.classList.remove('lit')
  if (!own) return
  const row = own.closest('.row') ?? document.querySelector('.row.current')
  const name = `[data-partner="${CSS.escape(own.dataset.partner)}"]`
  const card = row?.matches('.current') ? document.querySelectorAll(`.drawer ${name}`) : []
  for (const partner of [...(row?.querySelectorAll(name) ?? []), ...card]) {
    partner.classList.add('lit')
  }
}
