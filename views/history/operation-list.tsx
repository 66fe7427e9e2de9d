/** Lines of the history: who did what when. */
import type { OperationKind, OperationRecord } from '../../src/core/records.ts'
import { counted } from '../layout/counted.ts'
import { Time } from '../layout/time.tsx'

const DONE: Record<OperationKind, string> = {
  confirm: 'confirmed a link',
  reject: 'rejected a link',
  unlink: 'removed a link',
  link: 'made a link',
  split: 'split a link',
  merge: 'merged links',
  move: 'moved a segment',
  absent: 'marked as absent',
  'confirm-above': 'confirmed several links',
  align: 'aligned',
  'split-segment': 'split a segment',
  'merge-segments': 'merged segments',
  note: 'added a note',
  'edit-note': 'edited a note',
  'resolve-note': 'resolved a note',
  'reopen-note': 'reopened a note',
  'delete-note': 'deleted a note',
  'attach-note': 'attached a note',
  rename: 'renamed the comparison',
  delete: 'deleted the comparison',
  pivot: 'chose the pivot',
  describe: 'changed the description of a text',
  'replace-text': 'replaced a text',
  'remove-document': 'removed a text',
  'clear-bitext': 'removed all links of a pair',
  import: 'imported',
  dismiss: 'dismissed a divergence',
  'restore-divergence': 'took a dismissal back',
  undo: 'undid',
  redo: 'redid',
}

/** Their summary begins with a bare number of links. */
const LINKS_COUNTED: ReadonlySet<OperationKind> = new Set([
  'align',
  'clear-bitext',
  'confirm-above',
])

const inLinks = (summary: string) =>
  summary.replace(/^\d+(?= |$)/u, (count) => counted(Number(count), 'link'))

/** In words: `confirmed a link: 2→1`; what an undo took back is told where it is among `others`. */
export function describeOperation(
  operation: OperationRecord,
  others: readonly OperationRecord[] = [],
): string {
  const done = DONE[operation.kind]
  const undone = others.find(({ id }) => id === operation.undoes)
  if (undone !== undefined) return `${done}: ${describeOperation(undone, others)}`
  const summary = LINKS_COUNTED.has(operation.kind) ? inLinks(operation.summary) : operation.summary
  return summary === '' ? done : `${done}: ${summary}`
}

/** Newest first. */
export function OperationList({ operations }: { operations: readonly OperationRecord[] }) {
  if (operations.length === 0) return <p class="hint">No changes yet.</p>
  return (
    <ol class="operations">
      {operations.map((operation) => (
        <li class={operation.undoneBy === null ? undefined : 'undone'}>
          <Time at={operation.at} />
          <bdi class="author">{operation.reviewer}</bdi>
          <span dir="auto">{describeOperation(operation, operations)}</span>
          {operation.undoneBy === null ? null : <span class="badge">undone</span>}
        </li>
      ))}
    </ol>
  )
}
