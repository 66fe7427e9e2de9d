/** A new password, typed twice. */
export function NewPasswordFields({ label = 'Password' }: { label?: string }) {
  return (
    <>
      <PasswordField name="password" label={`${label}, at least 10 characters`} />
      <PasswordField name="again" label="Repeat the password" />
    </>
  )
}

function PasswordField({ name, label }: { name: string; label: string }) {
  return (
    <label class="field">
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
