/** The next row of some kind: at once where it is loaded, else the server looks for it. */
import { ask, say } from './page.js'
import { allRows, choose, currentKey, currentRow, numberOf, pairParams, workbench } from './rows.js'
import { goTo } from './travel.js'

/** The search under way; only the newest one leads anywhere. */
let seeking = null

/** The next row that matches; where it is not loaded, the server knows. */
export async function stepTo(sought) {
  const { selector, direction, none } = sought
  const rows = [...allRows()]
  const at = rows.indexOf(currentRow())
  const rest = direction > 0 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).toReversed()
  const found = rest.find((row) => row.matches(selector))
  seeking = null
  if (found) return choose(found, { focus: true, scroll: 'nearest' })
  const mine = { from: currentKey() }
  seeking = mine
  const row = await rowFromServer(sought, () => seeking === mine && currentKey() === mine.from)
  if (seeking !== mine) return undefined
  seeking = null
  if (row === undefined || currentKey() !== mine.from) return undefined
  if (row === null) return say(none)
  // Who has begun to write meanwhile is not led away.
  if (document.activeElement.matches('textarea, input')) return say(`Found: row ${row.number}.`)
  if (mine.wasLong) say(`Row ${row.number}: nothing on the way here.`)
  return goTo(row.key)

  async function rowFromServer({ filter }, isWanted) {
    const url = new URL(workbench().dataset.next, location.href)
    const params = { ...pairParams(), filter, direction: direction > 0 ? 'next' : 'previous' }
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
    if (mine.from !== null) url.searchParams.set('from', mine.from)
    for (;;) {
      const answer = await ask(url, { Accept: 'application/json' })
      if (answer === null) return undefined
      const row = answer.ok ? await answer.json() : null
      if (row === null || !row.stopped || !isWanted()) return row
      mine.wasLong = true
      say(`Comparing links: nothing up to row ${row.number} of ${totalRows()}. Esc stops.`)
      url.searchParams.set('from', row.key)
    }
  }
}

const totalRows = () => document.getElementById('rows').dataset.total

/** True where one was under way. */
export function stopSeeking() {
  if (seeking === null) return false
  seeking = null
  const row = currentRow()
  say(row ? `Stopped: still at row ${numberOf(row)}.` : 'Stopped.')
  return true
}
