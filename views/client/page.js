/** Small conveniences of every page. */

/** Listens once for all pages. */
export function wakePage() {
  submitOnPick()
  document.addEventListener('submit', sendOnce)
  addEventListener('pageshow', sendAgain)
  document.addEventListener('click', addText)
  document.addEventListener('click', closeName)
  document.addEventListener('click', leaveAsItIs)
  document.addEventListener('htmx:after:swap', meetConflict)
  document.addEventListener('pointerdown', ({ target }) => target.closest('#toast') || putAside())
  for (const zone of document.querySelectorAll('.files')) {
    acceptDrops(zone)
    nameChosenFiles(zone)
  }
  showTab()
  if (document.querySelector('[data-print]')) printAll()
}

/** On a narrow screen the tabs are pushed aside; the one that is open can be seen. */
function showTab() {
  const tab = document.querySelector('.tabs [aria-current]')
  const tabs = tab?.closest('.tabs')
  if (!tabs) return
  const [inner, outer] = [tab.getBoundingClientRect(), tabs.getBoundingClientRect()]
  tabs.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
}

/** The page is all there when this runs; it is printed at once, and again at a click. */
function printAll() {
  document.querySelector('[data-action=print]').addEventListener('click', () => print())
  print()
}

/** Says something in the corner, but not over what waits for an answer, or is being filled in. */
export function say(message, kind = 'done') {
  if (document.querySelector('#toast :is(.conflict, .unsaved, form:focus-within)')) return
  const toast = document.createElement('div')
  toast.className = `toast ${kind}`
  toast.textContent = message
  document.getElementById('toast')?.replaceChildren(toast)
}

/** An answer, whatever it says; null where there is none, which is said. */
export async function ask(url, headers = { 'HX-Request': 'true' }) {
  try {
    return await fetch(url, { headers })
  } catch {
    say('No answer from the server. Try again.', 'problem')
    return null
  }
}

/** Says something that has to be read before anything else; keys do nothing meanwhile. */
export function tell(message) {
  const dialog = document.createElement('dialog')
  dialog.className = 'name-dialog'
  const words = document.createElement('p')
  words.textContent = message
  const form = document.createElement('form')
  form.method = 'dialog'
  form.append(document.createElement('button'))
  form.firstChild.textContent = 'Close'
  dialog.append(words, form)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** What had it was taken away or is hidden. */
export function focusIsLost() {
  const active = document.activeElement
  return active === null || active === document.body || !active.checkVisibility()
}

/** What was said has been read once the reader goes on; what can be answered stays. */
export function putAside() {
  document.querySelector('#toast > div.toast:not(:has(button, a))')?.remove()
}

/** What others did stays: the conflict has been answered, and the reader is back at the row. */
function leaveAsItIs(event) {
  if (!event.target.closest('[data-leave]')) return
  event.target.closest('.conflict').remove()
  document.querySelector('.row.current')?.focus({ preventScroll: true })
}

/** What has to be answered gets the focus, unless the reader is writing: its buttons are the next ones. */
function meetConflict() {
  const card = document.querySelector('.conflict:not([data-met])')
  if (!card) return
  card.dataset.met = 'yes'
  if (focusIsLost() || !document.activeElement.matches('textarea, input')) card.focus()
}

/** Milliseconds within which a second press of a button of a plain form is one too many. */
const TWICE = 2000
/** The same for forms with files, which take long to be sent; afterwards the reader may have stopped it. */
const TWICE_WITH_FILES = 20_000

/** A double click would import texts twice. */
function sendOnce(event) {
  const form = event.target
  if (!form.matches('form[method=post]:not([hx-boost])')) return
  if (form.dataset.sent === 'yes') {
    event.preventDefault()
    return
  }
  const hasFiles = form.enctype === 'multipart/form-data'
  form.dataset.sent = 'yes'
  if (hasFiles) say('Sending…')
  setTimeout(() => delete form.dataset.sent, hasFiles ? TWICE_WITH_FILES : TWICE)
}

/** The page as it was left, by the way back: nothing is on its way any more. */
function sendAgain({ persisted }) {
  if (!persisted) return
  for (const form of document.querySelectorAll('[data-sent]')) delete form.dataset.sent
  document.getElementById('toast')?.replaceChildren()
}

/** A list is obeyed when the mouse picks; arrows only lead to a button, or to Enter. */
function submitOnPick() {
  let hand = null
  const isList = ({ target }) => target.matches?.('[data-submit-on-pick]')
  const isChanged = ({ options, selectedIndex }) => !options[selectedIndex].defaultSelected
  for (const kind of ['pointerdown', 'keydown']) {
    document.addEventListener(kind, (event) => {
      if (isList(event)) hand = event.type
    })
  }
  document.addEventListener('keydown', (event) => {
    if (!isList(event) || event.code !== 'Enter' || !isChanged(event.target)) return
    event.preventDefault()
    event.target.form.requestSubmit()
  })
  document.addEventListener('change', (event) => {
    if (!isList(event)) return
    const { form } = event.target
    if (hand === 'pointerdown') form.requestSubmit()
    else
      form
        .querySelector('button:not(.always)')
        ?.classList.toggle('without-script', !isChanged(event.target))
  })
}

/** One more field to paste into, without losing what is in the others. */
function addText(event) {
  const link = event.target.closest('[data-add-text]')
  if (!link) return
  event.preventDefault()
  const areas = document.querySelector('.paste-areas')
  const count = areas.children.length
  const area = areas.lastElementChild.cloneNode(true)
  area.querySelector('legend').textContent = `Text ${count + 1}`
  area.querySelector('label.vh').textContent = `Text ${count + 1}`
  for (const field of area.querySelectorAll('[name]')) {
    field.name = field.name.replace(/^\d+/, String(count))
    field.value = ''
  }
  area.querySelector('textarea').id = `text-${count}`
  area.querySelector('label.vh').htmlFor = `text-${count}`
  areas.append(area)
  document.querySelector('.import input[name=count]').value = String(count + 1)
  area.querySelector('textarea').focus()
}

/** A click elsewhere closes the field for the reader's name, and the choice of an alignment. */
function closeName(event) {
  for (const part of document.querySelectorAll('#who[open], .mode[open]')) {
    if (!part.contains(event.target)) part.open = false
  }
}

function acceptDrops(zone) {
  const input = zone.querySelector('input[type=file]')
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.classList.add('dropping')
  })
  zone.addEventListener('dragleave', () => zone.classList.remove('dropping'))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    zone.classList.remove('dropping')
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event('change'))
  })
}

/** In their order: the first one becomes the text that the others are compared with. */
function nameChosenFiles(zone) {
  const input = zone.querySelector('input[type=file]')
  const list = zone.querySelector('[data-chosen-files]')
  const show = () => {
    const names = Array.from(input.files, ({ name }, at) => `${at + 1}. ${name}`)
    list.textContent = names.length > 1 ? names.join('\n') : ''
  }
  input.addEventListener('change', show)
  // What the browser remembers after a way back.
  if (input.files.length > 0) show()
}
