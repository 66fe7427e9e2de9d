/** What the forms of the services share: kinds, fields, and what came of saving. */
import type { Child } from 'hono/jsx'
import { Problem } from '../layout/message.tsx'

/** Services that can be tested when they are saved. */
export type TestedService = 'translation' | 'embedding'

export interface ServiceResult {
  /** What has just been saved. */
  readonly saved?: string
  readonly problem?: { readonly of: TestedService; readonly says: string }
  /** What a test has shown. */
  readonly report?: {
    readonly of: TestedService
    readonly works: readonly string[]
    readonly faults: readonly string[]
  }
}

export function Kind(props: { name: string; chosen: string; children?: Child }) {
  return (
    <label>
      <input type="radio" name="kind" value={props.name} checked={props.name === props.chosen} />{' '}
      {props.children}
    </label>
  )
}

export function Address({ value, example }: { value: string; example: string }) {
  return (
    <label class="field">
      Address
      <input
        name="address"
        value={value}
        placeholder={example}
        inputmode="url"
        autocomplete="off"
        spellcheck={false}
      />
    </label>
  )
}

/** Never sent back to the page. */
export function Key({ known }: { known: string }) {
  return (
    <label class="field">
      Key, if the service needs one
      <input
        name="key"
        type="password"
        autocomplete="off"
        placeholder={known === '' ? '' : 'saved; type another one to change it'}
      />
    </label>
  )
}

export function Buttons() {
  return (
    <p class="buttons">
      <button class="primary">Save</button>{' '}
      <button name="test" value="yes">
        Save and test
      </button>
    </p>
  )
}

export function Saved() {
  return (
    <p class="notice done" role="status">
      Saved.
    </p>
  )
}

export function Outcome({ of, result }: { of: TestedService; result: ServiceResult }) {
  const { problem, report, saved } = result
  if (problem?.of === of) return <Problem message={problem.says} />
  if (saved === of) return <Saved />
  if (report?.of !== of) return null
  const failed = report.faults.length > 0
  return (
    <div class={`notice ${failed ? 'warnings' : 'done'}`} role="status">
      <p>
        <strong>{failed ? 'Saved, but not all of it works' : 'Saved, and it works'}</strong>
      </p>
      <ul>
        {report.works.map((line) => (
          <li>{`✓ ${line}`}</li>
        ))}
        {report.faults.map((line) => (
          <li>{`✕ ${line}`}</li>
        ))}
      </ul>
    </div>
  )
}
