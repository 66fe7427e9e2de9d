/** In the settings: a key is chosen by pressing it, and what had it says that it has none now. */
import { keyName } from './key-names.js'

export function chooseKeys() {
  document.addEventListener('keydown', nameKey)
  document.addEventListener('input', ({ target }) => isField(target) && showClashes())
}

const isField = (element) => element.matches('[data-key-field]')

/** Tab leads to the next field. */
function nameKey(event) {
  if (!isField(event.target) || event.code === 'Tab') return
  if (/^(Shift|Control|Alt|Meta)/.test(event.code)) return
  event.preventDefault()
  event.stopPropagation()
  event.target.value = event.code === 'Backspace' ? '' : keyName(event)
  showClashes()
}

/** Beside every field whose key another action has too. */
function showClashes() {
  const fields = [...document.querySelectorAll('[data-key-field]')]
  const others = [...document.querySelectorAll('#keys [data-key-action]')].filter(
    ({ dataset }) => !fields.some(({ name }) => name === `key-${dataset.keyAction}`),
  )
  for (const field of fields) {
    const does = (one) => one.closest('label').querySelector('span').firstChild.data
    const twin = fields.find(
      (one) => one !== field && one.value !== '' && one.value === field.value,
    )
    const fixed = others.find(({ dataset }) => dataset.codes.split(' ').includes(field.value))
    const other = (twin && does(twin)) ?? fixed?.querySelector('dd').firstChild.data
    const clash = field.closest('label').querySelector('[data-key-clash]')
    clash.textContent = other === undefined ? '' : ` Same key as “${other}”.`
  }
}
