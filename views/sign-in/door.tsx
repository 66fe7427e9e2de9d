/** The frame of the screens for those who are not in yet. */
import type { Child } from 'hono/jsx'
import { Mark } from '../layout/page.tsx'

/** The name of the program above one card. */
export function Door({ children }: { children?: Child }) {
  return (
    <div class="at-door">
      <p class="brand">
        <Mark />
        <span>Synoptic</span>
      </p>
      <div class="card">{children}</div>
    </div>
  )
}
