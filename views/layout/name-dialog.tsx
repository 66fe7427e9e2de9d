/** Asks for the name that notes and edits are to carry; the script opens it before the first one. */
import { ids, paths } from '../paths.ts'

/** Only on pages of those who have no name yet. */
export function NameDialog() {
  return (
    <dialog id={ids.nameAsked} class="name-dialog" aria-labelledby="name-asked">
      <form method="post" action={paths.reviewer}>
        <h2 id="name-asked">Who is reviewing?</h2>
        <p class="hint">
          The name is shown with your notes and edits, so that others know who made them. It is kept
          in this browser, so you are asked only once.
        </p>
        <label for="asked-name">Your name</label>
        <input id="asked-name" name="name" required maxlength={80} autocomplete="name" dir="auto" />
        <p role="alert" />
        <p class="form-end">
          <button type="button" value="later">
            Continue without a name
          </button>
          <button class="primary">Save name</button>
        </p>
      </form>
    </dialog>
  )
}
