import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { Door } from './door.tsx'
import { NewPasswordFields } from '../settings/password-fields.tsx'

/** The first password of an account, or a new one. */
export function InvitationPage(props: { shell: Shell; name: string; token: string }) {
  const { shell, name, token } = props
  return (
    <Page shell={shell} title="Choose a password" bare>
      <Door>
        <h1>
          Welcome, <bdi>{name}</bdi>
        </h1>
        <p>Choose a password. From now on, sign in with your name and this password.</p>
        <form method="post" action={paths.invitation(token)} class="settings">
          <input type="hidden" name="username" value={name} autocomplete="username" />
          <NewPasswordFields />
          <button class="primary">Save and sign in</button>
        </form>
      </Door>
    </Page>
  )
}
