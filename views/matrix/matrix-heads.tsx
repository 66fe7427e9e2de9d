/** The edges of the matrix: what the columns are called, and the pivot with its numbers. */
import { languageName } from '../../src/core/language/tags.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import type { PassageView } from '../../src/core/rows.ts'
import { LanguageBlock } from '../segment-text.tsx'
import { documentName } from '../workbench/pair.ts'
import { Departure, NothingCell, Pending, shadeOf } from './matrix-cell.tsx'

/** `4`, or `4–5` where several segments of the pivot belong together. */
export function numbersOf({ segments }: PassageView): string {
  const first = segments[0]!.position + 1
  const last = segments.at(-1)!.position + 1
  return first === last ? String(first) : `${first}–${last}`
}

export function PivotCell(props: {
  document: DocumentSummary
  head: string
  passage: PassageView | null
  fromAll: number | null
  pending: boolean
}) {
  const { document, head, passage, fromAll, pending } = props
  if (passage === null) return <NothingCell head={head} />
  return (
    <td class={fromAll === null ? undefined : `shade-${shadeOf(fromAll)}`} data-head={head}>
      <LanguageBlock language={document.language} class="text">
        {passage.text}
      </LanguageBlock>
      {fromAll === null && !pending ? null : (
        <p class="cell-facts">
          {fromAll === null ? <Pending /> : <Departure departure={fromAll} fromAll />}
        </p>
      )}
    </td>
  )
}

/** Outlets; titles where an outlet has several versions. */
export function versionHeads(documents: readonly DocumentSummary[]): readonly string[] {
  const names = documents.map(documentName)
  return documents.map((document, index) => {
    const isSole = names.filter((name) => name === names[index]).length === 1
    return isSole ? names[index]! : document.title
  })
}

export function VersionHead(props: { document: DocumentSummary; head: string; pivot: boolean }) {
  const { document, head, pivot } = props
  const { outlet, publishedAt } = document.origin
  const facts = [
    languageName(document.language, 'en'),
    outlet === undefined || head === outlet ? undefined : outlet,
    publishedAt,
    pivot ? 'pivot' : undefined,
  ]
  return (
    <th scope="col">
      <bdi>{head}</bdi>
      <span class="version-facts">{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
    </th>
  )
}
