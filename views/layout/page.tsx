/** The frame of every screen: head, top bar, notices, the dialogs that belong everywhere. */
import type { Child } from 'hono/jsx'
import { KeysDialog } from '../keyboard/keys-dialog.tsx'
import { ids, paths } from '../paths.ts'
import { NameDialog } from './name-dialog.tsx'
import { ComparisonNavigation } from './navigation.tsx'
import type { ComparisonPlace } from './navigation.tsx'
import type { Shell } from './preferences.ts'
import { ReviewerField } from './reviewer-field.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface PageProps {
  readonly shell: Shell
  readonly title: string
  /** The comparison that the screen belongs to, with the tab that is current. */
  readonly place?: ComparisonPlace | undefined
  /** Fills the window and scrolls inside. */
  readonly fixed?: boolean
  /** Without the ways to other screens, for those who have not signed in. */
  readonly bare?: boolean
  /** Seconds until the page asks again where there is no script. */
  readonly refresh?: number | undefined
  readonly children?: Child
}

const HTMX_CONFIG = JSON.stringify({
  history: false,
  includeIndicatorCSS: false,
  defaultSettleDelay: 0,
})

/** A whole document. */
export function Page({ shell, title, place, fixed, bare, refresh, children }: PageProps) {
  const { preferences } = shell
  return (
    <html
      lang="en"
      dir="ltr"
      data-theme={preferences.theme}
      data-size={preferences.textSize}
      data-keys={preferences.keysOn ? 'on' : 'off'}
      data-role={preferences.role ?? undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content={HTMX_CONFIG} />
        {refresh === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <title>{`${title} · Synoptic`}</title>
        <link rel="icon" href={paths.static('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={paths.static('workbench.css')} />
        <script src={paths.static('htmx.min.js')} defer />
        <script src={paths.static('workbench.js')} type="module" />
      </head>
      <body class={fixed ? 'fixed' : 'flowing'}>
        <a class="skip" href={`#${ids.main}`}>
          Skip to the content
        </a>
        {bare ? null : <TopBar shell={shell} place={place} />}
        <main id={ids.main} tabindex={-1}>
          {children}
        </main>
        <div id={ids.toast} role="status" aria-live="polite" />
        {bare ? null : <KeysDialog preferences={preferences} />}
        {bare || preferences.reviewer !== '' ? null : <NameDialog />}
      </body>
    </html>
  )
}

function TopBar({ shell, place }: { shell: Shell; place: ComparisonPlace | undefined }) {
  return (
    <header class="top">
      <a class="brand" href={paths.library}>
        <Mark />
        <span>Synoptic</span>
      </a>
      {place === undefined ? <GeneralNavigation here={shell.here} /> : null}
      {place === undefined ? null : <ComparisonNavigation place={place} />}
      <div class="top-end">
        <ReviewerField preferences={shell.preferences} />
        <ThemeSwitch theme={shell.preferences.theme} />
        <button
          type="button"
          class="icon-button needs-script"
          data-action="help"
          aria-haspopup="dialog"
          title="Keyboard shortcuts (?)"
        >
          <span aria-hidden="true">?</span>
          <span class="vh">Keyboard shortcuts</span>
        </button>
      </div>
    </header>
  )
}

const GENERAL = [
  { href: paths.library, label: 'Library' },
  { href: paths.search(), label: 'Search' },
  { href: paths.glossary, label: 'Glossary' },
  { href: paths.settings, label: 'Settings' },
]

function GeneralNavigation({ here }: { here: string }) {
  const path = here.split('?')[0]
  return (
    <nav aria-label="Synoptic">
      <ul class="tabs">
        {GENERAL.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={currentOf(href, path)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Screens without a tab of their own are below one. */
function currentOf(href: string, path: string | undefined) {
  if (href === path) return 'page'
  const ofLibrary: readonly (string | undefined)[] = [
    paths.newComparison,
    paths.comparisons,
    paths.importPreview,
  ]
  const isBelow = href === paths.library ? ofLibrary.includes(path) : path?.startsWith(`${href}/`)
  return isBelow ? 'true' : undefined
}

/** Two columns of lines, some of them joined: the product in sixteen pixels. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x="1" y="3" width="6.5" height="2.5" rx="1" fill="currentColor" />
      <rect x="1" y="8.75" width="6.5" height="2.5" rx="1" fill="currentColor" />
      <rect x="1" y="14.5" width="6.5" height="2.5" rx="1" fill="currentColor" />
      <rect x="12.5" y="3" width="6.5" height="2.5" rx="1" fill="currentColor" />
      <rect x="12.5" y="8.75" width="6.5" height="2.5" rx="1" fill="currentColor" />
      <rect x="12.5" y="14.5" width="6.5" height="2.5" rx="1" fill="currentColor" />
      <path
        d="M7.5 4.25h5M7.5 10 L12.5 15.75M7.5 15.75 L12.5 10"
        stroke="currentColor"
        stroke-width="1.2"
        fill="none"
      />
    </svg>
  )
}
