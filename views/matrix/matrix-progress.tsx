/** A matrix that is not whole yet says how far it is, and asks again. */
import { counted } from '../layout/counted.ts'
import { ids } from '../paths.ts'

/** Until everything is there; only what changed takes another look, so that nothing is scrolled. */
export function AskAgain({ here }: { here: string }) {
  return (
    <span
      hidden
      hx-get={here}
      hx-trigger="every 1500ms"
      hx-target={`#${ids.matrix}`}
      hx-select={`#${ids.matrix} > *`}
      hx-swap="innerMorph"
    />
  )
}

export function Compared({ done, of }: { done: number; of: number }) {
  return (
    <caption class="hint">
      <span role="status">
        {`Compared with all other versions: ${done} of ${counted(of, 'row')}`}
      </span>
    </caption>
  )
}
