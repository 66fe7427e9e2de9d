import { getBitext } from '../../app/bitexts.ts'
import type { EditResult } from '../../app/editing/editing.ts'
import { mergeSegments, splitSegment, type SegmentEdit } from '../../app/importing/segmenting.ts'
import { editedOf } from './beads.ts'
import { SegmentMerge, SegmentSplit } from './bodies.ts'
import { endpoint, type Call, type Endpoint } from './endpoint.ts'
import { Edited } from './schemas.ts'

const SEGMENT = '/bitexts/:id/documents/:document/segments/:segment'

/** The reviewer's hand on the segmentation. */
export const SEGMENT_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: `${SEGMENT}/split`,
    summary: 'Splits a segment; `start` and `end` say where it was seen.',
    body: SegmentSplit,
    answer: Edited,
    handle: (call) => {
      const { at } = call.body
      return change(call, (edit) => splitSegment(call.context, { ...edit, at }))
    },
  }),
  endpoint({
    method: 'POST',
    path: `${SEGMENT}/merge`,
    summary: 'Joins a segment with the next one of its block.',
    body: SegmentMerge,
    answer: Edited,
    handle: (call) => change(call, (edit) => mergeSegments(call.context, edit)),
  }),
]

function change(
  call: Call<unknown, { readonly start: number; readonly end: number }>,
  how: (edit: SegmentEdit) => EditResult,
) {
  const { context, body, by } = call
  const { id: bitext } = getBitext(context, call.id('id'))
  const result = how({
    bitext,
    document: call.id('document'),
    segment: call.id('segment'),
    seen: { start: body.start, end: body.end },
    by,
  })
  return editedOf(context, bitext, result)
}
