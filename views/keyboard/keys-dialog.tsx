/** The overlay with every shortcut; the script reads its bindings from here. */
import type { Preferences } from '../layout/preferences.ts'
import { ids, paths } from '../paths.ts'
import { KEY_GROUPS, KEYS } from './keys.ts'
import type { KeyBinding } from './keys.ts'

/** Opened by `?`; closed by Escape or its button. */
export function KeysDialog({ preferences }: { preferences: Preferences }) {
  return (
    <dialog id={ids.keys} aria-labelledby="keys-title" class="keys">
      <form method="dialog" class="dialog-head">
        <h2 id="keys-title">Keyboard</h2>
        <button class="icon-button" aria-label="Close">
          ×
        </button>
      </form>
      <div class="key-groups">
        {KEY_GROUPS.map((group) => (
          <section>
            <h3>{group}</h3>
            <dl>
              {KEYS.filter((key) => key.group === group).map((key) => (
                <Shortcut binding={key} chosen={preferences.bindings[key.action]} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="hint">
        Keys go by their place on the keyboard, so they work on a Cyrillic layout too.{' '}
        {preferences.keysOn ? 'They are off in text fields. ' : 'They are switched off. '}
        <a href={paths.settings}>Change or switch off</a>
      </p>
    </dialog>
  )
}

function Shortcut({ binding, chosen }: { binding: KeyBinding; chosen: string | undefined }) {
  return (
    <div
      class="shortcut"
      data-key-action={binding.action}
      data-codes={chosen ?? binding.codes.join(' ')}
      data-everywhere={binding.everywhere === true ? 'yes' : undefined}
    >
      <dt>
        <kbd>{chosen === undefined ? binding.label : labelOf(chosen)}</kbd>
      </dt>
      <dd>{binding.does}</dd>
    </div>
  )
}

/** `Shift+KeyU` → `Shift+U`. */
export function labelOf(code: string): string {
  return code.replace(/Key([A-Z])$/, '$1').replace(/Digit(\d)$/, '$1')
}
