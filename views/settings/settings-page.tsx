/** Name, theme, text size and keys of this reader. */
import { keysInUse } from '../keyboard/keys-in-use.ts'
import { Page } from '../layout/page.tsx'
import type { Preferences, Shell } from '../layout/preferences.ts'
import { TEXT_SIZES, THEMES } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { SettingsLinks } from './settings-links.tsx'

const THEME_NAMES = { auto: 'Same as the system', light: 'Light', dark: 'Dark' }

/** One form; it stays in this browser. */
export function SettingsPage({ shell, saved }: { shell: Shell; saved: boolean }) {
  const { preferences } = shell
  return (
    <Page shell={shell} title="Settings">
      <div class="narrow">
        <h1>Settings</h1>
        <SettingsLinks shell={shell} here={paths.settings} />
        {saved ? (
          <p class="notice done" role="status">
            Saved.
          </p>
        ) : null}
        <form method="post" action={paths.settings} class="settings">
          <You preferences={preferences} />
          <Looks preferences={preferences} />
          <Keyboard preferences={preferences} />
          <button class="primary">Save settings</button>
        </form>
      </div>
    </Page>
  )
}

interface Part {
  readonly preferences: Preferences
}

function You({ preferences }: Part) {
  return (
    <fieldset>
      <legend>You</legend>
      <label>
        Your name, on notes and edits{' '}
        <input
          name="name"
          value={preferences.reviewer}
          maxlength={80}
          dir="auto"
          disabled={preferences.role !== null}
        />
      </label>
    </fieldset>
  )
}

function Looks({ preferences }: Part) {
  return (
    <fieldset>
      <legend>Appearance</legend>
      <div class="options" role="radiogroup" aria-label="Theme">
        {THEMES.map((theme) => (
          <label>
            <input type="radio" name="theme" value={theme} checked={theme === preferences.theme} />{' '}
            {THEME_NAMES[theme]}
          </label>
        ))}
      </div>
      <label>
        Text size{' '}
        <select name="text-size">
          {TEXT_SIZES.map((size) => (
            <option value={size} selected={size === preferences.textSize}>
              {size}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

function Keyboard({ preferences: { keysOn, bindings } }: Part) {
  return (
    <fieldset>
      <legend>Keyboard</legend>
      <label>
        <input type="checkbox" name="keys" value="on" checked={keysOn} /> Single-key shortcuts are
        on
      </label>
      <details open={keysInUse(bindings).some(({ lostTo }) => lostTo !== null)}>
        <summary>Change keys</summary>
        <p class="hint">
          Names of keys, such as KeyC, Shift+KeyU, Alt+ArrowUp. With JavaScript, press the key in
          its field. Leave a field empty for the default. A key that you choose is taken from the
          action that had it.
        </p>
        <KeyFields bindings={bindings} />
      </details>
    </fieldset>
  )
}

function KeyFields({ bindings }: { bindings: Readonly<Record<string, string>> }) {
  return (
    <div class="key-fields">
      {keysInUse(bindings)
        .filter(({ binding }) => binding.codes.length === 1)
        .map(({ binding, lostTo }) => (
          <label>
            <span>
              {binding.does}
              <small class="hint" role="status" data-key-clash>
                {lostTo === null ? null : ` Has no key: this one is used for “${lostTo.does}”.`}
              </small>
            </span>
            <input
              name={`key-${binding.action}`}
              value={bindings[binding.action] ?? binding.codes.join(' ')}
              data-key-field
              autocomplete="off"
              spellcheck={false}
            />
          </label>
        ))}
    </div>
  )
}
