/** The reviewer's hand on the segmentation. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import type { EditResult } from '../../app/editing/editing.ts'
import { mergeSegments, splitSegment } from '../../app/importing/segmenting.ts'
import type { SegmentEdit } from '../../app/importing/segmenting.ts'
import { UserError } from '../../core/errors.ts'
import { answerEdit } from '../edit-answer.tsx'
import { field, idParam, numberField, optionalNumber, readForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { orderOf, pairOfRequest } from '../pair.ts'
import { byOf } from '../shell.ts'
import { storedOrder } from '../turned.ts'
import { spanOfWords } from '../word-span.ts'

export function segmentRoutes(context: Context): Hono {
  const routes = new Hono()
  const base = '/bitexts/:id/documents/:document/segments/:segment'
  routes.post(`${base}/split`, (c) =>
    editSegment(context, c, (form, edit) => {
      const at = optionalNumber(form, 'at') ?? placeOfWords(context, form, edit)
      return splitSegment(context, { ...edit, at })
    }),
  )
  routes.post(`${base}/merge`, (c) =>
    editSegment(context, c, (_, edit) => mergeSegments(context, edit)),
  )
  return routes
}

/** Where the second half begins, for those who type its first words. */
function placeOfWords(context: Context, form: Form, { document, seen }: SegmentEdit): number {
  const wanted = new FormData()
  wanted.set('words', field(form, 'words'))
  wanted.set('near', String(seen.start + 1))
  const { start } = spanOfWords(context, wanted, document)
  if (start > seen.start && start < seen.end) return start - seen.start
  throw new UserError('invalid', 'Write the words that the second half begins with.')
}

async function editSegment(
  context: Context,
  c: Request,
  how: (form: Form, edit: SegmentEdit) => EditResult,
) {
  const form = await readForm(c)
  const pair = pairOfForm(context, c, form)
  const { operation, change, beads } = how(form, {
    bitext: pair.bitext.id,
    order: storedOrder(pair),
    document: idParam(c, 'document'),
    segment: idParam(c, 'segment'),
    seen: { start: numberField(form, 'start'), end: numberField(form, 'end') },
    by: byOf(c),
  })
  return answerEdit(context, c, { pair, operation, change, beads })
}

function pairOfForm(context: Context, c: Request, form: Form) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  return { ...pair, order: orderOf(field(form, 'order')) }
}
