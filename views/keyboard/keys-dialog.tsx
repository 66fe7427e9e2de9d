/** The overlay with every shortcut; the script reads its bindings from here. */
import type { Preferences } from '../layout/preferences.ts'
import { ids, paths } from '../paths.ts'
import { Legend } from '../workbench/legend.tsx'
import { keysInUse } from './keys-in-use.ts'
import type { KeyInUse } from './keys-in-use.ts'
import { KEY_GROUPS } from './key-binding.ts'

/** Opened by `?`; closed by Escape or its button. */
export function KeysDialog({ preferences }: { preferences: Preferences }) {
  const keys = keysInUse(preferences.bindings)
  return (
    <dialog id={ids.keys} aria-labelledby="keys-title" class="keys">
      <form method="dialog" class="dialog-head">
        <h2 id="keys-title">Keys and marks</h2>
        <button class="icon-button" aria-label="Close">
          ×
        </button>
      </form>
      <div class="key-groups">
        {KEY_GROUPS.map((group) => (
          <section>
            <h3>{group}</h3>
            <dl>
              {keys
                .filter(({ binding }) => binding.group === group)
                .map((key) => (
                  <Shortcut inUse={key} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="hint">
        Letters are those printed on your keys; on a layout without Latin letters, such as a
        Cyrillic or Arabic one, the position of the key counts. For digits, it always counts.{' '}
        {preferences.keysOn ? 'They are off in text fields. ' : 'They are switched off. '}
        <a href={paths.settings}>Change or switch off</a>. Printing now prints this list.
      </p>
      <Legend />
    </dialog>
  )
}

function Shortcut({ inUse }: { inUse: KeyInUse }) {
  const { binding, codes, label, lostTo } = inUse
  const main = codes.slice(0, codes.length - (binding.also?.length ?? 0))
  return (
    <div
      class="shortcut"
      data-key-action={binding.action}
      data-codes={codes.map((code) => code ?? NO_KEY).join(' ')}
      data-everywhere={binding.everywhere === true ? 'yes' : undefined}
    >
      <dt>
        {main.every((code) => code === null) ? <s class="no-key">{label}</s> : <kbd>{label}</kbd>}
      </dt>
      <dd>
        {binding.does}
        {lostTo === null ? null : (
          <span class="hint">{` (${label} is used for “${lostTo.does}”)`}</span>
        )}
      </dd>
    </div>
  )
}

/** No key has this name; it keeps the places of the others. */
const NO_KEY = '-'
