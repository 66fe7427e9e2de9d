/** All that is stored as one file, and back. */
import { Problem } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { SettingsLinks } from './settings-links.tsx'

interface BackupPageProps {
  readonly shell: Shell
  readonly canRestore: boolean
  readonly problem?: string | undefined
  /** What has just been restored: under which name the database of before is kept, if there was one. */
  readonly restored: { readonly kept: string | null } | null
}

export function BackupPage({ shell, canRestore, problem, restored }: BackupPageProps) {
  return (
    <Page shell={shell} title="Backup">
      <div class="narrow">
        <h1>Backup</h1>
        <SettingsLinks shell={shell} here={paths.backup} />
        <p class="lead">All comparisons, notes, history, accounts and settings in one file.</p>
        {problem === undefined ? null : <Problem message={problem} />}
        {restored === null ? null : <Restored {...restored} />}
        <form method="post" action={paths.backup} class="settings services" hx-boost="false">
          <fieldset>
            <legend>Make a backup</legend>
            <p class="hint">
              Others can keep working meanwhile. Keys of services are included, but can only be used
              on this machine.
            </p>
          </fieldset>
          <button class="primary">Download a backup</button>
        </form>
        {canRestore ? <RestoreForm /> : <CommandLineOnly />}
      </div>
    </Page>
  )
}

function Restored({ kept }: { kept: string | null }) {
  return (
    <p class="notice done" role="status">
      The backup was restored.{' '}
      {kept === null ? null : (
        <>
          The previous data is kept as <code>{kept}</code> in the data folder.
        </>
      )}
    </p>
  )
}

function RestoreForm() {
  return (
    <form
      method="post"
      action={paths.restoration}
      enctype="multipart/form-data"
      class="settings services restoring"
      hx-boost="false"
    >
      <fieldset>
        <legend>Restore a backup</legend>
        <label class="field">
          Backup file
          <input type="file" name="backup" required />
        </label>
        <p class="hint">
          The file is checked first. Then it replaces everything here, for everybody; the present
          data is kept under another name. Running alignments are stopped. Accounts, passwords and
          tokens are those of the backup, and everybody has to sign in again.
        </p>
      </fieldset>
      <button>Check and restore</button>
    </form>
  )
}

function CommandLineOnly() {
  return (
    <p class="hint">
      To restore one, stop the program and run <code>synoptic restore FILE</code>.
    </p>
  )
}
