/** Tokens with which programs act for one's account. */
import { Time } from '../layout/time.tsx'
import { paths } from '../paths.ts'

export interface ApiTokenLine {
  readonly id: number
  readonly label: string
  readonly createdAt: string
  readonly usedOn: string | null
  readonly expiresAt: string | null
}

interface ApiTokensProps {
  readonly tokens: readonly ApiTokenLine[]
  /** Was just made, and is shown this once. */
  readonly token?: string | undefined
  /** ISO 8601 UTC. */
  readonly now: string
}

/** Those that there are, and the form for another one. */
export function ApiTokens({ tokens, token, now }: ApiTokensProps) {
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
        {tokens.map((one) => (
          <TokenLine token={one} now={now} />
        ))}
      </ul>
      <NewToken />
    </section>
  )
}

function TokenLine({ token, now }: { token: ApiTokenLine; now: string }) {
  const { id, label, createdAt, usedOn, expiresAt } = token
  return (
    <li>
      <span>
        <bdi>{label}</bdi>
        <span class="hint">
          {' since '}
          <Time at={createdAt} /> UTC
          {usedOn === null ? ', never used' : `, last used on ${usedOn}`}
          {expiresAt === null
            ? ', never expires'
            : `, ${expiresAt > now ? 'expires' : 'expired'} on ${expiresAt.slice(0, 10)}`}
        </span>
      </span>
      <form method="post" action={paths.apiTokenEnd(id)}>
        <button class="small">
          Revoke
          <span class="vh"> {label}</span>
        </button>
      </form>
    </li>
  )
}

/** In days; the first one is chosen. */
const TERMS = [
  ['90', 'in 90 days'],
  ['365', 'in a year'],
  ['', 'never'],
] as const

function NewToken() {
  return (
    <form method="post" action={paths.apiTokens} class="settings">
      <label class="field">
        Purpose of a new token
        <input name="label" required maxlength={80} placeholder="nightly export" />
      </label>
      <label class="field">
        Expires
        <select name="days">
          {TERMS.map(([days, says]) => (
            <option value={days}>{says}</option>
          ))}
        </select>
      </label>
      <button>Create a token</button>
    </form>
  )
}
