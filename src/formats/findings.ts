/** What differs between the sides of a link, as files carry it. */
import {
  comparePassages,
  explanationOf,
  HIDEABLE_KINDS,
  type FindingRule,
  type PassageComparison,
} from '../core/findings.ts'
import type { BeadId, LanguageTag, SegmentId, Side, Span } from '../core/model.ts'
import { passageOf, spanInText } from '../core/passages.ts'
import { SegmentIndex } from '../core/align/bitext-index.ts'
import type { PassageView } from '../core/rows.ts'
import {
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBead,
  type FileBitext,
  type FileDocument,
} from './bilingual.ts'
import type { Unit } from './units.ts'

/** Words of a document; offsets are UTF-16 code units of its text. */
export interface PlacedWords extends Span {
  readonly text: string
}

/** What a rule found; null where nothing of that side is concerned. */
export interface FileFinding {
  readonly rule: FindingRule
  readonly a: PlacedWords | null
  readonly b: PlacedWords | null
  readonly explanation: string
}

/** A machine translation of one side, which always names who made it. */
export interface FileGloss {
  /** Whose words were translated. */
  readonly side: Side
  readonly language: LanguageTag
  readonly text: string
  /** `Apertium (rus→ukr)`. */
  readonly engine: string
}

/** All that was found in a link. */
export interface LinkFindings {
  /** Differences in wording, within one language. */
  readonly differences: readonly FileFinding[]
  /** Found by the rules that read what is said. */
  readonly divergences: readonly FileFinding[]
  readonly gloss: FileGloss | null
  /** False where the texts differ too much to be compared word by word. */
  readonly precise: boolean
}

const NOTHING: LinkFindings = { differences: [], divergences: [], gloss: null, precise: true }

/** What the choice wants of what is known to differ in a unit; nothing where one side is empty. */
export function findingsOf(bitext: FileBitext, unit: Unit, choice: ExportChoice): LinkFindings {
  const { bead, source, target } = unit
  if (!bead || source.length === 0 || target.length === 0) return NOTHING
  if (choice.differences === 'none' || bead.status === 'rejected') return NOTHING
  const found = bitext.findings?.(bead.id) ?? NOTHING
  if (choice.differences === 'all') return found
  const isMinor = (rule: FindingRule) => HIDEABLE_KINDS.some((kind) => kind === rule)
  return { ...found, differences: found.differences.filter(({ rule }) => !isMinor(rule)) }
}

/** Both kinds together, as most formats list them. */
export function allFindings(found: LinkFindings): readonly FileFinding[] {
  return [...found.divergences, ...found.differences]
}

/** A bitext whose links are compared when they are asked for, with nothing known beside their words. */
export function compared(file: BilingualFile, bitext: FileBitext): FileBitext {
  if (bitext.findings) return bitext
  const source = sideOf(documentOf(file, bitext.source))
  const target = sideOf(documentOf(file, bitext.target))
  let beads: ReadonlyMap<BeadId, FileBead> | undefined
  const findings = (id: BeadId) => {
    beads ??= new Map(Array.from(bitext.beads, (bead) => [bead.id, bead]))
    const bead = beads.get(id)!
    const a = source(bead.source)
    const b = target(bead.target)
    return fileFindings(comparePassages(read(a), read(b), {}), a, b)
  }
  return { ...bitext, findings }
}

function sideOf(document: FileDocument): (ids: readonly SegmentId[]) => PassageSource {
  const index = new SegmentIndex(document.segments)
  return (ids) => {
    const segments = index.sorted(ids).map((id) => index.get(id))
    return { document, passage: passageOf(document.text, index, segments) }
  }
}

/** A passage with the document that it is from. */
export interface PassageSource {
  readonly document: { readonly text: string; readonly language: LanguageTag }
  readonly passage: PassageView
}

function read({ document, passage }: PassageSource) {
  return { text: passage.text, language: document.language }
}

/** What was found between two passages, by the places of its words in the documents. */
export function fileFindings(
  found: Pick<PassageComparison, 'differences' | 'precise'> & {
    readonly divergences: readonly Pick<
      PassageComparison['divergences'][number],
      'rule' | 'a' | 'b' | 'explanation'
    >[]
  },
  a: PassageSource,
  b: PassageSource,
): LinkFindings {
  const words = ({ document, passage }: PassageSource, span: Span | null): PlacedWords | null => {
    if (span === null || span.end === span.start) return null
    const { start, end } = spanInText(passage, span)
    return { start, end, text: document.text.slice(start, end) }
  }
  return {
    differences: found.differences.map((one) => ({
      rule: one.kind,
      a: words(a, one.a),
      b: words(b, one.b),
      explanation: explanationOf(one.kind),
    })),
    divergences: found.divergences.map(({ rule, explanation, ...one }) => ({
      rule,
      a: words(a, one.a),
      b: words(b, one.b),
      explanation,
    })),
    gloss: null,
    precise: found.precise,
  }
}

/** `number: 15 / 50. The numbers differ.` on one line, for tables and notes. */
export function findingLine({ rule, a, b, explanation }: FileFinding): string {
  const side = (words: PlacedWords | null) => (words === null ? '–' : oneLine(words.text))
  return `${rule}: ${side(a)} / ${side(b)}. ${oneLine(explanation)}`
}

/** `Machine translation by Apertium (rus→ukr): …` on one line. */
export function glossLine({ engine, text }: FileGloss): string {
  return `Machine translation by ${engine}: ${oneLine(text)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
