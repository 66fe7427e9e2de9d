/** One's own account: its password, where one has signed in, and tokens for programs. */
import { Problem } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Time } from '../layout/time.tsx'
import { paths } from '../paths.ts'
import { NewPasswordFields } from './password-fields.tsx'
import { ApiTokens, type ApiTokenLine } from './api-tokens.tsx'
import { SettingsLinks } from './settings-links.tsx'

export interface SessionLine {
  readonly id: string
  /** What the browser calls itself. */
  readonly agent: string
  readonly createdAt: string
  readonly isThisOne: boolean
}

interface AccountPageProps {
  readonly shell: Shell
  readonly sessions: readonly SessionLine[]
  readonly tokens: readonly ApiTokenLine[]
  /** Just made: shown this once. */
  readonly token?: string | undefined
  /** ISO 8601 UTC. */
  readonly now: string
  readonly said?: string | undefined
  readonly problem?: string | undefined
}

/** Password above, sessions and tokens below. */
export function AccountPage(props: AccountPageProps) {
  const { shell, sessions, tokens, token, now, said, problem } = props
  const { reviewer, role } = shell.preferences
  return (
    <Page shell={shell} title="Your account">
      <div class="narrow">
        <h1>Your account</h1>
        <SettingsLinks shell={shell} here={paths.account} />
        <p class="lead">
          <bdi>{reviewer}</bdi>, {role}.
        </p>
        {problem === undefined ? null : <Problem message={problem} />}
        {said === undefined ? null : (
          <p class="notice done" role="status">
            {said}
          </p>
        )}
        <form method="post" action={paths.password} class="settings services">
          <fieldset>
            <legend>Change the password</legend>
            <input type="hidden" name="username" value={reviewer} autocomplete="username" />
            <label class="field">
              Current password
              <input
                name="present"
                type="password"
                required
                maxlength={256}
                autocomplete="current-password"
              />
            </label>
            <NewPasswordFields label="New password" />
            <p class="hint">This signs out all other browsers.</p>
          </fieldset>
          <button class="primary">Change the password</button>
        </form>
        <Sessions sessions={sessions} />
        <ApiTokens tokens={tokens} token={token} now={now} />
      </div>
    </Page>
  )
}

function Sessions({ sessions }: { sessions: readonly SessionLine[] }) {
  const others = sessions.filter(({ isThisOne }) => !isThisOne)
  return (
    <section class="sessions">
      <h2>Where you have signed in</h2>
      <ul class="plain-list">
        {sessions.map((session) => (
          <li>
            <span>
              <bdi>{browserName(session.agent)}</bdi>
              <span class="hint">
                {' since '}
                <Time at={session.createdAt} /> UTC
              </span>
            </span>
            {session.isThisOne ? (
              <strong>this browser</strong>
            ) : (
              <form method="post" action={paths.sessionEnd(session.id)}>
                <button class="small">
                  Sign out
                  <span class="vh"> {browserName(session.agent)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <form method="post" action={paths.sessionsEnd}>
          <button>Sign out everywhere else</button>
        </form>
      ) : null}
    </section>
  )
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bFirefox\//u, 'Firefox'],
  [/\bEdg\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/Chrom(?:e|ium)\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/u, 'Windows'],
  [/iPhone|iPad/u, 'iOS'],
  [/Mac OS X/u, 'macOS'],
  [/Android/u, 'Android'],
  [/Linux/u, 'Linux'],
]

/** `Firefox on Linux`; a program by its first words. */
function browserName(agent: string): string {
  const nameIn = (names: typeof BROWSERS) => names.find(([sign]) => sign.test(agent))?.[1]
  const browser = nameIn(BROWSERS)
  const system = nameIn(SYSTEMS)
  if (browser === undefined) return agent === '' ? 'A program' : agent.slice(0, 60)
  return system === undefined ? browser : `${browser} on ${system}`
}
