/** Who is reviewing: asked once, kept, and changed here. */
import { ids, paths } from '../paths.ts'
import type { Preferences } from './preferences.ts'

/** The name with a way to change it; where there is none yet, a field that asks for it. */
export function ReviewerField({ preferences }: { preferences: Preferences }) {
  const { reviewer } = preferences
  return (
    <details class="who" id={ids.nameDialog}>
      <summary title="Your name goes with your notes and edits">
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
        <p class="hint">It goes with your notes and edits, and stays in this browser.</p>
        <button class="primary">Save name</button>
      </form>
    </details>
  )
}
