/** What a reader chooses for this browser. */
import { Hono } from 'hono'
import { KEYS } from '../../../views/keyboard/keys.ts'
import { TEXT_SIZES, THEMES } from '../../../views/layout/preferences.ts'
import { paths } from '../../../views/paths.ts'
import { SettingsPage } from '../../../views/settings/settings-page.tsx'
import type { Context } from '../../app/context.ts'
import { redirectBack } from '../answers.tsx'
import { choice, field, readForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { keepPreference, keepReviewer, shellOf } from '../shell.ts'

export function settingRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.get(paths.settings, (c) =>
    c.render(<SettingsPage shell={shellOf(c)} saved={c.req.query('saved') === 'yes'} />),
  )

  routes.post(paths.settings, async (c) => {
    const form = await readForm(c)
    const name = field(form, 'name')
    if (name !== '') keepReviewer(c, context, name)
    keepPreference(c, 'theme', choice(field(form, 'theme'), THEMES, 'theme'))
    keepPreference(c, 'text-size', choice(field(form, 'text-size'), TEXT_SIZES, 'text size'))
    keepPreference(c, 'keys', field(form, 'keys') === 'on' ? 'on' : 'off')
    keepPreference(c, 'bindings', bindingsIn(form))
    return c.redirect(`${paths.settings}?saved=yes`, 303)
  })

  routes.post(paths.theme, async (c) => {
    const theme = choice(field(await readForm(c), 'theme'), THEMES, 'theme')
    keepPreference(c, 'theme', theme)
    return redirectBack(c, paths.library)
  })

  routes.post(paths.reviewer, async (c) => {
    keepReviewer(c, context, field(await readForm(c), 'name'))
    return redirectBack(c, paths.library)
  })

  return routes
}

/** Only what differs from the table, and only what can be a key. */
function bindingsIn(form: Form): string {
  const chosen = new URLSearchParams()
  for (const { action, codes } of KEYS) {
    const code = field(form, `key-${action}`)
    if (code !== '' && code !== codes.join(' ') && isKey(code)) chosen.set(action, code)
  }
  return chosen.toString()
}

function isKey(code: string): boolean {
  return code.split(' ').every((one) => /^(Ctrl\+)?(Alt\+)?(Shift\+)?[A-Z]\w{0,20}$/.test(one))
}
