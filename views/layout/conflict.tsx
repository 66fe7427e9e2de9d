/** Somebody was faster: what stands now, beside what the reader wanted, and nothing is lost. */
import type { Child } from 'hono/jsx'
import { Page } from './page.tsx'
import type { Shell } from './preferences.ts'
import { Time } from './time.tsx'

export interface ConflictData {
  readonly message: string
  /** What is stored now; null where it is gone. */
  readonly now: Child | null
  /** Whose doing that is, in words: `Anna rejected a link: 1→1`; null where it is not known. */
  readonly doing: Doing | null
  /** What the reader wanted to store. */
  readonly yours: Child
  /** To do it all the same: where to, with which fields. Null where that is not possible. */
  readonly again: {
    readonly action: string
    readonly fields: readonly (readonly [name: string, value: string])[]
  } | null
}

interface Doing {
  readonly by: string
  readonly what: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Both versions, side by side where there is room. */
export function ConflictCard({ conflict, boost }: { conflict: ConflictData; boost?: string }) {
  const { message, now, doing, yours, again } = conflict
  return (
    <section class="conflict" role="alert" tabindex={-1}>
      <p>
        <strong>{message}</strong> Nothing you wrote is lost.
      </p>
      <div class="both">
        <div>
          <h2>Current version</h2>
          {now ?? <p>It no longer exists.</p>}
          {doing === null ? null : (
            <p class="doing">
              <bdi class="author">{doing.by}</bdi> {doing.what}, <Time at={doing.at} /> UTC
            </p>
          )}
        </div>
        <div>
          <h2>Your change</h2>
          {yours}
        </div>
      </div>
      {again === null ? null : (
        <form method="post" action={again.action} hx-boost={boost}>
          {again.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p class="conflict-ways">
            <button class="primary">Apply my change anyway</button>
            {boost === undefined ? null : (
              <button type="button" class="needs-script" data-leave>
                Leave it as it is
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
    <Page shell={props.shell} title="Changed in the meantime">
      <div class="narrow">
        <h1>Changed in the meantime</h1>
        <ConflictCard conflict={props.conflict} />
        <p>
          <a href={props.back}>Leave it as it is</a>
        </p>
      </div>
    </Page>
  )
}
