/** Paragraphs of a whole text, their sentences with the way to what they are linked with. */
import type { DocumentSummary } from '../../src/core/records.ts'
import type { ReadingBlock, ReadingSegment } from '../../src/core/reading.ts'
import { ids } from '../paths.ts'
import { LanguageBlock } from '../segment-text.tsx'

interface BlocksProps {
  readonly document: DocumentSummary
  /** The document on the other side. */
  readonly other: DocumentSummary
  readonly blocks: readonly ReadingBlock[]
}

export function ReadingBlocks({ document, other, blocks }: BlocksProps) {
  return (
    <>
      {blocks.map(({ kind, segments }) => (
        <LanguageBlock language={document.language} class={`text ${kind}`}>
          {segments.map((segment) => (
            <Sentence document={document} other={other} segment={segment} />
          ))}
        </LanguageBlock>
      ))}
    </>
  )
}

function Sentence(props: {
  document: DocumentSummary
  other: DocumentSummary
  segment: ReadingSegment
}) {
  const { document, other, segment } = props
  const { link } = segment
  return (
    <>
      <span
        class={`seg${link === null ? ' alone' : ''}`}
        id={ids.segment(document.id, segment.id)}
        data-bead={link?.bead}
        data-other={link === null ? undefined : ids.segment(other.id, link.other)}
        data-crossing={link?.isCrossing === true ? 'yes' : undefined}
      >
        {link === null ? null : (
          <a class="other" href={`#${ids.segment(other.id, link.other)}`}>
            {`${link.isCrossing ? '↕' : ''}${link.number}`}
          </a>
        )}
        {segment.text}
      </span>{' '}
    </>
  )
}
