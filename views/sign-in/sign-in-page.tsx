import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { Door } from './door.tsx'
import { paths } from '../paths.ts'

interface SignInProps {
  readonly shell: Shell
  /** Path to go on to. */
  readonly to: string
  /** As it was typed before. */
  readonly name?: string
  readonly problem?: string
}

/** Name and password. */
export function SignInPage({ shell, to, name = '', problem }: SignInProps) {
  return (
    <Page shell={shell} title="Sign in" bare>
      <Door>
        <h1>Sign in</h1>
        {problem === undefined ? null : (
          <p class="notice problem" role="alert">
            {problem}
          </p>
        )}
        <form method="post" action={paths.signIn()} class="settings">
          <input type="hidden" name="to" value={to} />
          <label class="field">
            Name
            <input
              name="name"
              value={name}
              required
              maxlength={80}
              autocomplete="username"
              autocapitalize="none"
              autofocus={name === ''}
              dir="auto"
            />
          </label>
          <label class="field">
            Password
            <input
              name="password"
              type="password"
              required
              maxlength={256}
              autocomplete="current-password"
              autofocus={name !== ''}
            />
          </label>
          <button class="primary">Sign in</button>
        </form>
        <p class="hint">
          Forgot your password? The person who runs this program can send you a new link.
        </p>
      </Door>
    </Page>
  )
}
