import { BEAD_ENDPOINTS } from './beads.ts'
import { BITEXT_ENDPOINTS } from './bitexts.ts'
import { COMPARISON_ENDPOINTS } from './comparisons.ts'
import { DOCUMENT_ENDPOINTS } from './documents.ts'
import type { Endpoint } from './endpoint.ts'
import { FINDING_ENDPOINTS } from './findings.ts'
import { EXPORT_ENDPOINTS } from './exports.ts'
import { IMPORT_ENDPOINTS } from './imports.ts'
import { NOTE_ENDPOINTS } from './notes.ts'
import { SEGMENT_ENDPOINTS } from './segments.ts'
import { TERM_ENDPOINTS } from './terms.ts'

/** Where the API begins. */
export const API = '/api/v1'

/** All of the API but the document that describes it. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...COMPARISON_ENDPOINTS,
  ...IMPORT_ENDPOINTS,
  ...DOCUMENT_ENDPOINTS,
  ...BITEXT_ENDPOINTS,
  ...BEAD_ENDPOINTS,
  ...SEGMENT_ENDPOINTS,
  ...FINDING_ENDPOINTS,
  ...NOTE_ENDPOINTS,
  ...TERM_ENDPOINTS,
  ...EXPORT_ENDPOINTS,
]

/** The document that describes the API. */
export const DESCRIPTION = '/openapi.json'

/** What an address of the API answers to, for `Allow`; nothing where there is none. */
export function methodsAt(path: string): readonly string[] {
  const endpoints = [...ENDPOINTS, { method: 'GET', path: DESCRIPTION }]
  const methods = endpoints.filter((one) => patternOf(one.path).test(path)).map((one) => one.method)
  if (methods.length === 0) return []
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
}

function patternOf(path: string): RegExp {
  const pattern = path.replaceAll('.', '\\.').replaceAll(/:\w+/gu, '[^/]+')
  return new RegExp(`^${API}${pattern}$`, 'u')
}
