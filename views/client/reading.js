/** Two whole texts: one follows the other, a sentence shows what it is linked with. */

/** Where the eye is, as a share of the height of a column. */
const EYE = 0.35

let active = null
/** Column → where the script has moved it to: the scrolling to there is no reader's. */
const ledTo = new WeakMap()

export function watchReading() {
  for (const pane of panes()) {
    pane.addEventListener('scroll', () => onScroll(pane), { passive: true })
    pane.addEventListener('click', onClick)
  }
  const row = location.hash.startsWith('#s-') && document.getElementById(location.hash.slice(1))
  if (row) choose(row)
}

const panes = () => [...document.querySelectorAll('.reading-pane')]
const otherPane = (pane) => panes().find((one) => one !== pane)
const sentences = (pane) => [...pane.querySelectorAll('.seg')]

function onClick(event) {
  const sentence = event.target.closest('.seg')
  if (!sentence || !getSelection().isCollapsed) return
  const link = event.target.closest('a.other')
  if (link) event.preventDefault()
  choose(link ? document.getElementById(sentence.dataset.other) : sentence)
}

/** Marks a sentence and what it is linked with, and brings both to one height. */
function choose(sentence) {
  for (const old of document.querySelectorAll('.reading .at')) old.classList.remove('at')
  active = sentence
  sentence.classList.add('at')
  const { bead } = sentence.dataset
  const linked = bead ? [...document.querySelectorAll(`.reading [data-bead="${bead}"]`)] : []
  for (const one of linked) one.classList.add('at')
  const pane = sentence.closest('.reading-pane')
  pane.focus({ preventScroll: true })
  if (!isShown(sentence, pane)) lead(pane, sentence.offsetTop - pane.clientHeight * EYE)
  const other = sentence.dataset.other && document.getElementById(sentence.dataset.other)
  if (other) level(sentence, pane, other)
}

function isShown(sentence, pane) {
  const top = sentence.offsetTop - pane.scrollTop
  return top >= 0 && top + sentence.offsetHeight <= pane.clientHeight
}

/** Puts the other sentence at the height of this one. */
function level(sentence, pane, other) {
  lead(otherPane(pane), other.offsetTop - (sentence.offsetTop - pane.scrollTop))
}

function lead(pane, top) {
  pane.scrollTop = top
  ledTo.set(pane, pane.scrollTop)
}

function onScroll(pane) {
  if (ledTo.get(pane) === pane.scrollTop) return
  ledTo.delete(pane)
  if (!document.querySelector('[data-together]').checked) return
  requestAnimationFrame(() => follow(pane))
}

/** The other column moves so that what is linked with the line at the eye is at the eye too. */
function follow(pane) {
  const line = pane.scrollTop + pane.clientHeight * EYE
  const guides = [...pane.querySelectorAll('.seg[data-other]:not([data-crossing])')]
  const next = firstBelow(guides, line)
  const [before, after] = [guides[next - 1], guides[next]]
  const partner = (guide) => document.getElementById(guide.dataset.other).offsetTop
  const other = otherPane(pane)
  const from = before ? { own: before.offsetTop, other: partner(before) } : { own: 0, other: 0 }
  const to = after
    ? { own: after.offsetTop, other: partner(after) }
    : { own: pane.scrollHeight, other: other.scrollHeight }
  const share = to.own === from.own ? 0 : (line - from.own) / (to.own - from.own)
  lead(other, from.other + share * (to.other - from.other) - other.clientHeight * EYE)
}

/** Index of the first of these, from the top on, that begins below a line. */
function firstBelow(guides, line) {
  let low = 0
  let high = guides.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (guides[middle].offsetTop <= line) low = middle + 1
    else high = middle
  }
  return low
}

/** The next sentence; false where no whole texts are shown. */
export function stepSentence(direction) {
  const [first] = panes()
  if (!first) return false
  const pane = active?.closest('.reading-pane') ?? first
  const all = sentences(pane)
  const at = active ? all.indexOf(active) + direction : 0
  if (all[at]) choose(all[at])
  return true
}

/** To what the sentence is linked with, in the other column. */
export function changeColumn(side) {
  const [first] = panes()
  if (!first) return false
  if (active === null) return stepSentence(1)
  const isThere = active.closest('.reading-pane').dataset.side === side
  const other = active.dataset.other && document.getElementById(active.dataset.other)
  if (!isThere && other) choose(other)
  return true
}

/** The row of the sentence in the workbench. */
export function openRow() {
  const page = document.querySelector('.reading')
  if (!page || active === null) return false
  const url = new URL(page.dataset.workbench, location.href)
  const side = active.closest('.reading-pane').dataset.side
  url.searchParams.set('at', `segment:${side}:${active.id.split('-').at(-1)}`)
  location.assign(url)
  return true
}
