import { BEAD_ENDPOINTS } from './beads.ts'
import { BITEXT_ENDPOINTS } from './bitexts.ts'
import { COMPARISON_ENDPOINTS } from './comparisons.ts'
import { DOCUMENT_ENDPOINTS } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { EXPORT_ENDPOINTS } from './exports.ts'
import { NOTE_ENDPOINTS } from './notes.ts'

/** Where the API begins. */
export const API = '/api/v1'

/** All of the API but the document that describes it. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...COMPARISON_ENDPOINTS,
  ...DOCUMENT_ENDPOINTS,
  ...BITEXT_ENDPOINTS,
  ...BEAD_ENDPOINTS,
  ...NOTE_ENDPOINTS,
  ...EXPORT_ENDPOINTS,
]
