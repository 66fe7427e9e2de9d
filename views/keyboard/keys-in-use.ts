/** The table of keys with what a reader chose: a key does one thing, and a chosen one comes first. */
import { KEYS } from './keys.ts'
import type { KeyBinding } from './key-binding.ts'

export interface KeyInUse {
  readonly binding: KeyBinding
  /** One for each of the table, then those that it has besides; null where another action has it. */
  readonly codes: readonly (string | null)[]
  readonly label: string
  /** The action that has its key; null where nothing was taken from it. */
  readonly lostTo: KeyBinding | null
}

/** `chosen`: action → code. Of two that chose the same key, the one further up in the table has it. */
export function keysInUse(chosen: Readonly<Record<string, string>>): readonly KeyInUse[] {
  const owners = new Map<string, KeyBinding>()
  const isChosen = ({ action }: KeyBinding) => chosen[action] !== undefined
  for (const binding of [...KEYS.filter(isChosen), ...KEYS.filter((one) => !isChosen(one))]) {
    for (const code of wantedCodes(binding)) if (!owners.has(code)) owners.set(code, binding)
  }
  return KEYS.map((binding) => {
    const wanted = wantedCodes(binding)
    const main = wanted.slice(0, wanted.length - (binding.also?.length ?? 0))
    const other = main.map((code) => owners.get(code)!).find((owner) => owner !== binding)
    return {
      binding,
      codes: wanted.map((code) => (owners.get(code) === binding ? code : null)),
      label: isChosen(binding) ? labelOf(chosen[binding.action]!) : binding.label,
      lostTo: other ?? null,
    }
  })

  function wantedCodes({ action, codes, also = [] }: KeyBinding): readonly string[] {
    return [...(chosen[action]?.split(' ') ?? codes), ...also]
  }
}

/** `KeyU` → `u`, `Shift+KeyU` → `U`, `Ctrl+KeyU` → `Ctrl+U`. */
function labelOf(code: string): string {
  return code
    .replace(/^Key([A-Z])$/, (_, letter: string) => letter.toLowerCase())
    .replace(/^Shift\+Key([A-Z])$/, '$1')
    .replace(/(Key|Digit)(?=[A-Z\d]$)/, '')
}
