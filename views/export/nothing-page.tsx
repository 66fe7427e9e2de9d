/** A comparison with one text only. */
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'

interface NothingToExportProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
}

/** Says what is missing, and where it is added. */
export function NothingToExportPage({ shell, place }: NothingToExportProps) {
  return (
    <Page shell={shell} title={`Export · ${place.title}`} place={place}>
      <div class="narrow">
        <h1>Export</h1>
        <Empty title="There is only one text">
          <p>
            Only aligned texts can be exported.{' '}
            <a href={paths.addDocuments(place.id)}>Add another version</a>
          </p>
        </Empty>
      </div>
    </Page>
  )
}
