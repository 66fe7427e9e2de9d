import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileDocument,
} from '../bilingual.ts'
import { firstBitext, type ExportPart } from '../parts.ts'
import { selectUnits, type PlacedSegment, type Unit } from '../units.ts'
import { XML_DECLARATION, element, open, xmlText } from '../xml/xml-write.ts'

export { readXtargets } from './xtargets-read.ts'

/**
 * Links of the first bitext as OPUS and InterText write them, `xtargets="1 2;1"`, with the two texts,
 * whose sentences have the ids 1, 2, 3 in reading order. `status` is that of InterText: `man` for
 * what a person confirmed, `auto` for proposals, `plain` for what is unaligned; `certainty` is the
 * confidence.
 */
export function xtargetsParts(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): readonly ExportPart[] {
  const bitext = firstBitext(file)
  return [
    { suffix: 'links.xml', content: links(file, choice) },
    { suffix: 'source.xml', content: text(documentOf(file, bitext.source)) },
    { suffix: 'target.xml', content: text(documentOf(file, bitext.target)) },
  ]
}

function* links(file: BilingualFile, choice: ExportChoice): Generator<string> {
  yield XML_DECLARATION
  yield '<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">\n'
  yield `${open('cesAlign', { version: '1.0' })}\n`
  const names = { targType: 's', fromDoc: 'aligned.source.xml', toDoc: 'aligned.target.xml' }
  yield `${open('linkGrp', names)}\n`
  const selected = { ...choice, rejected: false, notes: false }
  for (const unit of selectUnits(file, firstBitext(file), selected)) yield `${link(unit)}\n`
  yield '</linkGrp>\n</cesAlign>\n'
}

const STATUS = { proposed: 'auto', confirmed: 'man', rejected: 'auto' } as const

function link({ bead, source, target }: Unit): string {
  const ids = (side: readonly PlacedSegment[]) => side.map(({ position }) => position + 1).join(' ')
  return element('link', {
    id: bead ? `SL${bead.id}` : undefined,
    type: `${source.length}-${target.length}`,
    xtargets: `${ids(source)};${ids(target)}`,
    status: bead ? STATUS[bead.status] : 'plain',
    certainty: bead?.confidence ?? undefined,
  })
}

/** A text as OPUS keeps it: paragraphs (`head` for headings) of `s` elements. */
function* text(document: FileDocument): Generator<string> {
  yield `${XML_DECLARATION}${open('text', { 'xml:lang': document.language })}\n`
  let at = 0
  for (const [index, block] of document.blocks.entries()) {
    const sentences: string[] = []
    for (; document.segments[at]?.block === index; at++) {
      const { start, end } = document.segments[at]!
      sentences.push(element('s', { id: at + 1 }, xmlText(document.text.slice(start, end))))
    }
    const name = block.kind === 'heading' ? 'head' : 'p'
    if (sentences.length > 0) yield `${element(name, { id: index + 1 }, sentences.join('\n'))}\n`
  }
  yield '</text>\n'
}
