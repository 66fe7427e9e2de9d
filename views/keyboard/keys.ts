/**
 * The one table of keyboard shortcuts: the overlay, the settings page and the script take them from
 * here.
 */
import { GO_KEYS } from './go-keys.ts'
import type { KeyBinding } from './key-binding.ts'
import { LINK_KEYS } from './link-keys.ts'

export const KEYS: readonly KeyBinding[] = [
  ...GO_KEYS,
  ...LINK_KEYS,
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
    does: 'Save the note that you are writing; at a row, confirm and go to the next',
    group: 'Notes',
    everywhere: true,
  },
  {
    action: 'quote',
    codes: ['KeyQ'],
    label: 'q',
    does: 'Copy the row as a quotation with its sources',
    group: 'General',
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
    also: ['Ctrl+KeyY'],
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
