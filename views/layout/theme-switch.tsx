/** Light, dark, or as the system says. */
import { paths } from '../paths.ts'
import type { Theme } from './preferences.ts'

const NEXT: Record<Theme, Theme> = { auto: 'dark', dark: 'light', light: 'auto' }
const SIGN: Record<Theme, string> = { auto: '◐', light: '○', dark: '●' }
const NAME: Record<Theme, string> = { auto: 'same as the system', light: 'light', dark: 'dark' }

/** One button that goes round; without a script the page comes back in the next theme. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  return (
    <form method="post" action={paths.theme}>
      <button
        class="icon-button"
        name="theme"
        value={NEXT[theme]}
        title={`Theme: ${NAME[theme]}; next: ${NAME[NEXT[theme]]}`}
      >
        <span aria-hidden="true">{SIGN[theme]}</span>
        <span class="vh">{`Theme: ${NAME[theme]}. Change to ${NAME[NEXT[theme]]}`}</span>
      </button>
    </form>
  )
}
