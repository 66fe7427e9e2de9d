/** Words to the reader: problems, oddities, and nothing to show. */
import type { Child } from 'hono/jsx'
import type { Warning } from '../../src/core/errors.ts'
import { ids, paths } from '../paths.ts'
import { Page } from './page.tsx'
import type { Shell } from './preferences.ts'

/** A whole page for something that went wrong. */
export function ProblemPage(props: {
  shell: Shell
  heading: string
  message: string
  /** Of a fault of ours: what to tell whoever runs the program. */
  reference?: string | undefined
  /** Of a page that was only looked at: its address. */
  again?: string | undefined
}) {
  const { shell, heading, message, reference, again } = props
  return (
    <Page shell={shell} title={heading}>
      <div class="narrow problem">
        <h1>{heading}</h1>
        <p dir="auto">{message}</p>
        {reference === undefined ? null : (
          <p>
            Nothing was changed. If it happens again, give this reference to the person who runs the
            program: <code>{reference}</code>
          </p>
        )}
        <p class="problem-ways">
          {reference === undefined || again === undefined ? null : <a href={again}>Try again</a>}
          <a href={paths.library}>Back to the library</a>
        </p>
      </div>
    </Page>
  )
}

/** A line that says what was wrong, above the form that it is about. */
export function Problem({ message }: { message: string }) {
  return (
    <p class="notice problem" role="alert" dir="auto">
      <strong>That did not work.</strong> {message}
    </p>
  )
}

/** What was odd about a text and worked around. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <ul class="notice warnings" aria-label="Warnings">
      {warnings.map((warning) => (
        <li dir="auto">{warning.message}</li>
      ))}
    </ul>
  )
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}

interface ToastProps {
  readonly message: string
  readonly kind?: 'done' | 'problem'
  readonly children?: Child
}

/** A short word that appears in the corner; as a part of an answer to a script. */
export function Toast({ message, kind = 'done', children }: ToastProps) {
  return (
    <hx-partial hx-target={`#${ids.toast}`} hx-swap="innerHTML">
      <div class={`toast ${kind}`} data-kind={kind}>
        <span dir="auto">{message}</span>
        {children}
      </div>
    </hx-partial>
  )
}
