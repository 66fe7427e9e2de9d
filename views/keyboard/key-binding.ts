export const KEY_GROUPS = ['Go', 'Links', 'Segments', 'Notes', 'General'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

/**
 * A code is that of the key on an English keyboard, as `KeyboardEvent.code` has it;
 * `views/client/key-names.js` tells it on other layouts.
 */
export interface KeyBinding {
  /** What `workbench.js` does. */
  readonly action: string
  /** `Alt+ArrowUp`: modifiers in the order Ctrl, Alt, Shift, then the code. */
  readonly codes: readonly string[]
  /** Codes that it has besides, whichever key was chosen for it. */
  readonly also?: readonly string[]
  /** As it is printed on a Latin keyboard; a capital means Shift. */
  readonly label: string
  readonly does: string
  readonly group: KeyGroup
  /** Works in text fields too. */
  readonly everywhere?: true
}
