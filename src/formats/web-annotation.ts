import type { Finding } from '../core/link-findings.ts'
import type { Quote, Span } from '../core/model.ts'
import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
  type FileDocument,
  type FileNote,
} from './bilingual.ts'
import { allFindings, findingsOf, type FileGloss } from './findings.ts'
import { codePointsBefore } from './code-points.ts'
import { PRODUCT } from './product.ts'
import { selectUnits, type Unit } from './units.ts'

/** Code units of context on either side of a quotation. */
const CONTEXT = 32

/**
 * Notes as W3C Web Annotations (JSON-LD): an `AnnotationCollection` with one page. Words are named
 * by position, counted in Unicode code points as the model demands, and by quotation; a note on a
 * link has the segments of both texts as targets. The source of a target is the document's URL, or
 * a URN made of its hash. What differs in a link is an annotation by the program: the rule as a tag,
 * its sentence as the body, the words of both sides as targets.
 */
export function* writeWebAnnotations(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  const targets = beadTargets(file, choice)
  const items = (choice.notes ? file.notes : []).filter(
    ({ anchor }) => anchor.on !== 'bead' || targets.has(`${anchor.bitext}/${anchor.bead}`),
  )
  const head = JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:synoptic:notes',
    type: 'AnnotationCollection',
    label: file.comparison.title,
  })
  const page =
    '"first":{"id":"urn:synoptic:notes:1","type":"AnnotationPage","startIndex":0,"items":['
  let total = 0
  for (const one of annotations(file, choice, items, targets)) {
    // Links in which nothing is found are told too: whoever writes the file can see to others.
    if (one === null) yield ''
    else yield `${total++ === 0 ? `${head.slice(0, -1)},${page}\n` : ',\n'}${JSON.stringify(one)}`
  }
  yield total === 0 ? `${head.slice(0, -1)},"total":0}\n` : `\n]},"total":${total}}\n`
}

function* annotations(
  file: BilingualFile,
  choice: ExportChoice,
  notes: readonly FileNote[],
  targets: ReadonlyMap<string, readonly object[]>,
): Generator<object | null> {
  for (const note of notes) yield annotation(file, note, targets)
  yield* findingAnnotations(file, choice)
}

/** The targets of `bitext/bead` for every bead of the export that has a note. */
function beadTargets(
  file: BilingualFile,
  choice: ExportChoice,
): ReadonlyMap<string, readonly object[]> {
  const wanted = new Set(
    file.notes.map(({ anchor }) => (anchor.on === 'bead' ? `${anchor.bitext}/${anchor.bead}` : '')),
  )
  const targets = new Map<string, readonly object[]>()
  for (const bitext of file.bitexts) {
    for (const { bead, ...sides } of selectUnits(file, bitext, { ...choice, notes: false })) {
      const key = `${bitext.id}/${bead?.id}`
      if (!bead || !wanted.has(key)) continue
      const of = (side: 'source' | 'target') =>
        sides[side].map((segment) => spanTarget(documentOf(file, bitext[side]), segment))
      targets.set(key, [...of('source'), ...of('target')])
    }
  }
  return targets
}

function annotation(
  file: BilingualFile,
  note: FileNote,
  targets: ReadonlyMap<string, readonly object[]>,
): object {
  const { id, thread, body, category, severity, status, author, createdAt, updatedAt } = note
  const tags = [category, `severity:${severity}`, `status:${status}`]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: noteId(id),
    type: 'Annotation',
    motivation: thread === null ? 'commenting' : 'replying',
    created: createdAt,
    modified: updatedAt,
    ...(author !== '' && { creator: { type: 'Person', name: author } }),
    generator: GENERATOR,
    body: [
      {
        type: 'TextualBody',
        value: body,
        format: 'text/plain',
        purpose: thread === null ? 'commenting' : 'replying',
      },
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: thread === null ? noteTarget(file, note, targets) : noteId(thread),
  }
}

const GENERATOR = { type: 'Software', name: `${PRODUCT.name} ${PRODUCT.version}` }

/** Null after each link. */
function* findingAnnotations(file: BilingualFile, choice: ExportChoice): Generator<object | null> {
  const links = { ...choice, notes: false, unaligned: false }
  for (const bitext of file.bitexts) {
    if (!bitext.findings) continue
    for (const unit of selectUnits(file, bitext, links)) {
      const found = findingsOf(bitext, unit, choice)
      const id = (kind: string, at: number) =>
        `urn:synoptic:${kind}:${bitext.id}:${unit.bead!.id}:${at + 1}`
      const placed = allFindings(found).filter(({ a, b }) => a !== null || b !== null)
      for (const [at, finding] of placed.entries()) {
        yield findingAnnotation(file, bitext, finding, id('difference', at))
      }
      if (found.gloss) {
        yield glossAnnotation(file, bitext, unit, found.gloss, id('machine-translation', 0))
      }
      yield null
    }
  }
}

function findingAnnotation(
  file: BilingualFile,
  bitext: FileBitext,
  { rule, a, b, explanation }: Finding,
  id: string,
): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'assessing',
    generator: GENERATOR,
    body: [
      { type: 'TextualBody', value: explanation, format: 'text/plain', purpose: 'assessing' },
      { type: 'TextualBody', value: rule, purpose: 'tagging' },
    ],
    target: [
      ...(a ? [spanTarget(documentOf(file, bitext.source), a)] : []),
      ...(b ? [spanTarget(documentOf(file, bitext.target), b)] : []),
    ],
  }
}

function glossAnnotation(
  file: BilingualFile,
  bitext: FileBitext,
  unit: Unit,
  { side, language, text, engine }: FileGloss,
  id: string,
): object {
  const document = documentOf(file, bitext[side])
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'describing',
    generator: { type: 'Software', name: engine },
    body: [
      { type: 'TextualBody', value: text, format: 'text/plain', language, purpose: 'describing' },
      { type: 'TextualBody', value: 'machine translation', purpose: 'tagging' },
    ],
    target: unit[side].map((segment) => spanTarget(document, segment)),
  }
}

function noteId(id: number): string {
  return `urn:synoptic:note:${id}`
}

function noteTarget(
  file: BilingualFile,
  { anchor }: FileNote,
  targets: ReadonlyMap<string, readonly object[]>,
): object | readonly object[] {
  if (anchor.on === 'bead') return targets.get(`${anchor.bitext}/${anchor.bead}`)!
  const document = documentOf(file, anchor.document)
  if (anchor.on === 'span') return spanTarget(document, anchor.span, anchor.quote)
  return { source: sourceOf(document), selector: quoteSelector(anchor.quote) }
}

function spanTarget(document: FileDocument, { start, end }: Span, quote?: Quote): object {
  const { text } = document
  const words = quote ?? {
    prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    exact: text.slice(start, end),
    suffix: text.slice(end, end + CONTEXT).toWellFormed(),
  }
  const from = codePointsBefore(document, start)
  return {
    source: sourceOf(document),
    selector: [
      { type: 'TextPositionSelector', start: from, end: codePointsBefore(document, end) },
      quoteSelector(words),
    ],
  }
}

function quoteSelector({ prefix, exact, suffix }: Quote): object {
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  }
}

function sourceOf({ id, origin }: FileDocument): string {
  if (origin.url && URL.canParse(origin.url)) return origin.url
  return origin.sha256 ? `urn:sha256:${origin.sha256}` : `urn:synoptic:document:${id}`
}
