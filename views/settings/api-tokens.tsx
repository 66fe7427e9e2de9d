/** Tokens with which programs act for one's account. */
import { Time } from '../layout/time.tsx'
import { paths } from '../paths.ts'

export interface ApiTokenLine {
  readonly id: number
  readonly label: string
  readonly createdAt: string
  readonly usedOn: string | null
}

/** Those that there are, and the form for another one; `token` was just made, and is shown this once. */
export function ApiTokens({
  tokens,
  token,
}: {
  readonly tokens: readonly ApiTokenLine[]
  readonly token?: string | undefined
}) {
  return (
    <section class="sessions">
      <h2>Tokens for programs</h2>
      <p class="hint">
        A program that sends <code>Authorization: Bearer</code> and a token uses{' '}
        <a href="/api/v1/openapi.json">the API</a> under your name and in your role.
      </p>
      {token === undefined ? null : (
        <div class="notice done" role="status">
          <label class="field">
            The new token is shown only once: copy it now
            <input value={token} readonly />
          </label>
        </div>
      )}
      <ul class="plain-list">
        {tokens.map(({ id, label, createdAt, usedOn }) => (
          <li>
            <span>
              <bdi>{label}</bdi>
              <span class="hint">
                {' since '}
                <Time at={createdAt} /> UTC
                {usedOn === null ? ', never used' : `, last used on ${usedOn}`}
              </span>
            </span>
            <form method="post" action={paths.apiTokenEnd(id)}>
              <button class="small">
                Revoke
                <span class="vh"> {label}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={paths.apiTokens} class="settings">
        <label class="field">
          Purpose of a new token
          <input name="label" required maxlength={80} placeholder="nightly export" />
        </label>
        <button>Create a token</button>
      </form>
    </section>
  )
}
