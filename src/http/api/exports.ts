import { z } from 'zod'
import { exportOffers } from '../../app/exporting/export-formats.ts'
import { exportBitext, exportBitexts } from '../../app/exporting/exporting.ts'
import { getBitext } from '../../app/bitexts.ts'
import { sendFile } from '../download.ts'
import { endpoint, type Endpoint } from './endpoint.ts'
import { ExportFormat } from './schemas.ts'

const flag = z.enum(['yes', 'no']).optional()
const FILE_QUERY = z.object({
  only: z.enum(['all', 'confirmed']).optional(),
  unaligned: flag.describe('Segments without a link.'),
  notes: flag,
  rejected: flag.describe('Links that a reviewer rejected.'),
  differences: z
    .enum(['all', 'substantial', 'none'])
    .optional()
    .describe('Differences to include; substantial: without typography and spelling.'),
})

/** Files to take away. */
export const EXPORT_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/bitexts/:id/exports',
    summary: 'Every format, and what it cannot carry of this bitext.',
    answer: z.array(ExportFormat),
    handle: ({ context, request, id }) => {
      const { id: bitext, comparison } = getBitext(context, id('id'))
      return exportOffers(context, { comparison, bitexts: [bitext] }, request.req.raw.signal)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/bitexts/:id/exports/:format',
    summary: 'A bitext as a file.',
    query: FILE_QUERY,
    answer: null,
    handle: ({ context, request, id, query }) =>
      sendFile(
        context,
        request,
        exportBitext(context, {
          bitext: id('id'),
          format: formatOf(request),
          options: chosen(query),
        }),
      ),
  }),
  endpoint({
    method: 'GET',
    path: '/comparisons/:id/exports/:format',
    summary: 'All aligned bitexts of a comparison in one file.',
    query: FILE_QUERY,
    answer: null,
    handle: ({ context, request, id, query }) =>
      sendFile(
        context,
        request,
        exportBitexts(context, {
          comparison: id('id'),
          format: formatOf(request),
          options: chosen(query),
        }),
      ),
  }),
]

function formatOf(request: { readonly req: { param(name: string): string | undefined } }): string {
  return request.req.param('format') ?? ''
}

/** The options that were given. */
function chosen(query: z.output<typeof FILE_QUERY>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
