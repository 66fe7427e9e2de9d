/** Words that a note is to be about: by mouse as any selection, by keyboard word by word. */
import { arriveAtDetails } from './details.js'
import { choose, currentCell, currentRow } from './rows.js'

/** Word mode: the words of a side, and the first and last selected one. */
let mode = null
let bar = null

export function watchWordSelection() {
  bar = document.createElement('button')
  bar.type = 'button'
  bar.className = 'primary selection-bar'
  bar.textContent = 'Note on these words'
  bar.hidden = true
  bar.addEventListener('mousedown', (event) => event.preventDefault())
  bar.addEventListener('click', () => openNote())
  document.body.append(bar)
  document.addEventListener('selectionchange', () => requestAnimationFrame(showBar))
  // Words that an answer took away are selected no more, which no event says.
  document.addEventListener('htmx:after:swap', showBar)
  document.addEventListener('selectionchange', rememberCaret)
  document.addEventListener('submit', nameCut, true)
  document.addEventListener('input', forgetMeasured)
  pane()?.addEventListener('scroll', showBar, { passive: true })
}

const pane = () => document.getElementById('pane')

/** Beneath the end of the selection. */
function showBar() {
  const selected = selectedWords()
  bar.hidden = selected === null
  if (selected === null) return
  const box = selected.range.getBoundingClientRect()
  bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 200))}px`
  bar.style.top = `${Math.min(box.bottom + 6, innerHeight - 40)}px`
}

/** The selected stretch of one text, in units of its document; null where there is none. */
function selectedWords() {
  const selection = getSelection()
  if (selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const cell = elementOf(range.startContainer).closest('.cell[data-document]')
  if (!cell || cell !== elementOf(range.endContainer).closest('.cell[data-document]')) return null
  let start = null
  let end = null
  let words = ''
  for (const { node, offset } of textNodes(cell)) {
    if (!range.intersectsNode(node)) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.data.length
    if (from >= to) continue
    start ??= offset + from
    end = offset + to
    words += node.data.slice(from, to)
  }
  return start === null || words.trim() === '' ? null : { cell, range, start, end, words }
}

const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)

/** The text of the segments, without what is only heard, each with its place in the document. */
function textNodes(cell) {
  const found = []
  for (const segment of cell.querySelectorAll('.seg')) {
    let offset = Number(segment.dataset.start)
    const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.parentElement.closest('.vh')) continue
      found.push({ node, offset })
      offset += node.data.length
    }
  }
  return found
}

/** Where the caret or the selection begins; null where that is not inside a segment. */
export function caretInText() {
  const selection = getSelection()
  if (selection.rangeCount === 0) return null
  const { startContainer, startOffset } = selection.getRangeAt(0)
  const segment = elementOf(startContainer).closest('.cell[data-document] .seg')
  const place =
    segment && textNodes(segment.closest('.cell')).find(({ node }) => node === startContainer)
  if (!place) return null
  return { segment, start: Number(segment.dataset.start), at: place.offset + startOffset }
}

/** Where the reader last clicked in a text; the form that cuts a segment stands elsewhere. */
let caret = null

function rememberCaret() {
  caret = caretInText() ?? caret
}

/** Without words the segment is cut at the caret, where that is in it. */
function nameCut({ target: form }) {
  if (!form.matches('.segment-form')) return
  const isHere = caret?.segment.id === form.dataset.segment && form.elements.words.value === ''
  form.elements.at.value = isHere ? String(caret.at - caret.start) : ''
}

/** Puts the selected words into the form of their row and goes there. */
export async function openNote(severity) {
  const selected = selectedWords()
  const row = selected?.cell.closest('.row') ?? currentRow()
  if (!row || row.classList.contains('ghost')) return
  choose(row, { side: selected?.cell.dataset.side, scroll: false })
  if (!(await arriveAtDetails())) return
  const form = document.getElementById('note-form')
  if (!form) return
  if (selected) fillIn(form, selected)
  if (severity !== undefined) form.querySelectorAll('[name=severity]')[severity].checked = true
  const field = form.elements.body
  field.focus()
  field.scrollIntoView({ block: 'nearest' })
  endWordMode()
}

function fillIn(form, { cell, start, end, words }) {
  form.elements.document.value = cell.dataset.document
  form.elements.words.value = words.replaceAll(/\s+/g, ' ')
  form.elements.start.value = String(start)
  form.elements.end.value = String(end)
}

/** Words that are typed have no measured place. */
function forgetMeasured(event) {
  const { form, name } = event.target
  if (name !== 'words' || form?.id !== 'note-form') return
  form.elements.start.value = ''
  form.elements.end.value = ''
}

/** Selects the first word of the current side; arrows go on from there. */
export function startWordMode() {
  const cell = currentCell()
  if (!cell) return
  const words = wordsOf(cell)
  if (words.length === 0) return
  mode = { cell, words, anchor: 0, focus: 0 }
  showWords()
}

export const inWordMode = () => mode !== null

/** True where there was one. */
export function endWordMode() {
  const was = mode !== null || !getSelection().isCollapsed
  mode = null
  getSelection().removeAllRanges()
  return was
}

/** Arrows in word mode; true where the key was used. */
export function moveInWordMode(event) {
  if (mode === null) return false
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8, Home: -1e6, End: 1e6 }
  const step = steps[event.code]
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return false
  const reversed = getComputedStyle(mode.cell.querySelector('.text')).direction === 'rtl'
  const along = reversed && event.code.match(/Left|Right/) ? -step : step
  mode.focus = Math.max(0, Math.min(mode.words.length - 1, mode.focus + along))
  if (!event.shiftKey) mode.anchor = mode.focus
  showWords()
  return true
}

function showWords() {
  const from = mode.words[Math.min(mode.anchor, mode.focus)]
  const to = mode.words[Math.max(mode.anchor, mode.focus)]
  getSelection().setBaseAndExtent(from.node, from.start, to.endNode, to.end)
}

/** Words may run over several text nodes where marks cut them. */
function wordsOf(cell) {
  const language = cell.querySelector('.text').lang
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...cell.querySelectorAll('.seg')].flatMap((segment) => {
    const nodes = textNodes(cell).filter(({ node }) => segment.contains(node))
    const text = nodes.map(({ node }) => node.data).join('')
    return [...segmenter.segment(text)]
      .filter((word) => word.isWordLike)
      .map((word) => {
        const from = pointAt(nodes, word.index, false)
        const to = pointAt(nodes, word.index + word.segment.length, true)
        return { node: from.node, start: from.offset, endNode: to.node, end: to.offset }
      })
  })
}

function pointAt(nodes, index, isEnd) {
  let rest = index
  for (const { node } of nodes) {
    if (rest < node.data.length || (isEnd && rest === node.data.length)) {
      return { node, offset: rest }
    }
    rest -= node.data.length
  }
  const { node } = nodes.at(-1)
  return { node, offset: node.data.length }
}
