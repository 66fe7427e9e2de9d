/** Everything that a reviewer can do with two texts, at random. */
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import type { Context } from '../../src/app/context.ts'
import {
  dismissDivergence,
  listDismissals,
  restoreDivergence,
} from '../../src/app/comparing/dismissing.ts'
import * as editing from '../../src/app/editing/editing.ts'
import { documentSegments } from '../../src/app/library.ts'
import * as noting from '../../src/app/notes/noting.ts'
import { mergeSegments, splitSegment } from '../../src/app/importing/segmenting.ts'
import type { Note, Side } from '../../src/core/model.ts'
import { linksOf, type LinkView, type TestBitext } from '../support/context.ts'
import fc from '../support/property.ts'

interface Choice {
  /** Which one of those that there are. */
  readonly pick: number
  readonly other: number
  readonly side: Side
  readonly forth: boolean
}

const choice = {
  pick: fc.nat(30),
  other: fc.nat(30),
  side: fc.constantFrom<Side>('source', 'target'),
  forth: fc.boolean(),
}

/** What an edit may be about, chosen among what is there. */
interface Desk extends Choice {
  readonly context: Context
  readonly made: TestBitext
  readonly link: LinkView | undefined
  readonly note: Note | undefined
}

const by = 'Anna'
const one = <T>(list: readonly T[], n: number) => list[n % Math.max(1, list.length)]

const segmentOf = ({ context, made }: Desk, side: Side, n: number) =>
  one(documentSegments(context, made[side]), n)!

function onLink({ made, link }: Desk) {
  return { bitext: made.bitext, bead: link!.bead.id, revision: link!.revision, by }
}

const onNote = ({ note }: Desk) => ({ note: note!.id, revision: note!.revision, by })

function onSegment(desk: Desk) {
  const { made, side, pick } = desk
  const segment = segmentOf(desk, side, pick)
  return { document: made[side], segment: segment.id, seen: segment, bitext: made.bitext, by }
}

function spanOf(desk: Desk) {
  const { made, side, pick, other } = desk
  const { start, end } = segmentOf(desk, side, pick)
  const from = start + (other % Math.max(1, end - start - 3))
  return { on: 'span', document: made[side], span: { start: from, end: from + 3 } } as const
}

const beadOf = (desk: Desk) =>
  ({ on: 'bead', bitext: desk.made.bitext, bead: desk.link!.bead.id }) as const

const addNote = ({ context, made }: Desk, anchor: noting.NewAnchor, body: string) =>
  noting.addNote(context, { comparison: made.comparison, anchor, body, by })

type Act = (desk: Desk) => unknown

/** What needs nothing but segments. */
const ON_TEXTS: Record<string, Act> = {
  link: (desk) => {
    const { context, made, pick, other, forth } = desk
    const source = new Set([pick, ...(forth ? [pick + 2] : [])])
    editing.linkSegments(context, {
      bitext: made.bitext,
      source: [...new Set([...source].map((n) => segmentOf(desk, 'source', n).id))],
      target: [segmentOf(desk, 'target', other).id],
      by,
    })
  },
  absent: (desk) => {
    const { context, made, side, pick, forth } = desk
    const segments = [segmentOf(desk, side, pick).id]
    const absence = forth ? 'omitted' : 'outside-excerpt'
    editing.markAbsent(context, { bitext: made.bitext, side, segments, absence, by })
  },
  splitSegment: (desk) => splitSegment(desk.context, { ...onSegment(desk), at: 1 + desk.other }),
  mergeSegments: (desk) => mergeSegments(desk.context, onSegment(desk)),
  spanNote: (desk) => addNote(desk, spanOf(desk), 'On words'),
  confirmSure: ({ context, made, forth }) => {
    const seen = linksOf(context, made.bitext).map(({ bead }) => bead.id)
    const some = forth ? seen : seen.slice(0, 2)
    editing.confirmAbove(context, { bitext: made.bitext, confidence: 0.5, seen: some, by })
  },
  alignBetween: async ({ context, made, pick, other }) => {
    const links = linksOf(context, made.bitext)
    const [start, finish] = [one(links, pick)?.bead.id, one(links, other)?.bead.id]
    if (start === undefined || finish === undefined) return
    const between = { start, finish }
    const job = startAlignment(context, { bitext: made.bitext, between, mode: 'parallel', by })
    await awaitJob(context, job.id)
  },
  restore: ({ context, made, pick }) => {
    const dismissal = one(listDismissals(context, made.bitext), pick)
    if (dismissal) restoreDivergence(context, { ...dismissal, by })
  },
}

const ON_LINKS: Record<string, Act> = {
  confirm: (desk) => editing.confirmBead(desk.context, onLink(desk)),
  reject: (desk) => editing.rejectBead(desk.context, onLink(desk)),
  unlink: (desk) => editing.unlinkBead(desk.context, onLink(desk)),
  split: (desk) => editing.splitBead(desk.context, onLink(desk)),
  merge: (desk) => {
    const neighbour = desk.forth ? 'next' : 'previous'
    editing.mergeBead(desk.context, { ...onLink(desk), with: neighbour })
  },
  move: (desk) => {
    const end = desk.forth ? 'first' : 'last'
    editing.moveSegment(desk.context, { ...onLink(desk), side: desk.side, end })
  },
  changeType: (desk) => {
    const counts = { source: 1 + (desk.pick % 3), target: 1 + (desk.other % 3) }
    editing.changeType(desk.context, { ...onLink(desk), counts })
  },
  note: (desk) => addNote(desk, beadOf(desk), 'On a link'),
  dismiss: ({ context, made, link, pick, forth }) => {
    const { comparison, bead } = link!
    if (comparison?.kind !== 'divergences') return
    const card = one(comparison.divergences, pick)
    if (!card) return
    const at = { bitext: made.bitext, bead: forth ? bead.id : null, by, reason: 'None.' }
    dismissDivergence(context, { ...at, rule: card.rule, term: card.term })
  },
}

const ON_NOTES: Record<string, Act> = {
  answer: (desk) => addNote(desk, { on: 'thread', note: desk.note!.id }, 'An answer'),
  editNote: (desk) => {
    const more = { body: 'Changed', category: 'style', severity: 'minor' } as const
    noting.editNote(desk.context, { ...onNote(desk), ...more })
  },
  resolve: (desk) => {
    const status = desk.forth ? 'resolved' : 'open'
    noting.setNoteStatus(desk.context, { ...onNote(desk), status })
  },
  attach: (desk) => {
    const anchor = desk.forth && desk.link ? beadOf(desk) : spanOf(desk)
    noting.attachNote(desk.context, { ...onNote(desk), anchor })
  },
  deleteNote: (desk) => noting.deleteNote(desk.context, onNote(desk)),
}

const KINDS = [ON_TEXTS, ON_LINKS, ON_NOTES].flatMap((acts) => Object.keys(acts))

export const randomEdit = fc.record({ kind: fc.constantFrom(...KINDS), ...choice })
export type RandomEdit = typeof randomEdit extends fc.Arbitrary<infer T> ? T : never

/** Does it where what it is about is there. Throws UserError where it cannot be done. */
export async function perform(
  context: Context,
  made: TestBitext,
  { kind, ...chosen }: RandomEdit,
): Promise<void> {
  const link = one(linksOf(context, made.bitext), chosen.pick)
  const threads = noting.listNotes(context, { comparison: made.comparison })
  const note = one(threads, chosen.pick)?.note
  const desk = { ...chosen, context, made, link, note }
  await ON_TEXTS[kind]?.(desk)
  if (link) await ON_LINKS[kind]?.(desk)
  if (note) await ON_NOTES[kind]?.(desk)
}
