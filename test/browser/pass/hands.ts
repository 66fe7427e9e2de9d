/// <reference lib="dom" />
/** The two ways in which a person works on a page: with keys alone, or with the mouse alone. */
import type { Locator } from 'playwright-core'

/** What both can do. What only one of them does stands in the step itself. */
export interface Hand {
  readonly name: 'keyboard' | 'mouse'
  /** A button, link, summary, box or option. */
  press(target: Locator): Promise<void>
  /** Replaces what is in a field. */
  write(field: Locator, text: string): Promise<void>
  /** Picks from a list by the value of the option. */
  choose(list: Locator, value: string): Promise<void>
  /** The key that does it, or the place to click. */
  use(way: Way): Promise<void>
}

export interface Way {
  /** As Playwright names it. */
  readonly key: string
  readonly click: Locator
}

/** Clicks; words come into fields as when they are pasted with the mouse. */
export const mouse: Hand = {
  name: 'mouse',
  press: async (target) => await target.click(),
  write: async (field, text) => {
    await field.click()
    await field.fill(text)
  },
  choose: async (list, value) => void (await list.selectOption(value)),
  use: async ({ click }) => await click.click(),
}

/** Tab, Shift+Tab, arrows, Enter and Space: what cannot be reached by them is not reached. */
export const keyboard: Hand = {
  name: 'keyboard',
  press: async (target) => {
    const page = target.page()
    if (await isOption(target)) await arrowTo(target)
    else {
      await reach(target)
      await page.keyboard.press((await isBox(target)) ? 'Space' : 'Enter')
    }
  },
  write: async (field, text) => {
    await reach(field)
    await field.page().keyboard.press('Control+a')
    await field.page().keyboard.insertText(text)
  },
  choose: async (list, value) => {
    await reach(list)
    await list.page().keyboard.press('Home')
    for (let step = 0; step < MOST_OPTIONS && (await list.inputValue()) !== value; step++) {
      await list.page().keyboard.press('ArrowDown')
    }
    if ((await list.inputValue()) !== value) throw new Error(`No option ${value} by arrows`)
  },
  use: async ({ key, click }) => await click.page().keyboard.press(key),
}

const MOST_OPTIONS = 60
/** Turns of Tab before something counts as out of reach; each covers most of the way. */
const MOST_TURNS = 12

const isBox = async (target: Locator) =>
  await target.evaluate((one) => one instanceof HTMLInputElement && one.type === 'checkbox')
const isOption = async (target: Locator) =>
  await target.evaluate((one) => one instanceof HTMLInputElement && one.type === 'radio')

/** Moves the focus there with Tab and Shift+Tab. */
export async function reach(target: Locator): Promise<void> {
  const page = target.page()
  await target.waitFor()
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const steps = await target.evaluate(stepsTo)
    if (steps === 0) return
    const key = steps > 0 ? 'Tab' : 'Shift+Tab'
    for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(key)
  }
  throw new Error(`Tab does not lead to ${target.toString()}`)
}

/** How many times Tab, or, below 0, Shift+Tab, at a guess; 0 where the focus is there. */
function stepsTo(target: Element): number {
  const active = document.activeElement
  if (active === target) return 0
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter(
    (one) =>
      one === target ||
      one === active ||
      (one.tabIndex >= 0 &&
        !one.matches(':disabled, input[type=hidden]') &&
        one.checkVisibility({ visibilityProperty: true })),
  )
  const to = stops.indexOf(target as HTMLElement)
  // A list that scrolls has the focus too, and is none of these.
  const isBefore = (one: Element) =>
    active !== null && (one.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  const from = stops.includes(active as HTMLElement)
    ? stops.indexOf(active as HTMLElement)
    : stops.filter(isBefore).length - 1
  const guess = to - from
  return Math.abs(guess) > 4 ? guess - 2 * Math.sign(guess) : Math.sign(guess)
}

/** Within a group of options, arrows lead from the chosen one to the others. */
async function arrowTo(option: Locator): Promise<void> {
  const group = option.locator('xpath=ancestor::*[self::fieldset or @role="radiogroup"][1]')
  await reach(group.locator('input:checked'))
  for (let step = 0; step < MOST_OPTIONS && !(await option.isChecked()); step++) {
    await option.page().keyboard.press('ArrowDown')
  }
}
