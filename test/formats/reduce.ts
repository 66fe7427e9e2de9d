import type { Segment } from '../../src/core/model.ts'
import type {
  BilingualFile,
  ExportChoice,
  FileBead,
  FileDocument,
  FileNote,
} from '../../src/formats/bilingual.ts'
import type { Feature } from '../../src/formats/losses.ts'

/**
 * What must be left of a comparison after a way through a format: the comparison without what
 * the choice leaves out and without what the format says it loses, and nothing less.
 */
export function reduce(
  file: BilingualFile,
  carries: ReadonlySet<Feature>,
  choice: ExportChoice,
): BilingualFile {
  const lost = (feature: Feature) => !carries.has(feature)
  let result = selected(file, choice)
  if (lost('bitexts')) result = firstBitext(result)
  if (lost('reasons')) result = mapBeads(result, (bead) => ({ ...bead, reasons: [] }))
  if (lost('forbidden-characters')) {
    result = { ...result, documents: result.documents.map(withoutForbidden) }
  }
  if (lost('line-breaks')) result = { ...result, documents: result.documents.map(onOneLine) }
  if (lost('layout')) result = withoutLayout(result)
  if (lost('segment-ids')) result = renumbered(result)
  if (lost('mode')) result = withMode(result)
  return sorted(result)
}

function selected(file: BilingualFile, choice: ExportChoice): BilingualFile {
  const bitexts = file.bitexts.map((bitext) => ({
    ...bitext,
    beads: [...bitext.beads].filter(
      ({ status }) =>
        status === 'confirmed' ||
        (choice.only === 'all' && (status === 'proposed' || choice.rejected)),
    ),
  }))
  const notes = choice.notes
    ? file.notes.filter(({ anchor }) => {
        if (anchor.on !== 'bead') return true
        const bitext = bitexts.find(({ id }) => id === anchor.bitext)!
        return bitext.beads.some(({ id }) => id === anchor.bead)
      })
    : []
  return { ...file, bitexts, notes }
}

function firstBitext(file: BilingualFile): BilingualFile {
  const bitext = file.bitexts[0]!
  const kept = [bitext.source, bitext.target]
  const { title, pivot } = file.comparison
  return {
    comparison: { title, pivot: kept.includes(pivot) ? pivot : bitext.source },
    documents: file.documents.filter(({ id }) => kept.includes(id)),
    bitexts: [bitext],
    notes: file.notes.filter(({ anchor }) =>
      anchor.on === 'bead' ? anchor.bitext === bitext.id : kept.includes(anchor.document),
    ),
  }
}

function mapBeads(file: BilingualFile, change: (bead: FileBead) => FileBead): BilingualFile {
  return {
    ...file,
    bitexts: file.bitexts.map((bitext) => ({ ...bitext, beads: [...bitext.beads].map(change) })),
  }
}

function replaced(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!
      const allowed =
        code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xfffe) || code > 0xffff
      return allowed ? character : '\uFFFD'
    })
    .join('')
}

function withoutForbidden(document: FileDocument): FileDocument {
  return { ...document, text: replaced(document.text) }
}

/** Line breaks inside segments are spaces; those between them are layout. */
function onOneLine(document: FileDocument): FileDocument {
  const characters = [...Array(document.text.length).keys()].map((at) => document.text[at]!)
  for (const { start, end } of document.segments) {
    for (let at = start; at < end; at++) {
      if ('\n\u000B\f\u0085\u2028\u2029'.includes(characters[at]!)) characters[at] = ' '
    }
  }
  return { ...document, text: characters.join('') }
}

/** Segment ids 1, 2, 3 in reading order. */
function renumbered(file: BilingualFile): BilingualFile {
  const document = (id: number) => file.documents.find((candidate) => candidate.id === id)!
  const renumber = (id: number, segments: readonly number[]) =>
    segments.map((segment) => document(id).segments.findIndex((one) => one.id === segment) + 1)
  return {
    ...file,
    documents: file.documents.map((one) => ({
      ...one,
      segments: one.segments.map((segment, at) => ({ ...segment, id: at + 1 })),
    })),
    bitexts: file.bitexts.map((bitext) => ({
      ...bitext,
      beads: [...bitext.beads].map((bead) => ({
        ...bead,
        source: renumber(bitext.source, bead.source),
        target: renumber(bitext.target, bead.target),
      })),
    })),
  }
}

/** `overlap` where links cross; no engine. */
function withMode(file: BilingualFile): BilingualFile {
  const place = (document: number, segment: number) =>
    file.documents.find(({ id }) => id === document)!.segments.findIndex(({ id }) => id === segment)
  return {
    ...file,
    bitexts: file.bitexts.map((bitext) => {
      const links = [...bitext.beads]
        .filter(
          (bead) => bead.source.length > 0 && bead.target.length > 0 && bead.status !== 'rejected',
        )
        .map(
          (bead) =>
            [place(bitext.source, bead.source[0]!), place(bitext.target, bead.target[0]!)] as const,
        )
        .sort(([one], [other]) => one - other)
      const crossing = links.some(([, target], at) =>
        links.slice(at).some(([, later]) => later < target),
      )
      return { ...bitext, engine: '', mode: crossing ? 'overlap' : 'parallel' }
    }),
  }
}

/** Each segment a paragraph on a line of its own; notes move with their segments or become orphans. */
function withoutLayout(file: BilingualFile): BilingualFile {
  const documents = file.documents.map((document): FileDocument => {
    const texts = document.segments.map(({ start, end }) => document.text.slice(start, end))
    let at = 0
    const segments = document.segments.map(({ id }, block) => {
      const start = at
      at += texts[block]!.length + 1
      return { id, start, end: at - 1, block }
    })
    return {
      ...document,
      text: texts.join('\n'),
      blocks: segments.map(({ start, end }) => ({ start, end, kind: 'paragraph' })),
      segments,
    }
  })
  const notes = file.notes.map((note): FileNote => {
    const { anchor } = note
    if (anchor.on !== 'span') return note
    const at = file.documents.findIndex(({ id }) => id === anchor.document)
    const [before, after] = [file.documents[at]!, documents[at]!]
    const { span } = anchor
    const start =
      moved(
        before,
        after,
        span.start,
        (segment) => segment.start <= span.start && span.start < segment.end,
      ) ?? moved(before, after, span.start, (segment) => segment.end === span.start)
    const end =
      span.start === span.end
        ? start
        : (moved(
            before,
            after,
            span.end,
            (segment) => segment.start < span.end && span.end <= segment.end,
          ) ?? moved(before, after, span.end, (segment) => segment.start === span.end))
    if (start === null || end === null) {
      return { ...note, anchor: { on: 'orphan', document: anchor.document, quote: anchor.quote } }
    }
    return { ...note, anchor: { ...anchor, span: { start, end } } }
  })
  return { ...file, documents, notes }
}

/** Where an offset comes to stand with the segment that `holds` picks. */
function moved(
  before: FileDocument,
  after: FileDocument,
  offset: number,
  holds: (segment: Segment) => boolean,
): number | null {
  const at = before.segments.findIndex(holds)
  return at === -1 ? null : after.segments[at]!.start + offset - before.segments[at]!.start
}

function sorted(file: BilingualFile): BilingualFile {
  return { ...file, notes: [...file.notes].sort((one, other) => one.id - other.id) }
}
