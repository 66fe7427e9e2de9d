/** What others do, as it happens: changes of rows, and who reads where. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import type { Change } from '../../app/feed.ts'
import { newestOperation } from '../../app/editing/undoing.ts'
import { UserError } from '../../core/errors.ts'
import type { BitextId } from '../../core/model.ts'
import { field, idParam, readForm } from '../forms.ts'
import { Presence } from '../presence.ts'
import { stillSignedIn } from '../signed-in.ts'
import { byOf } from '../shell.ts'

/** Milliseconds between signs of life, so that nothing on the way closes the connection. */
const HEARTBEAT = 25_000

/** Milliseconds after which a stream has ended at the latest, once its session is over. */
const CHECK = 2000

/** Events that wait for a reader who takes none; then the stream ends, and the reader asks anew. */
const MOST_UNREAD = 100

/** Open pages that are told at once; each holds a connection. */
const MOST_OPEN = 500

/** Of one account: nobody takes the places of all others. */
const MOST_OF_ACCOUNT = 100

export function liveRoutes(context: Context): Hono {
  const presence = new Presence()
  const routes = new Hono()

  routes.get('/bitexts/:id/events', (c) => {
    const bitext = getBitext(context, idParam(c, 'id'))
    if (presence.size >= MOST_OPEN) {
      throw new UserError('busy', 'Too many pages are open to receive changes.')
    }
    const name = byOf(c)
    if (c.get('account') !== undefined && presence.countOf(name) >= MOST_OF_ACCOUNT) {
      throw new UserError('busy', 'You have too many pages open to receive changes.')
    }
    const mayStay = stillSignedIn(context, c)
    return streamSSE(c, async (stream) => {
      let unread = 0
      const send = (event: string, data: unknown) => {
        if (!mayStay() || unread >= MOST_UNREAD) stream.abort()
        if (stream.aborted) return
        unread++
        void stream.writeSSE({ event, data: JSON.stringify(data) }).finally(() => unread--)
      }
      const id = randomUUID()
      send('welcome', { id, newest: newestOperation(context, bitext.comparison) })
      const leave = presence.enter({ id, name, bitext: bitext.id, row: null }, (readers) =>
        send(
          'readers',
          readers.map(({ name: who, row }) => ({ name: who, row })),
        ),
      )
      const unsubscribe = context.feed.subscribe(bitext.comparison, (change) => {
        const said = saidOf(change, bitext.id)
        if (said !== null) send('change', said)
      })
      await new Promise<void>((resolve) => {
        const beat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT)
        const look = setInterval(() => mayStay() || stream.abort(), CHECK)
        stream.onAbort(() => {
          clearInterval(beat)
          clearInterval(look)
          resolve()
        })
      })
      leave()
      unsubscribe()
    })
  })

  routes.post('/bitexts/:id/readers', async (c) => {
    const form = await readForm(c)
    presence.move(field(form, 'reader'), field(form, 'row').slice(0, 40), byOf(c))
    return c.body(null, 204)
  })

  return routes
}

/** Null for what changes nothing on the page of this bitext. */
function saidOf(change: Change, bitext: BitextId) {
  if (change.type !== 'operation') return null
  if (change.bitext !== null && change.bitext !== bitext) return null
  const { operation, kind, by, beads } = change
  return { operation, kind, by, beads }
}
