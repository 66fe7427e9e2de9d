/** Who is reviewing: asked once, kept, and changed here. */
import type { Role } from '../../src/core/accounts.ts'
import { ids, paths } from '../paths.ts'
import type { Preferences } from './preferences.ts'

/** The name with a way to change it; where there is none yet, a field that asks for it. */
export function ReviewerField({ preferences }: { preferences: Preferences }) {
  const { reviewer, role } = preferences
  if (role !== null) return <SignedIn name={reviewer} role={role} />
  return (
    <details class="who" id={ids.nameDialog}>
      <summary title="Your name is shown with your notes and edits">
        {reviewer === '' ? 'Who are you?' : <bdi>{reviewer}</bdi>}
      </summary>
      <form method="post" action={paths.reviewer} class="who-form">
        <label for="reviewer-name">Your name</label>
        <input
          id="reviewer-name"
          name="name"
          value={reviewer}
          required
          maxlength={80}
          autocomplete="name"
          dir="auto"
        />
        <p class="hint">It is shown with your notes and edits, and is kept in this browser.</p>
        <button class="primary">Save name</button>
      </form>
    </details>
  )
}

/** The name of an account stays; one can only sign out. */
function SignedIn({ name, role }: { name: string; role: Role }) {
  return (
    <details class="who" id={ids.nameDialog}>
      <summary title="Your name is shown with your notes and edits">
        <bdi>{name}</bdi>
      </summary>
      <form method="post" action={paths.signOut} class="who-form">
        <p class="hint">Signed in as {role}.</p>
        <button class="primary">Sign out</button>
      </form>
    </details>
  )
}
