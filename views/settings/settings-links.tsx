/** The ways between the screens of the settings, as far as the reader may go. */
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'

export function SettingsLinks({ shell, here }: { shell: Shell; here: string }) {
  const { role } = shell.preferences
  const mayManage = role === null || role === 'admin'
  const links = [
    { href: paths.settings, label: 'General', isOpen: true },
    { href: paths.account, label: 'Your account', isOpen: role !== null },
    { href: paths.accounts, label: 'Accounts', isOpen: mayManage },
    { href: paths.services, label: 'Services', isOpen: mayManage },
    { href: paths.backup, label: 'Backup', isOpen: mayManage },
  ].filter(({ isOpen }) => isOpen)
  return (
    <nav class="settings-links" aria-label="Settings">
      {links.map(({ href, label }) =>
        href === here ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>,
      )}
    </nav>
  )
}
