import type { Block } from '../../core/model.ts'
import {
  DEFAULT_CHOICE,
  type BilingualFile,
  type ExportChoice,
  type FileBead,
  type FileBitext,
  type FileDocument,
  type FileNote,
} from '../bilingual.ts'
import { noteText } from '../note-text.ts'
import { segmentPlaces } from '../portable.ts'
import { PRODUCT } from '../product.ts'
import { noteFieldsOf, toDocumentRecord } from '../records.ts'
import { documentHead } from './tei-header.ts'
import { teiFindings } from './tei-findings.ts'
import { TEI_DATA, TEI_GAP } from './tei-data.ts'
import { selectUnits } from '../units.ts'
import { XML_DECLARATION, element, jsonForXml, open, xmlText } from '../xml/xml-write.ts'

export { readTei } from './tei-read.ts'

/**
 * TEI P5: every document a `text` of a `group` with its blocks and `s` elements; links, absences
 * and notes in `standOff`. An m-n link points to a `ptr` for each side that has several segments.
 * The white space of a text is kept as it is, also between blocks. Unaligned segments are always there.
 */
export function* writeTei(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  yield `${XML_DECLARATION}${open('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' })}\n`
  yield header(file)
  yield* standOff(file, choice)
  yield '<text><group>\n'
  for (const document of file.documents) {
    const attributes = {
      'xml:id': documentId(document.id),
      'xml:lang': document.language,
      'xml:space': 'preserve',
    }
    yield `${open('text', attributes)}<body>`
    yield* body(document)
    yield '</body></text>\n'
  }
  yield '</group></text>\n</TEI>\n'
}

function header(file: BilingualFile): string {
  const { title, pivot } = file.comparison
  const data = [
    xenoData('comparison', { title, pivot }),
    ...file.documents.map((document) => xenoData('document', toDocumentRecord(document))),
    ...file.bitexts.map(({ id, source, target, mode, engine }) =>
      xenoData('bitext', { id, source, target, mode, engine }),
    ),
  ]
  const description = [
    element('titleStmt', {}, `<title>${xmlText(title)}</title>`),
    element('publicationStmt', {}, `<p>Written by ${PRODUCT.name} ${PRODUCT.version}.</p>`),
    element('sourceDesc', {}, element('listBibl', {}, file.documents.map(documentHead).join('\n'))),
  ]
  const program = element(
    'application',
    { ident: PRODUCT.name, version: PRODUCT.version },
    '<label>Synoptic</label>',
  )
  const encoding = element('encodingDesc', {}, element('appInfo', {}, program))
  return `${element('teiHeader', {}, `\n${element('fileDesc', {}, `\n${description.join('\n')}\n`)}\n${encoding}\n${data.join('\n')}\n`)}\n`
}

function* standOff(file: BilingualFile, choice: ExportChoice): Generator<string> {
  const parts = standOffParts(file, choice)
  let part = parts.next()
  if (part.done) return
  yield '<standOff>\n'
  for (; !part.done; part = parts.next()) yield part.value
  yield '</standOff>\n'
}

function* standOffParts(file: BilingualFile, choice: ExportChoice): Generator<string> {
  const written = new Set<string>()
  for (const bitext of file.bitexts)
    yield* linkGroup(bitext, selectBeads(file, bitext, choice), written)
  for (const bitext of file.bitexts) yield* teiFindings(file, bitext, choice)
  for (const note of choice.notes ? file.notes : []) {
    const { anchor } = note
    if (anchor.on === 'bead' && !written.has(beadId(anchor.bitext, anchor.bead))) continue
    yield annotation(beadOrTextTarget(file, note), 'commenting', `n${note.id}`, noteText(note))
    yield `${xenoData('note', { ...noteFieldsOf(note), anchor })}\n`
  }
}

function* selectBeads(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
): Generator<FileBead> {
  for (const { bead } of selectUnits(file, bitext, { ...choice, notes: false, unaligned: false })) {
    if (bead) yield bead
  }
}

/** Links in a `linkGrp`, which cannot be empty; absences after it. */
function* linkGroup(
  bitext: FileBitext,
  beads: Iterable<FileBead>,
  written: Set<string>,
): Generator<string> {
  const absences: FileBead[] = []
  let opened = false
  for (const bead of beads) {
    written.add(beadId(bitext.id, bead.id))
    if (bead.source.length === 0 || bead.target.length === 0) {
      absences.push(bead)
      continue
    }
    if (!opened) {
      yield `${open('linkGrp', { 'xml:id': `bitext-${bitext.id}`, type: 'alignment' })}\n`
      opened = true
    }
    yield `${link(bitext, bead)}\n`
  }
  if (opened) yield '</linkGrp>\n'
  for (const bead of absences) {
    const { id, source, target, status, absence } = bead
    const targets = [...pointers(bitext.source, source), ...pointers(bitext.target, target)]
    const side = source.length === 0 ? 'source' : 'target'
    const words = `absent from the ${side}${absence ? `: ${absence}` : ''}`
    yield annotation(targets, 'describing', beadId(bitext.id, id), words)
    yield `${xenoData('absence', { bitext: bitext.id, id, source, target, status, confidence: bead.confidence, absence })}\n`
  }
}

function link(bitext: FileBitext, bead: FileBead): string {
  const id = beadId(bitext.id, bead.id)
  const groups: string[] = []
  const targets = (['source', 'target'] as const).map((side) => {
    const list = pointers(bitext[side], bead[side])
    if (list.length === 1) return list[0]!
    groups.push(element('ptr', { 'xml:id': `${id}-${side}`, target: list.join(' ') }))
    return `#${id}-${side}`
  })
  const attributes = {
    'xml:id': id,
    type: bead.status,
    cert: bead.confidence ?? undefined,
    target: targets.join(' '),
  }
  return groups.join('') + element('link', attributes)
}

function annotation(
  targets: readonly string[],
  motivation: string,
  id: string,
  words: string,
): string {
  const attributes = { 'xml:id': id, motivation, target: targets.join(' ') }
  return `${element('annotation', attributes, element('note', {}, xmlText(words)))}\n`
}

function beadOrTextTarget(file: BilingualFile, note: FileNote): string[] {
  const { anchor } = note
  if (anchor.on === 'bead') return [`#${beadId(anchor.bitext, anchor.bead)}`]
  const document = file.documents.find(({ id }) => id === anchor.document)!
  const places = anchor.on === 'span' ? segmentPlaces(document, anchor.span) : null
  if (!places) return [`#${documentId(document.id)}`]
  return [...new Set(pointers(document.id, [places.from.segment, places.to.segment]))]
}

/** Blocks in the elements that TEI has for them; a heading begins a `div`. */
function* body(document: FileDocument): Generator<string> {
  const { text, blocks } = document
  let at = 0
  let group: 'list' | 'lg' | null = null
  let segment = 0
  yield '<div>'
  for (const [index, block] of blocks.entries()) {
    const wanted = block.kind === 'listItem' ? 'list' : block.kind === 'verse' ? 'lg' : null
    if (group && group !== wanted) yield `</${group}>`
    if (block.kind === 'heading' && index > 0) yield '</div><div>'
    yield between(text.slice(at, block.start))
    if (wanted && group !== wanted) yield `<${wanted}>`
    group = wanted
    const first = segment
    while (document.segments[segment]?.block === index) segment += 1
    yield element(...blockElement(block), blockContent(document, block, first, segment))
    at = block.end
  }
  if (group) yield `</${group}>`
  if (blocks.length === 0) yield element('ab', { type: 'empty' })
  yield between(text.slice(at))
  yield '</div>'
}

function blockElement(block: Block): [string, Record<string, string>] {
  if (block.kind === 'heading') return ['head', {}]
  if (block.kind === 'listItem') return ['item', {}]
  if (block.kind === 'verse') return ['l', {}]
  return block.kind === 'cell' ? ['ab', { type: 'cell' }] : ['p', {}]
}

function blockContent(document: FileDocument, block: Block, first: number, end: number): string {
  let at = block.start
  const parts: string[] = []
  for (const segment of document.segments.slice(first, end)) {
    parts.push(xmlText(document.text.slice(at, segment.start)))
    const words = xmlText(document.text.slice(segment.start, segment.end))
    parts.push(element('s', { 'xml:id': segmentId(document.id, segment.id) }, words))
    at = segment.end
  }
  return parts.join('') + xmlText(document.text.slice(at, block.end))
}

/** Text between blocks: white space stands for itself, anything else goes into an instruction. */
function between(gap: string): string {
  if (/^[ \t\n]*$/.test(gap)) return gap
  return `<?${TEI_GAP} ${jsonForXml(gap).replaceAll('>', '\\u003e')}?>`
}

function pointers(document: number, segments: readonly number[]): string[] {
  return segments.map((id) => `#${segmentId(document, id)}`)
}

function documentId(id: number): string {
  return `d${id}`
}

function segmentId(document: number, id: number): string {
  return `d${document}-s${id}`
}

function beadId(bitext: number, bead: number): string {
  return `b${bitext}-${bead}`
}

function xenoData(type: keyof typeof TEI_DATA, value: object): string {
  return element('xenoData', { type: TEI_DATA[type] }, xmlText(jsonForXml(value)))
}
