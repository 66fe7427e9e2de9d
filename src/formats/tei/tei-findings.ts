import type { BilingualFile, ExportChoice, FileBitext } from '../bilingual.ts'
import { allFindings, findingLine, findingsOf, glossAuthor, type FileGloss } from '../findings.ts'
import { selectUnits, type PlacedSegment, type Unit } from '../units.ts'
import { element, xmlText } from '../xml/xml-write.ts'

/**
 * What differs in the links of a bitext: a `spanGrp` for each link, whose `span`s name the rule as
 * `type` and point to the segments; a machine translation in a group that says who made it.
 */
export function* teiFindings(
  file: BilingualFile,
  bitext: FileBitext,
  choice: ExportChoice,
): Generator<string> {
  if (!bitext.findings) return
  const links = { ...choice, notes: false, unaligned: false }
  for (const unit of selectUnits(file, bitext, links)) {
    const found = findingsOf(bitext, unit, choice)
    const spans = allFindings(found).map((finding) => {
      const sides = [
        ...(finding.a || !finding.b ? pointers(bitext.source, unit.source) : []),
        ...(finding.b || !finding.a ? pointers(bitext.target, unit.target) : []),
      ]
      const attributes = { type: finding.rule, target: sides.join(' ') }
      return element('span', attributes, xmlText(findingLine(finding)))
    })
    if (spans.length > 0) yield `${element('spanGrp', { type: 'differences' }, spans.join(''))}\n`
    if (found.gloss) yield `${glossGroup(bitext, unit, found.gloss)}\n`
  }
}

function glossGroup(bitext: FileBitext, unit: Unit, gloss: FileGloss): string {
  const { side, language, text } = gloss
  const target = pointers(bitext[side], unit[side]).join(' ')
  const desc = element('desc', {}, xmlText(glossAuthor(gloss)))
  const span = element('span', { 'xml:lang': language, target }, xmlText(text))
  return element('spanGrp', { type: 'machine-translation' }, desc + span)
}

function pointers(document: number, segments: readonly PlacedSegment[]): string[] {
  return segments.map(({ id }) => `#d${document}-s${id}`)
}
