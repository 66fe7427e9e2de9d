/** What is being written outlives swaps, errors and a closed page; it is kept until it is saved. */

const PREFIX = 'draft:'

/** Forms with `data-draft` are kept under that name, in this tab. */
export function keepDrafts() {
  document.addEventListener('input', (event) => keep(event.target.closest('form[data-draft]')))
  document.addEventListener('submit', forgetPlainForm)
  document.addEventListener('htmx:after:request', forgetSaved)
  document.addEventListener('htmx:after:swap', restoreAll)
  restoreAll()
}

/** The fields that a person fills in. */
function fieldsOf(form) {
  return [...form.elements].filter(
    (field) =>
      field.name &&
      field.type !== 'file' &&
      field.type !== 'submit' &&
      !(field.type === 'hidden' && !['start', 'end'].includes(field.name)),
  )
}

/** Stores what differs from how the form came. */
export function keep(form) {
  if (!form) return
  const values = {}
  for (const field of fieldsOf(form)) {
    if (field.type === 'radio' || field.type === 'checkbox') {
      if (field.checked !== field.defaultChecked && field.checked) values[field.name] = field.value
    } else if (field.value !== (field.defaultValue ?? '')) values[field.name] = field.value
  }
  const text = Object.entries(values).some(([name, value]) => isText(name) && value.trim() !== '')
  if (text) sessionStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(values))
  else sessionStorage.removeItem(PREFIX + form.dataset.draft)
}

function isText(name) {
  return name === 'body' || name === 'words' || name.endsWith('.text')
}

function restoreAll() {
  for (const form of document.querySelectorAll('form[data-draft]')) restore(form)
}

function restore(form) {
  if (form.dataset.restored === 'yes') return
  form.dataset.restored = 'yes'
  const kept = sessionStorage.getItem(PREFIX + form.dataset.draft)
  if (kept === null) return
  const values = JSON.parse(kept)
  for (const field of fieldsOf(form)) {
    const value = values[field.name]
    if (value === undefined) continue
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value
    else if (field.value === '' || field.tagName === 'SELECT' || field.name === 'body') {
      field.value = value
    }
  }
  const details = form.closest('details')
  if (details) details.open = true
}

/** A form of a whole page is sent with what is in it. */
function forgetPlainForm(event) {
  const form = event.target.closest('form[data-draft]')
  if (form && !form.hasAttribute('hx-boost')) forget(form)
}

function forgetSaved(event) {
  const { sourceElement, response } = event.detail.ctx
  const form = sourceElement?.closest?.('form[data-draft]')
  if (form && response.status < 400) forget(form)
}

function forget(form) {
  sessionStorage.removeItem(PREFIX + form.dataset.draft)
  form.dataset.restored = 'sent'
}
