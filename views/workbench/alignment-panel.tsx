/** What the aligner is doing with this pair: not begun, working, stopped, failed, nothing found. */
import type { JobRecord } from '../../src/core/records.ts'
import { ids, paths } from '../paths.ts'
import type { Pair } from './pair.ts'
import { IN_PLACE } from './row-actions.tsx'

/** Waiting or working. */
export function isUnderWay(job: JobRecord): boolean {
  return job.state === 'queued' || job.state === 'running'
}

interface PanelProps {
  readonly pair: Pair
  readonly job: JobRecord | null
}

/** Empty once the pair is aligned; asks again by itself while the aligner works. */
export function AlignmentPanel({ pair, job }: PanelProps) {
  if (job !== null && isUnderWay(job)) return <Working pair={pair} job={job} />
  if (job !== null && job.state !== 'done') return <Stopped pair={pair} job={job} />
  if (job !== null && job.message !== null) return <DoneWithout message={job.message} />
  if (pair.bitext.mode === null) return <NotBegun pair={pair} />
  return <div id={ids.alignment} class="alignment-state" hidden />
}

/** In an answer to a script: the panel where it stands. */
export function AlignmentPart({ pair, job }: PanelProps) {
  return (
    <hx-partial hx-target={`#${ids.alignment}`} hx-swap="outerMorph">
      <AlignmentPanel pair={pair} job={job} />
    </hx-partial>
  )
}

function Working({ pair, job }: { pair: Pair; job: JobRecord }) {
  const percent = Math.round(job.progress * 100)
  return (
    <div
      id={ids.alignment}
      class="alignment-state working"
      hx-get={paths.alignment(pair.bitext.id)}
      hx-trigger="every 500ms"
      hx-swap="outerMorph"
    >
      <p role="status">
        {job.state === 'queued' ? 'Waiting for its turn…' : 'Aligning the two texts…'}
      </p>
      <progress max={100} value={percent} aria-label="Progress of the alignment">
        {`${percent} %`}
      </progress>
      <span class="percent">{`${percent} %`}</span>
      <form method="post" action={paths.alignmentStop(pair.bitext.id)} hx-boost={IN_PLACE}>
        <input type="hidden" name="job" value={job.id} />
        <button>Stop</button>
      </form>
    </div>
  )
}

function DoneWithout({ message }: { message: string }) {
  return (
    <div id={ids.alignment} class="alignment-state alignment-warning" role="status">
      <p>
        <span aria-hidden="true">⚠ </span>
        {message} <a href={paths.services}>Services</a>
      </p>
    </div>
  )
}

function Stopped({ pair, job }: { pair: Pair; job: JobRecord }) {
  const why = {
    cancelled: 'The alignment was stopped.',
    interrupted: 'The program stopped before the alignment was done.',
    failed: 'The alignment failed.',
  }
  const state = job.state as keyof typeof why
  return (
    <div id={ids.alignment} class="alignment-state stopped" role="alert">
      <p>
        <strong>{why[state]}</strong> {job.message ?? ''} Nothing was changed.
      </p>
      <AlignForm pair={pair} label="Try again" />
    </div>
  )
}

function NotBegun({ pair }: { pair: Pair }) {
  return (
    <div id={ids.alignment} class="alignment-state">
      <p>These two versions are not aligned yet.</p>
      <AlignForm pair={pair} label="Align" />
    </div>
  )
}

/** Starts the aligner; what people confirmed or rejected stays as it is. */
export function AlignForm({ pair, label }: { pair: Pair; label: string }) {
  return (
    <form
      method="post"
      action={paths.alignment(pair.bitext.id)}
      class="align-form"
      hx-boost={IN_PLACE}
    >
      <select name="mode" aria-label="How the texts belong together">
        <option value="auto">Decide from the texts</option>
        <option value="parallel">Translations of each other</option>
        <option value="overlap">Reports that share passages</option>
      </select>
      <button class="primary">{label}</button>
    </form>
  )
}
