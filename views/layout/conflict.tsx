/** Somebody was faster: what stands now, beside what the reader wanted, and nothing is lost. */
import type { Child } from 'hono/jsx'
import { Page } from './page.tsx'
import type { Shell } from './preferences.ts'

export interface ConflictData {
  readonly message: string
  /** What is stored now; null where it is gone. */
  readonly now: Child | null
  /** What the reader wanted to store. */
  readonly yours: Child
  /** To do it all the same: where to, with which fields. Null where that is not possible. */
  readonly again: {
    readonly action: string
    readonly fields: readonly (readonly [name: string, value: string])[]
  } | null
}

/** Both versions, side by side where there is room. */
export function ConflictCard({ conflict, boost }: { conflict: ConflictData; boost?: string }) {
  const { message, now, yours, again } = conflict
  return (
    <section class="conflict" role="alert" tabindex={-1}>
      <p>
        <strong>{message}</strong> Nothing of yours is lost.
      </p>
      <div class="both">
        <div>
          <h2>As it stands now</h2>
          {now ?? <p>It is gone.</p>}
        </div>
        <div>
          <h2>Yours</h2>
          {yours}
        </div>
      </div>
      {again === null ? null : (
        <form method="post" action={again.action} hx-boost={boost}>
          {again.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p class="conflict-ways">
            <button class="primary">Do mine all the same</button>
            {boost === undefined ? null : (
              <button type="button" class="needs-script" data-leave>
                Keep theirs
              </button>
            )}
          </p>
        </form>
      )}
    </section>
  )
}

/** For a plain form. */
export function ConflictPage(props: { shell: Shell; conflict: ConflictData; back: string }) {
  return (
    <Page shell={props.shell} title="Changed meanwhile">
      <div class="narrow">
        <h1>Changed meanwhile</h1>
        <ConflictCard conflict={props.conflict} />
        <p>
          <a href={props.back}>Leave it as it stands now</a>
        </p>
      </div>
    </Page>
  )
}
