/** When keys are letters, and no commands. */

export const keysAreOff = () => document.documentElement.dataset.keys === 'off'

export function isTyping(element) {
  return element.matches(
    'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])',
  )
}
