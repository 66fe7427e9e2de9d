/**
 * The one table of keyboard shortcuts: the overlay, the settings page and the script take them from
 * here. A code is that of the key on an English keyboard, as `KeyboardEvent.code` has it;
 * `views/client/key-names.js` tells it on other layouts.
 */

export interface KeyBinding {
  /** What `workbench.js` does. */
  readonly action: string
  /** `Alt+ArrowUp`: modifiers in the order Ctrl, Alt, Shift, then the code. */
  readonly codes: readonly string[]
  /** As it is printed on a Latin keyboard; a capital means Shift. */
  readonly label: string
  readonly does: string
  readonly group: KeyGroup
  /** Works in text fields too. */
  readonly everywhere?: true
}

export const KEY_GROUPS = ['Go', 'Links', 'Select', 'Notes', 'General'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

export const KEYS: readonly KeyBinding[] = [
  { action: 'next-row', codes: ['KeyJ'], label: 'j', does: 'Next row or hit', group: 'Go' },
  { action: 'previous-row', codes: ['KeyK'], label: 'k', does: 'Previous row or hit', group: 'Go' },
  {
    action: 'source-side',
    codes: ['ArrowLeft'],
    label: '←',
    does: 'Left text, or one segment back',
    group: 'Go',
  },
  {
    action: 'target-side',
    codes: ['ArrowRight'],
    label: '→',
    does: 'Right text, or one segment on',
    group: 'Go',
  },
  { action: 'next-difference', codes: ['KeyN'], label: 'n', does: 'Next difference', group: 'Go' },
  {
    action: 'previous-difference',
    codes: ['KeyP'],
    label: 'p',
    does: 'Previous difference',
    group: 'Go',
  },
  {
    action: 'next-unconfirmed',
    codes: ['KeyU'],
    label: 'u',
    does: 'Next unconfirmed link',
    group: 'Go',
  },
  {
    action: 'previous-unconfirmed',
    codes: ['Shift+KeyU'],
    label: 'U',
    does: 'Previous unconfirmed link',
    group: 'Go',
  },
  {
    action: 'follow',
    codes: ['Enter'],
    label: 'Enter',
    does: 'Go to the other place of a crossing link, unfold a run',
    group: 'Go',
  },
  { action: 'go-to', codes: ['KeyG'], label: 'g', does: 'Go to a row by number', group: 'Go' },
  {
    action: 'details',
    codes: ['KeyD'],
    label: 'd',
    does: 'Go to the details of the row; Esc goes back',
    group: 'Go',
  },
  { action: 'confirm', codes: ['KeyC'], label: 'c', does: 'Confirm the link', group: 'Links' },
  { action: 'reject', codes: ['KeyR'], label: 'r', does: 'Reject the link', group: 'Links' },
  { action: 'unlink', codes: ['KeyX'], label: 'x', does: 'Unlink', group: 'Links' },
  {
    action: 'merge',
    codes: ['KeyM'],
    label: 'm',
    does: 'Merge with the previous link',
    group: 'Links',
  },
  {
    action: 'split',
    codes: ['KeyS'],
    label: 's',
    does: 'Split the link before the segment chosen by arrows or a click',
    group: 'Links',
  },
  {
    action: 'move-first',
    codes: ['Alt+ArrowUp'],
    label: 'Alt+↑',
    does: 'Move the first segment of this side to the link above',
    group: 'Links',
  },
  {
    action: 'move-last',
    codes: ['Alt+ArrowDown'],
    label: 'Alt+↓',
    does: 'Move the last segment of this side to the link below',
    group: 'Links',
  },
  {
    action: 'absent',
    codes: ['Digit0'],
    label: '0',
    does: 'No counterpart: omitted in the other text',
    group: 'Links',
  },
  {
    action: 'outside',
    codes: ['Shift+Digit0'],
    label: 'Shift+0',
    does: 'No counterpart: outside the excerpt',
    group: 'Links',
  },
  {
    action: 'type',
    codes: ['KeyY'],
    label: 'y',
    does: 'Change the type: how many segments on either side',
    group: 'Links',
  },
  {
    action: 'confirm-seen',
    codes: ['Shift+KeyC'],
    label: 'C',
    does: 'Confirm all above 95 % that have been on the screen',
    group: 'Links',
  },
  {
    action: 'split-segment',
    codes: ['Shift+KeyS'],
    label: 'S',
    does: 'Split the segment at the caret or before the selected word',
    group: 'Links',
  },
  {
    action: 'merge-segment',
    codes: ['Shift+KeyM'],
    label: 'M',
    does: 'Merge the segment with the next one',
    group: 'Links',
  },
  {
    action: 'pin',
    codes: ['Space'],
    label: 'Space',
    does: 'Pin the start, then the finish, to align again between them',
    group: 'Links',
  },
  {
    action: 'toggle-segment',
    codes: ['KeyV'],
    label: 'v',
    does: 'Select this segment for a link',
    group: 'Select',
  },
  {
    action: 'link',
    codes: ['KeyL'],
    label: 'l',
    does: 'Link the selected segments',
    group: 'Select',
  },
  {
    action: 'words',
    codes: ['KeyW'],
    label: 'w',
    does: 'Select words: arrows move, Shift+arrows extend',
    group: 'Select',
  },
  {
    action: 'escape',
    codes: ['Escape'],
    label: 'Esc',
    does: 'Drop the selection, leave a field or the details',
    group: 'Select',
    everywhere: true,
  },
  {
    action: 'note',
    codes: ['KeyA'],
    label: 'a',
    does: 'Add a note on the link, or on the selected words',
    group: 'Notes',
  },
  {
    action: 'severity',
    codes: ['Digit1', 'Digit2', 'Digit3', 'Digit4'],
    label: '1–4',
    does: 'Add a note: neutral, minor, major, critical',
    group: 'Notes',
  },
  {
    action: 'save',
    codes: ['Ctrl+Enter'],
    label: 'Ctrl+Enter',
    does: 'Save the note that is being written',
    group: 'Notes',
    everywhere: true,
  },
  {
    action: 'hide-typography',
    codes: ['KeyT'],
    label: 't',
    does: 'Hide or show differences in typography',
    group: 'General',
  },
  {
    action: 'hide-spelling',
    codes: ['Shift+KeyT'],
    label: 'T',
    does: 'Hide or show spelling and name variants',
    group: 'General',
  },
  { action: 'undo', codes: ['Ctrl+KeyZ'], label: 'Ctrl+Z', does: 'Undo', group: 'General' },
  {
    action: 'redo',
    codes: ['Ctrl+Shift+KeyZ'],
    label: 'Ctrl+Shift+Z',
    does: 'Redo',
    group: 'General',
  },
  {
    action: 'print',
    codes: ['Ctrl+KeyP'],
    label: 'Ctrl+P',
    does: 'Print all rows of the two texts',
    group: 'General',
    everywhere: true,
  },
  { action: 'search', codes: ['Slash'], label: '/', does: 'Search', group: 'General' },
  { action: 'help', codes: ['Shift+Slash'], label: '?', does: 'This list', group: 'General' },
]
