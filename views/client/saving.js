/**
 * Edits are sent one after the other, each on the rows that the one before left; the reader goes on
 * meanwhile. What got no answer is kept and said, to be sent again.
 */
import { say } from './page.js'
import { atPlace, currentKey, currentRow, rowOf, savedPlace } from './rows.js'

/** The job under way, those that wait for it, and those that got no answer. */
let sending = null
const waiting = []
let unsaved = []

/** Id of the job that was sent last. */
let last = null

/** Row of an edit → the row that came of it. */
const movedTo = new Map()

/** Requests of a page that is left go on; browsers take no more than this, in code units, for that. */
const LONGEST_KEPT_ALIVE = 20_000

/** By status, 0 for no answer: why nothing was saved of what can be sent again as it is. */
const REASONS = {
  0: 'no answer from the server',
  401: 'you are signed out',
  502: 'no answer from the server',
  503: 'the server is busy',
  504: 'no answer from the server',
}
let reason = null

/** A submit that htmx did not send, such as of a form with a fault, does not hold up others. */
const UNSENT = 1000

export function sendInTurn() {
  document.addEventListener('submit', takeForm, true)
  document.addEventListener('htmx:before:request', begin)
  document.addEventListener('htmx:before:swap', leaveDrawer)
  document.addEventListener('htmx:finally:request', end)
  document.addEventListener('synoptic:edited', (event) => {
    if (sending?.key && event.detail.focus) movedTo.set(sending.key, event.detail.focus)
  })
  addEventListener('beforeunload', (event) => {
    if (waiting.length + unsaved.filter(({ draft }) => !draft).length > 0) event.preventDefault()
  })
}

/** The reader has gone to another row since the edit was sent, and that is still there. */
export const wentOn = () =>
  sending !== null && sending.key !== currentKey() && currentRow() !== null

/** The answer to an edit is awaited: whose the changes are that come now is not known yet. */
export const isSaving = () => sending !== null

/** The form whose answer comes now; null where it is none. */
export const sentForm = () => sending?.form ?? null

/** What an act answers that has sent something. */
export const SENT = 'sent'

/** Runs what sends an edit, now or when the one before is done, at the place where it was asked for. */
export function inTurn(id, act) {
  const place = savedPlace()
  const job = { id: `${id} ${place.key}`, key: place.key }
  job.run = () => {
    start(job)
    if (atPlace({ ...place, key: placeNow(place.key) }, act) !== SENT) next()
  }
  if (sending === null) job.run()
  else waiting.push(job)
}

const placeNow = (key) => (rowOf(key) ? key : (movedTo.get(key) ?? key))

/** A form that is sent while another one is under way waits; the same draft twice is one. */
function takeForm(event) {
  const { target: form, submitter } = event
  if (!form.matches('form[method=post][hx-boost]')) return
  const job = jobOf(form, submitter)
  if (sending === null) return start(job)
  event.preventDefault()
  event.stopImmediatePropagation()
  const isOfDraft = ({ draft }) => draft !== undefined && draft === job.draft
  if (isOfDraft(sending)) return
  const at = waiting.findIndex(isOfDraft)
  if (at >= 0) waiting[at] = job
  else waiting.push(job)
}

function start(job) {
  sending = job
  last = job.id
  job.ctx = null
  unsaved = unsaved.filter(({ id }) => id !== job.id)
  setTimeout(() => sending === job && job.ctx === null && next(), UNSENT)
}

function jobOf(form, submitter) {
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action')
  const { name = '', value = '' } = submitter ?? {}
  const job = {
    id: [action, name, value, form.dataset.draft].join(' '),
    key: form.closest('.row')?.dataset.key ?? currentKey(),
    form,
    draft: form.dataset.draft,
    does: submitter?.dataset.action,
    action,
    name,
    value,
    typed: typedIn(form),
  }
  return { ...job, run: () => sendForm(job) || next() }
}

const fieldsOf = (form) =>
  [...form.elements].filter(({ name, type }) => name && !['hidden', 'submit'].includes(type))

const typedIn = (form) =>
  fieldsOf(form).map(({ name, type, value, checked }) => ({ name, type, value, checked }))

/** The form as it stands now, with what was typed into it then; false where it is gone. */
function sendForm(job) {
  const [form, button] = formNow(job) ?? []
  if (!form || button?.disabled) {
    // A second press of the same button was one too many.
    if (job.id !== last) say('This has changed in the meantime: nothing was done.')
    return false
  }
  for (const [at, field] of fieldsOf(form).entries()) {
    const typed = job.typed[at]
    if (typed?.name !== field.name || typed.type !== field.type) continue
    if ('checked' in field) field.checked = typed.checked
    if (field.type !== 'checkbox' && field.type !== 'radio') field.value = typed.value
  }
  form.requestSubmit(button)
  return true
}

function formNow({ key, draft, does, action, name, value }) {
  for (const form of document.querySelectorAll('form[method=post][hx-boost]')) {
    if (form.dataset.draft !== draft) continue
    const button = [...form.elements].find(
      (one) =>
        one.getAttribute('formaction') === action && one.name === name && one.value === value,
    )
    if (button) return [form, button]
    if (form.getAttribute('action') === action) return [form]
  }
  const row = rowOf(movedTo.get(key))
  const button = does && row?.querySelector(`.actions button[data-action=${does}]`)
  return button ? [button.form, button] : null
}

const isEdit = ({ ctx }) => ctx.request?.method === 'POST'

function begin({ detail }) {
  if (!isEdit(detail)) return
  const { ctx } = detail
  sending ??= { id: ctx.request.action, key: currentKey(), run: null }
  sending.ctx = ctx
  lock(sending.form, true)
  ctx.request.keepalive = String(ctx.request.body ?? '').length < LONGEST_KEPT_ALIVE
}

/** What is typed while a note is on its way would be lost. */
function lock(form, isLocked) {
  if (form?.dataset.draft === undefined) return
  for (const field of form.querySelectorAll('textarea')) field.readOnly = isLocked
}

/** Who has gone on to another row may be writing there. */
function leaveDrawer({ detail }) {
  if (detail.ctx !== sending?.ctx || !wentOn()) return
  const at = detail.tasks.findIndex(({ target }) => target === '#drawer' || target?.id === 'drawer')
  if (at >= 0) detail.tasks.splice(at, 1)
}

function end({ detail: { ctx } }) {
  if (sending === null || sending.ctx !== ctx) return
  lock(sending.form, false)
  reason = REASONS[ctx.response?.status ?? 0] ?? null
  if (reason !== null) {
    if (sending.run !== null) unsaved.push(sending)
    unsaved.push(...waiting.splice(0))
  }
  // The rest of what htmx does with the answer comes first.
  setTimeout(next)
}

function next() {
  sending = null
  const job = waiting.shift()
  if (job) job.run()
  else if (unsaved.length > 0) offerAgain()
}

function offerAgain() {
  const toast = document.createElement('div')
  toast.className = 'toast problem unsaved'
  const what = unsaved.length === 1 ? 'Not saved' : `${unsaved.length} edits were not saved`
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Try again'
  button.addEventListener('click', sendAgain)
  toast.append(
    `${what}: ${reason ?? REASONS[0]}. `,
    ...(reason === REASONS[401] ? [signIn()] : []),
    button,
  )
  document.getElementById('toast').replaceChildren(toast)
  if (!document.activeElement.matches('textarea, input')) button.focus({ preventScroll: true })
}

/** In another tab, so that what is being written stays. */
function signIn() {
  const link = document.createElement('a')
  link.href = '/sign-in'
  link.target = '_blank'
  link.textContent = 'Sign in'
  return link
}

function sendAgain() {
  document.getElementById('toast').replaceChildren()
  waiting.push(...unsaved.splice(0))
  if (sending === null) next()
  if (document.activeElement === document.body) currentRow()?.focus({ preventScroll: true })
}
