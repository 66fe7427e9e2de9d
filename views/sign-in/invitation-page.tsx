import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'

/** The first password of an account, or a new one. */
export function InvitationPage(props: { shell: Shell; name: string; token: string }) {
  const { shell, name, token } = props
  return (
    <Page shell={shell} title="Choose a password" bare>
      <div class="narrow">
        <h1>
          Welcome, <bdi>{name}</bdi>
        </h1>
        <p>Choose a password. With it and your name you sign in from now on.</p>
        <form method="post" action={paths.invitation(token)} class="settings">
          <input type="hidden" name="username" value={name} autocomplete="username" />
          <NewPassword name="password" label="Password, at least 10 characters" />
          <NewPassword name="again" label="The same again" />
          <button class="primary">Save and sign in</button>
        </form>
      </div>
    </Page>
  )
}

function NewPassword({ name, label }: { name: string; label: string }) {
  return (
    <label>
      {label}
      <input
        name={name}
        type="password"
        required
        minlength={10}
        maxlength={256}
        autocomplete="new-password"
      />
    </label>
  )
}
