/** Which service translates for the glosses. */
import { paths } from '../paths.ts'
import { Address, Buttons, Key, Kind, Outcome } from './service-fields.tsx'
import type { ServiceResult } from './service-fields.tsx'

export interface TranslationData {
  readonly kind: 'none' | 'apertium' | 'apy' | 'libretranslate'
  readonly address: string
  readonly key: string
}

export function TranslationForm(props: { chosen: TranslationData; result: ServiceResult }) {
  const { kind, address, key } = props.chosen
  return (
    <form method="post" action={paths.translation} class="settings services">
      <fieldset>
        <legend>Machine translation, for glosses</legend>
        <p class="hint">
          A gloss shows what a text says in the language of the other one, and which words differ.
          After choosing a service, press “Show glosses” at the top of the workbench.
        </p>
        <Kind name="none" chosen={kind}>
          None
        </Kind>
        <Kind name="apertium" chosen={kind}>
          Apertium on this machine
        </Kind>
        <p class="hint">
          On Debian, <code>apt-get install apertium apertium-rus-ukr</code> adds Russian and
          Ukrainian; other packages <code>apertium-*</code> add other pairs. Nothing leaves the
          machine.
        </p>
        <Kind name="apy" chosen={kind}>
          Apertium’s server APY, at the address below
        </Kind>
        <p class="hint">
          <code>synoptic apertium-modes FOLDER</code> writes the modes that it needs to translate
          all installed pairs; then start it with <code>apertium-apy FOLDER</code>.
        </p>
        <Kind name="libretranslate" chosen={kind}>
          LibreTranslate, at the address below
        </Kind>
        <Address value={address} example="http://127.0.0.1:2737" />
        <Key known={key} />
      </fieldset>
      <Outcome of="translation" result={props.result} />
      <Buttons />
    </form>
  )
}
