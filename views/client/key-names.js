/** What a pressed key is called in the table of keys, on any layout. */

/** Latin letters are on the keys: the last letter that was pressed says so. */
let isLatin = false

/** `Ctrl+Shift+KeyZ`; the command key of a Mac counts as Ctrl. */
export function keyName(event) {
  const code = codeOf(event)
  const parts = []
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  // On many layouts a slash needs Shift, and a question mark is on another key, or needs none.
  const isShifted = event.key === '?' || (event.key !== '/' && event.shiftKey)
  if (isShifted) parts.push('Shift')
  return [...parts, code].join('+')
}

/** Signs that stand where English has letters, as the comma of a French keyboard does on M. */
const SIGNS = {
  ',': 'Comma',
  '.': 'Period',
  ';': 'Semicolon',
  "'": 'Quote',
  '-': 'Minus',
  '=': 'Equal',
  '[': 'BracketLeft',
  ']': 'BracketRight',
}

/** A Latin letter is what is printed on its key; other letters and all digits go by their place. */
function codeOf({ key, code }) {
  if (/^[a-z]$/i.test(key)) {
    isLatin = true
    return `Key${key.toUpperCase()}`
  }
  if (key === '/' || key === '?') return 'Slash'
  if (/^Numpad\d$/.test(code)) return code.replace('Numpad', 'Digit')
  if (!code.startsWith('Key')) return code
  if (/\p{Letter}/u.test(key) && !/\p{Script=Latin}/u.test(key)) isLatin = false
  return (isLatin && SIGNS[key]) || code
}
