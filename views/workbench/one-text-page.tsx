/** A comparison that has only one text so far. */
import type { ComparisonSummary } from '../../src/core/records.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'

interface OneTextPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly comparison: ComparisonSummary
}

/** Says what is there and asks for another version. */
export function OneTextPage({ shell, place, comparison }: OneTextPageProps) {
  const [document] = comparison.documents
  return (
    <Page shell={shell} title={comparison.title} place={place}>
      <div class="narrow">
        <h1 dir="auto">{comparison.title}</h1>
        <Empty title="There is nothing to compare yet">
          <p>
            {document === undefined ? (
              'This comparison has no texts. '
            ) : (
              <>
                So far there is only <bdi>{document.title}</bdi>.{' '}
              </>
            )}
            <a href={paths.addDocuments(comparison.id)}>Add another version</a>
          </p>
        </Empty>
      </div>
    </Page>
  )
}
