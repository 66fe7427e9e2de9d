/** Pages that share a line at their top or bottom, at least, for it to be a running one. */
const RUNNING = 3

/**
 * All pages in one text. Lines that stand at the top or the bottom of most pages are left out, as are
 * the numbers of pages; a sentence goes on from page to page.
 */
export function joinPages(pages: readonly string[]): string {
  const running = runningLines(pages)
  const isNumber = (line: string) => /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(line)
  const drop = (line: string | undefined) =>
    line !== undefined && (isNumber(line) || running.has(withoutDigits(line)))
  let text = ''
  for (const page of pages) {
    const lines = page.trim().split('\n')
    while (lines.length > 0 && (lines[0] === '' || drop(lines[0]))) lines.shift()
    while (lines.length > 0 && (lines.at(-1) === '' || drop(lines.at(-1)))) lines.pop()
    const rest = lines.join('\n')
    if (rest === '') continue
    const goesOn = /[\p{L}\d,;–—-]$/u.test(text) && /^\p{Ll}/u.test(rest)
    if (text === '') text = rest
    else if (goesOn && /\p{L}[-\u2010\u00AD]$/u.test(text)) text = text.slice(0, -1) + rest
    else text += goesOn ? `\n${rest}` : `\n\n${rest}`
  }
  return text
}

function withoutDigits(line: string): string {
  return line.replace(/\d+/g, '').trim()
}

/** Without their digits, which may be those of the page. */
function runningLines(pages: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const lines = page.trim().split('\n')
    for (const line of new Set([lines[0]!, lines.at(-1)!].map(withoutDigits))) {
      if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  }
  const least = Math.max(RUNNING, pages.length / 2)
  return new Set([...counts].filter(([, count]) => count >= least).map(([line]) => line))
}
