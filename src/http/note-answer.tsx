/** The answer to a change of a note: its row and the drawer, or its thread on the page of notes. */
import type { Context as Request } from 'hono'
import { Toast } from '../../views/layout/message.tsx'
import { ReviewerField } from '../../views/layout/reviewer-field.tsx'
import { Thread } from '../../views/notes/thread.tsx'
import { ids, paths } from '../../views/paths.ts'
import { ChangedRows } from '../../views/workbench/changed-rows.tsx'
import { Drawer } from '../../views/workbench/drawer.tsx'
import { FooterNow } from './footer-now.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import { listNotes } from '../app/notes/noting.ts'
import type { Note } from '../core/model.ts'
import type { OperationId } from '../core/records.ts'
import { currentPage, redirectBack, wantsParts } from './answers.tsx'
import { detailsOf } from './details.ts'
import { pairOfPage } from './pair.ts'
import { shellOf } from './shell.ts'

/** A plain form comes back to the note. */
export function answerNote(
  context: Context,
  c: Request,
  note: Note,
  operation: OperationId,
  /** Given with the note for the first time; empty otherwise. */
  name = '',
) {
  const hash = ids.note(note.id)
  if (!wantsParts(c)) return redirectBack(c, paths.notes(note.comparison), hash)
  const screen = workbenchOf(context, c, note)
  if (screen !== null) {
    c.header('HX-Trigger', JSON.stringify({ 'synoptic:noted': { note: hash, operation } }))
    return c.html(
      <>
        <RowAndDrawer context={context} c={c} {...screen} isNamed={name !== ''} />
        {name === '' ? null : <NewName c={c} name={name} />}
      </>,
    )
  }
  const thread = listNotes(context, { comparison: note.comparison }).find(
    (one) => one.note.id === (note.thread ?? note.id),
  )
  return c.html(
    <>
      {thread === undefined ? null : (
        <hx-partial hx-target={`#${ids.note(thread.note.id)}`} hx-swap="outerHTML">
          <Thread thread={thread} />
        </hx-partial>
      )}
      <Toast message="Saved" />
    </>,
  )
}

/** The name stands in the bar from now on. */
function NewName({ c, name }: { c: Request; name: string }) {
  const { preferences } = shellOf(c)
  return (
    <hx-partial hx-target={`#${ids.nameDialog}`} hx-swap="outerHTML">
      <ReviewerField preferences={{ ...preferences, reviewer: name }} />
    </hx-partial>
  )
}

/** With the way to bring it back. */
export function answerDeletedNote(
  context: Context,
  c: Request,
  note: Note,
  operation: OperationId,
) {
  if (!wantsParts(c)) return redirectBack(c, paths.notes(note.comparison))
  const screen = workbenchOf(context, c, note)
  if (screen !== null) {
    c.header('HX-Trigger', JSON.stringify({ 'synoptic:noted': { note: '', operation } }))
  }
  return c.html(
    <>
      {screen === null ? (
        <hx-partial hx-target={`#${ids.note(note.id)}`} hx-swap="delete" />
      ) : (
        <RowAndDrawer context={context} c={c} {...screen} />
      )}
      <Toast message="Note deleted">
        <form method="post" action={paths.noteRestoration(note.id)} class="inline">
          <input type="hidden" name="comparison" value={note.comparison} />
          <input type="hidden" name="operation" value={operation} />
          <button>Undo</button>
        </form>
      </Toast>
    </>,
  )
}

function RowAndDrawer(props: {
  context: Context
  c: Request
  pair: Pair
  row: string
  isNamed?: boolean
}) {
  const { context, c, pair, row } = props
  const details = detailsOf(context, c, pair, row)
  if (details === null) return <Toast message="Saved" />
  const change = {
    removed: [],
    rows: [{ view: details.view }],
    total: 0,
    renumbered: false,
  }
  return (
    <>
      <ChangedRows pair={pair} change={change} />
      <FooterNow context={context} c={c} pair={pair} at={row} />
      <hx-partial hx-target={`#${ids.drawer}`} hx-swap="outerHTML">
        <Drawer
          pair={pair}
          details={props.isNamed === true ? { ...details, asksName: false } : details}
        />
      </hx-partial>
    </>
  )
}

/** The pair and the row on the screen, where the note was changed in the workbench. */
function workbenchOf(context: Context, c: Request, note: Note): { pair: Pair; row: string } | null {
  const page = currentPage(c)
  const row = page?.searchParams.get('row') ?? ''
  if (page === null || row === '') return null
  if (page.pathname !== paths.comparison(note.comparison)) return null
  const pair = pairOfPage(context, c, note.comparison)
  return pair === null ? null : { pair, row }
}
