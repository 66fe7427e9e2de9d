/** Stale edits: the reader sees what stands now and what they wanted, and may do it all the same. */
import type { Context as Request } from 'hono'
import { ConflictCard, ConflictPage } from '../../views/layout/conflict.tsx'
import type { ConflictData } from '../../views/layout/conflict.tsx'
import { Thread } from '../../views/notes/thread.tsx'
import { describeOperation } from '../../views/history/operation-list.tsx'
import { ids, paths } from '../../views/paths.ts'
import type { BeadResource } from '../../views/paths.ts'
import { ChangedRows } from '../../views/workbench/changed-rows.tsx'
import { pairPath, unfiltered } from '../../views/workbench/pair.ts'
import { IN_PLACE } from '../../views/workbench/row-actions.tsx'
import { getBitext } from '../app/bitexts.ts'
import type { Conflict } from '../app/editing/conflict.ts'
import type { Context } from '../app/context.ts'
import { lastOfNote } from '../app/notes/note-history.ts'
import { listNotes } from '../app/notes/noting.ts'
import { history } from '../app/editing/undoing.ts'
import type { BeadId, ComparisonId, Note } from '../core/model.ts'
import type { OperationRecord, StoredBead } from '../core/records.ts'
import { currentPage, wantsParts } from './answers.tsx'
import { readForm } from './forms.ts'
import type { Form } from './forms.ts'
import { pairOfRequest } from './pair.ts'
import { shellOf } from './shell.ts'
import { rowsOf } from './turned.ts'

/** Null where nothing more can be said than the message. */
export async function answerConflict(
  context: Context,
  c: Request,
  conflict: Conflict,
): Promise<Response | null> {
  const [, kind, id, what, bead, resource] = c.req.path.split('/')
  const form = await readForm(c)
  c.status(409)
  if (kind === 'notes') return await answerNote(context, c, conflict, form)
  if (what === 'beads' && bead !== undefined && resource !== undefined) {
    return await answerBead(context, c, conflict, form, {
      bitext: Number(id),
      bead: Number(bead),
      resource,
    })
  }
  // The script fetches the rows as they stand now.
  if (kind === 'bitexts') c.header('HX-Trigger', 'synoptic:stale')
  return null
}

/** The fields of the form, made from the revision that stands now. */
function fieldsFor(form: Form, revision: number) {
  return [...form.entries()]
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => [name, name === 'revision' ? String(revision) : value] as const)
}

async function answerNote(context: Context, c: Request, conflict: Conflict, form: Form) {
  const current = conflict.current as Note | null
  const id = Number(c.req.path.split('/')[2])
  const body = form.get('body')
  const yours = typeof body === 'string' ? body : noteDeed(c.req.path)
  const comparison = current?.comparison ?? comparisonOnPage(c)
  const data: ConflictData = {
    message: conflict.message,
    now: current === null ? null : <NoteNow note={current} />,
    doing: doingOf(
      comparison === undefined ? undefined : lastOfNote(context, { comparison, note: id }),
    ),
    yours: (
      <p dir="auto" class="note-body">
        {yours}
      </p>
    ),
    again:
      current === null ? null : { action: c.req.path, fields: fieldsFor(form, current.revision) },
  }
  const back = currentPage(c)?.href ?? (current === null ? '/' : paths.notes(current.comparison))
  if (!wantsParts(c)) {
    return await c.render(<ConflictPage shell={shellOf(c)} conflict={data} back={back} />)
  }
  const thread =
    current === null
      ? undefined
      : listNotes(context, { comparison: current.comparison }).find(
          ({ note }) => note.id === (current.thread ?? id),
        )
  return c.html(
    <hx-partial hx-target={`#${ids.note(thread?.note.id ?? id)}`} hx-swap="outerHTML">
      {thread === undefined ? null : <Thread thread={thread} />}
      <ConflictCard conflict={data} boost={IN_PLACE} />
    </hx-partial>,
  )
}

function NoteNow({ note }: { note: Note }) {
  return (
    <>
      <p class="note-head">
        <bdi class="author">{note.author}</bdi> {note.severity}, {note.status}
      </p>
      <p dir="auto" class="note-body">
        {note.body}
      </p>
    </>
  )
}

/** Of a note that is gone only the page knows it. */
function comparisonOnPage(c: Request): ComparisonId | undefined {
  const id = /^\/comparisons\/(\d+)/.exec(currentPage(c)?.pathname ?? '')?.[1]
  return id === undefined ? undefined : Number(id)
}

/** What `/notes/3/resolution` was to do, in words. */
function noteDeed(path: string): string {
  const resource = path.split('/').at(-1) ?? ''
  return NOTE_DEEDS[resource] ?? resource
}

const NOTE_DEEDS: Record<string, string> = {
  resolution: 'Resolve the note',
  reopening: 'Reopen the note',
  deletion: 'Delete the note',
  restoration: 'Restore the note',
  attachment: 'Attach the note to another place',
}

const BEAD_DEEDS: Record<BeadResource, string> = {
  confirmation: 'Confirm the link',
  rejection: 'Reject the link',
  unlinking: 'Remove the link',
  split: 'Split the link',
  merge: 'Merge the link with the one before it',
  move: 'Move a segment to the neighbouring link',
  type: 'Change how many segments are linked',
}

const deedOf = (resource: string) =>
  (BEAD_DEEDS as Record<string, string | undefined>)[resource] ?? resource

/** The last thing that was done with the link, or with what came of it. */
function lastDoing(context: Context, comparison: ComparisonId, bead: BeadId) {
  return doingOf(history(context, { comparison, bead, limit: 1 })[0])
}

function doingOf(last: OperationRecord | undefined) {
  return last ? { by: last.reviewer, what: describeOperation(last), at: last.at } : null
}

async function answerBead(
  context: Context,
  c: Request,
  conflict: Conflict,
  form: Form,
  wanted: { bitext: number; bead: BeadId; resource: string },
) {
  const current = conflict.current as (StoredBead & { revision: number }) | null
  const pair = pairOfRequest(context, c, getBitext(context, wanted.bitext))
  const data: ConflictData = {
    message: conflict.message,
    now:
      current === null ? null : (
        <p>{`${current.source.length}→${current.target.length}, ${current.status}`}</p>
      ),
    doing: lastDoing(context, pair.comparison.id, wanted.bead),
    yours: <p>{deedOf(wanted.resource)}</p>,
    again:
      current === null ? null : { action: c.req.path, fields: fieldsFor(form, current.revision) },
  }
  if (!wantsParts(c)) {
    const back = currentPage(c)?.href ?? pairPath(pair)
    return await c.render(<ConflictPage shell={shellOf(c)} conflict={data} back={back} />)
  }
  const view =
    current === null
      ? undefined
      : rowsOf(context, unfiltered(pair), { at: { bead: current.id }, limit: 1 }).rows[0]
  const rows = view === undefined ? [] : [{ view }]
  return c.html(
    <>
      <ChangedRows pair={pair} change={{ removed: [], rows, total: 0, renumbered: false }} />
      <hx-partial hx-target={`#${ids.toast}`} hx-swap="innerHTML">
        <ConflictCard conflict={data} boost={IN_PLACE} />
      </hx-partial>
    </>,
  )
}
