/** Who may do what: every route with the least role that it asks for. */
import type { Role } from '../core/accounts.ts'

/** `anyone`: also without signing in. */
export type Access = 'anyone' | Role

/**
 * `METHOD pattern`, as the routes are declared. Readers change nothing that is stored for others:
 * what they may post is kept in their own browser, or in memory while a page is open.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /healthz': 'anyone',
  'GET /static/:name{.+}': 'anyone',
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'GET /invitations/:token': 'anyone',
  'POST /invitations/:token': 'anyone',
  'POST /sign-out': 'reader',

  'GET /': 'reader',
  'GET /search': 'reader',
  'GET /glossary': 'reader',
  'GET /settings': 'reader',
  'POST /settings': 'reader',
  'POST /settings/theme': 'reader',
  'POST /settings/glosses': 'reader',
  'POST /settings/hiding': 'reader',
  'POST /settings/reviewer': 'reviewer',
  'GET /settings/account': 'reader',
  'POST /settings/password': 'reader',
  'POST /settings/sessions/end': 'reader',
  'POST /settings/sessions/:session/end': 'reader',
  'GET /settings/accounts': 'admin',
  'POST /accounts': 'admin',
  'POST /accounts/:id/role': 'admin',
  'POST /accounts/:id/invitation': 'admin',
  'POST /accounts/:id/sign-out': 'admin',
  'POST /accounts/:id/disabling': 'admin',
  'POST /accounts/:id/enabling': 'admin',
  'POST /accounts/:id/deletion': 'admin',
  'GET /settings/backup': 'admin',
  'POST /settings/backup': 'admin',
  'POST /settings/restoration': 'admin',
  'GET /settings/services': 'admin',
  'POST /settings/translation': 'admin',
  'POST /settings/embedding': 'admin',

  'POST /samples': 'reviewer',
  'GET /comparisons/new': 'reviewer',
  'POST /comparisons/preview': 'reviewer',
  'POST /comparisons': 'reviewer',
  'GET /comparisons/:id': 'reader',
  'POST /comparisons/:id/title': 'reviewer',
  'POST /comparisons/:id/alignments': 'reviewer',
  'POST /comparisons/:id/pivot': 'reviewer',
  'POST /comparisons/:id/deletion': 'reviewer',
  'POST /comparisons/:id/restoration': 'reviewer',
  'GET /comparisons/:id/history': 'reader',
  'POST /comparisons/:id/history': 'reviewer',
  'GET /comparisons/:id/matrix': 'reader',
  'GET /comparisons/:id/dots': 'reader',
  'GET /comparisons/:id/print': 'reader',
  'GET /comparisons/:id/reading': 'reader',
  'GET /comparisons/:id/search': 'reader',
  'GET /comparisons/:id/notes': 'reader',
  'POST /comparisons/:id/notes': 'reviewer',
  'GET /comparisons/:id/orphans': 'reader',
  'GET /comparisons/:id/documents': 'reader',
  'GET /comparisons/:id/documents/new': 'reviewer',
  'POST /comparisons/:id/documents': 'reviewer',
  'GET /comparisons/:id/documents/:document/segments/:segment': 'reader',
  'POST /documents/:id/description': 'reviewer',
  'POST /documents/:id/replacement': 'reviewer',

  'GET /bitexts/:id/rows': 'reader',
  'GET /bitexts/:id/next': 'reader',
  'GET /bitexts/:id/details/:row': 'reader',
  'GET /bitexts/:id/runs/:row': 'reader',
  'GET /bitexts/:id/minimap': 'reader',
  'GET /bitexts/:id/footer': 'reader',
  'GET /bitexts/:id/events': 'reader',
  'POST /bitexts/:id/readers': 'reader',
  'GET /bitexts/:id/export': 'reader',
  'GET /bitexts/:id/alignment': 'reader',
  'POST /bitexts/:id/alignment': 'reviewer',
  'POST /bitexts/:id/alignment/stop': 'reviewer',
  'POST /bitexts/:id/beads': 'reviewer',
  'POST /bitexts/:id/beads/:bead/:resource': 'reviewer',
  'POST /bitexts/:id/absences': 'reviewer',
  'POST /bitexts/:id/confirmations': 'reviewer',
  'GET /bitexts/:id/findings': 'reader',
  'GET /bitexts/:id/dismissals': 'reader',
  'POST /bitexts/:id/dismissals': 'reviewer',
  'POST /bitexts/:id/reinstatements': 'reviewer',
  'POST /bitexts/:id/documents/:document/segments/:segment/split': 'reviewer',
  'POST /bitexts/:id/documents/:document/segments/:segment/merge': 'reviewer',
  'POST /bitexts/:id/undo': 'reviewer',
  'POST /bitexts/:id/redo': 'reviewer',

  'GET /notes/:id/place': 'reader',
  'POST /notes/:id': 'reviewer',
  'POST /notes/:id/resolution': 'reviewer',
  'POST /notes/:id/reopening': 'reviewer',
  'POST /notes/:id/deletion': 'reviewer',
  'POST /notes/:id/restoration': 'reviewer',
  'POST /notes/:id/attachment': 'reviewer',

  'POST /glossary': 'reviewer',
  'POST /glossary/files': 'reviewer',
  'POST /glossary/:id': 'reviewer',
  'POST /glossary/:id/deletion': 'reviewer',

  'GET /api/v1/openapi.json': 'reader',
  'GET /api/v1/comparisons': 'reader',
  'POST /api/v1/comparisons': 'reviewer',
  'POST /api/v1/imports': 'reviewer',
  'GET /api/v1/comparisons/:id': 'reader',
  'PATCH /api/v1/comparisons/:id': 'reviewer',
  'DELETE /api/v1/comparisons/:id': 'reviewer',
  'GET /api/v1/comparisons/:id/documents': 'reader',
  'POST /api/v1/comparisons/:id/documents': 'reviewer',
  'GET /api/v1/comparisons/:id/operations': 'reader',
  'POST /api/v1/comparisons/:id/undo': 'reviewer',
  'POST /api/v1/comparisons/:id/redo': 'reviewer',
  'GET /api/v1/documents/:id': 'reader',
  'PATCH /api/v1/documents/:id': 'reviewer',
  'PUT /api/v1/documents/:id/text': 'reviewer',
  'GET /api/v1/documents/:id/segments': 'reader',
  'GET /api/v1/comparisons/:id/bitexts': 'reader',
  'POST /api/v1/comparisons/:id/bitexts': 'reviewer',
  'GET /api/v1/bitexts/:id': 'reader',
  'POST /api/v1/bitexts/:id/alignments': 'reviewer',
  'GET /api/v1/alignments/:id': 'reader',
  'DELETE /api/v1/alignments/:id': 'reviewer',
  'GET /api/v1/bitexts/:id/beads': 'reader',
  'POST /api/v1/bitexts/:id/beads': 'reviewer',
  'GET /api/v1/bitexts/:id/beads/:bead': 'reader',
  'PATCH /api/v1/bitexts/:id/beads/:bead': 'reviewer',
  'DELETE /api/v1/bitexts/:id/beads/:bead': 'reviewer',
  'POST /api/v1/bitexts/:id/beads/:bead/split': 'reviewer',
  'POST /api/v1/bitexts/:id/beads/:bead/merge': 'reviewer',
  'POST /api/v1/bitexts/:id/beads/:bead/move': 'reviewer',
  'POST /api/v1/bitexts/:id/documents/:document/segments/:segment/split': 'reviewer',
  'POST /api/v1/bitexts/:id/documents/:document/segments/:segment/merge': 'reviewer',
  'GET /api/v1/comparisons/:id/notes': 'reader',
  'POST /api/v1/comparisons/:id/notes': 'reviewer',
  'GET /api/v1/notes/:id': 'reader',
  'PATCH /api/v1/notes/:id': 'reviewer',
  'DELETE /api/v1/notes/:id': 'reviewer',
  'GET /api/v1/terms': 'reader',
  'POST /api/v1/terms': 'reviewer',
  'GET /api/v1/terms/:id': 'reader',
  'PATCH /api/v1/terms/:id': 'reviewer',
  'DELETE /api/v1/terms/:id': 'reviewer',
  'GET /api/v1/bitexts/:id/exports': 'reader',
  'GET /api/v1/bitexts/:id/exports/:format': 'reader',
  'GET /api/v1/comparisons/:id/exports/:format': 'reader',
}

const ORDER: readonly Access[] = ['anyone', 'reader', 'reviewer', 'admin']

interface Route {
  readonly method: string
  readonly path: string
}

/**
 * The most that any of the routes asks for. A route without a row asks for an admin, an address
 * without a route for a reader.
 */
export function accessOf(routes: readonly Route[]): Access {
  if (routes.length === 0) return 'reader'
  const asked = routes.map(({ method, path }) => ACCESS[`${method} ${path}`] ?? 'admin')
  return ORDER.findLast((access) => asked.includes(access)) ?? 'admin'
}
