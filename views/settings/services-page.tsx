/** The optional services. None is needed, and none is asked before it was chosen here. */
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { DictionariesForm } from './dictionaries-form.tsx'
import type { DictionariesData } from './dictionaries-form.tsx'
import { EmbeddingForm } from './embedding-form.tsx'
import type { EmbeddingData } from './embedding-form.tsx'
import type { ServiceResult } from './service-fields.tsx'
import { SettingsLinks } from './settings-links.tsx'
import { TranslationForm } from './translation-form.tsx'
import type { TranslationData } from './translation-form.tsx'

export interface ServicesPageProps extends ServiceResult {
  readonly shell: Shell
  readonly translation: TranslationData
  readonly embedding: EmbeddingData
  readonly dictionaries: DictionariesData
}

/** A form for each service. */
export function ServicesPage(props: ServicesPageProps) {
  const { shell, translation, embedding, dictionaries } = props
  return (
    <Page shell={shell} title="Services">
      <div class="narrow">
        <h1>Services</h1>
        <SettingsLinks shell={shell} here={paths.services} />
        <p class="lead">
          Everything works without them. A service that you choose here receives the words of your
          texts.
        </p>
        <TranslationForm chosen={translation} result={props} />
        <EmbeddingForm chosen={embedding} result={props} />
        <DictionariesForm dictionaries={dictionaries} isSaved={props.saved === 'dictionaries'} />
      </div>
    </Page>
  )
}
