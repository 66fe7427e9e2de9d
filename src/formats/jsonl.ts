import { DEFAULT_CHOICE, documentOf, type BilingualFile, type ExportChoice } from './bilingual.ts'
import { allFindings, findingsOf, type FileFindings } from './findings.ts'
import { toBeadRecord, toFullDocumentRecord, toNoteRecord } from './records.ts'
import { selectUnits, unitStatus, type PlacedSegment, type Unit } from './units.ts'

export { readJsonl } from './jsonl-read.ts'

/** Goes up when a reader of an earlier version could no longer understand the records. */
export const JSONL_VERSION = 1

/** Everything, so that reading gives the same comparison back. */
export const LOSSLESS_CHOICE: ExportChoice = { ...DEFAULT_CHOICE, rejected: true }

/**
 * The lossless form, one JSON object a line. `{"synoptic":1,"comparison":{…}}` comes first, then a
 * line for each document (`{"document":{…}}` with text, blocks and segments), then each bitext
 * (`{"bitext":{…}}`) followed by its units as `alignmentLines` gives them, then what reviewers say is
 * no difference (`{"dismissal":{…}}`) and the notes (`{"note":{…}}`). What differs in a link stands in its line, as `differences`, each with `rule`, `a`,
 * `b` and `explanation`, and `machineTranslation`; readers find it again by themselves. Whoever wants the links alone takes the lines that have a `source` array.
 */
export function* writeJsonl(
  file: BilingualFile,
  choice: ExportChoice = LOSSLESS_CHOICE,
): Generator<string> {
  const { title, pivot } = file.comparison
  yield line({ synoptic: JSONL_VERSION, comparison: { title, pivot } })
  for (const document of file.documents) yield line({ document: toFullDocumentRecord(document) })
  const left = new Set<string>()
  for (const bitext of file.bitexts) {
    const { id, source, target, mode, engine } = bitext
    yield line({ bitext: { id, source, target, mode, engine } })
    for (const unit of selectUnits(file, bitext, { ...choice, notes: false })) {
      if (unit.bead) left.add(`${id}/${unit.bead.id}`)
      yield line({ ...unitRecord(unit), ...findingFields(findingsOf(bitext, unit, choice)) })
    }
  }
  for (const bitext of choice.differences === 'none' ? [] : file.bitexts) {
    for (const { bead, rule, term, reviewer, at, reason } of bitext.dismissals ?? []) {
      if (bead !== null && !left.has(`${bitext.id}/${bead}`)) continue
      yield line({ dismissal: { bitext: bitext.id, bead, rule, term, reviewer, at, reason } })
    }
  }
  if (!choice.notes) return
  for (const note of file.notes) {
    const { anchor } = note
    if (anchor.on === 'bead' && !left.has(`${anchor.bitext}/${anchor.bead}`)) continue
    yield line({ note: toNoteRecord(note) })
  }
}

/**
 * The links of one bitext, one unit a line, unaligned segments too:
 * `{"source":[{"position":0,"start":0,"end":226,"text":"…"}],"target":[…],"confidence":0.93,"status":"proposed","reasons":[…],"id":1}`.
 * Positions are 0-based places in the reading order, `start` and `end` are UTF-16 offsets into the
 * document. An unaligned segment has the status `unaligned` and no id.
 */
export function* writeAlignmentJsonl(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  for (const bitext of file.bitexts) {
    documentOf(file, bitext.source)
    for (const unit of selectUnits(file, bitext, { ...choice, notes: false })) {
      yield line(unitRecord(unit))
    }
  }
}

function unitRecord(unit: Unit): object {
  const sides = { source: unit.source.map(placeRecord), target: unit.target.map(placeRecord) }
  if (unit.bead) return { ...sides, ...toBeadRecord(unit.bead) }
  return { ...sides, confidence: null, status: unitStatus(unit), reasons: [] }
}

function findingFields(found: FileFindings): object {
  const differences = allFindings(found)
  return {
    ...(differences.length > 0 && { differences }),
    ...(found.gloss && { machineTranslation: found.gloss }),
  }
}

function placeRecord({ position, start, end, text }: PlacedSegment): object {
  return { position, start, end, text }
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`
}
