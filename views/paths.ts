/** Every URL and element id of the workbench: pages, fragments and tests take them from here. */

import type {
  BeadId,
  BitextId,
  ComparisonId,
  DocumentId,
  NoteId,
  SegmentId,
} from '../src/core/model.ts'

type Query = Record<string, string | number | undefined>

/** Appends the parameters that have a value; an empty string counts as none. */
export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}

/** What part of a comparison the workbench shows. */
export interface WorkbenchView {
  readonly source?: DocumentId | undefined
  readonly target?: DocumentId | undefined
  readonly order?: string | undefined
  /** Rows where this rule found something, alone. */
  readonly rule?: string | undefined
  /** Rows of this state, alone. */
  readonly state?: string | undefined
  /** A row key, to begin there. */
  readonly at?: string | undefined
  /** A row key, whose details the drawer shows. */
  readonly row?: string | undefined
}

export const paths = {
  library: '/',
  libraryPart: (query: Query) => withQuery('/', query),
  samples: '/samples',
  health: '/healthz',
  signIn: (query: Query = {}) => withQuery('/sign-in', query),
  signOut: '/sign-out',
  invitation: (token: string) => `/invitations/${token}`,
  search: (query: Query = {}) => withQuery('/search', query),
  glossary: '/glossary',
  glossaryImport: '/glossary/files',
  glossaryEntry: (id: number) => `/glossary/${id}`,
  glossaryDeletion: (id: number) => `/glossary/${id}/deletion`,
  settings: '/settings',
  theme: '/settings/theme',
  reviewer: '/settings/reviewer',
  glosses: '/settings/glosses',
  hiding: '/settings/hiding',
  services: '/settings/services',
  translation: '/settings/translation',
  embedding: '/settings/embedding',
  dictionaries: '/settings/dictionaries',
  account: '/settings/account',
  password: '/settings/password',
  sessionsEnd: '/settings/sessions/end',
  apiTokens: '/settings/tokens',
  apiTokenEnd: (token: number) => `/settings/tokens/${token}/end`,
  sessionEnd: (session: string) => `/settings/sessions/${session}/end`,
  accounts: '/settings/accounts',
  newAccount: '/accounts',
  accountChange: (id: number, change: AccountChange) => `/accounts/${id}/${change}`,
  backup: '/settings/backup',
  restoration: '/settings/restoration',
  static: (file: string) => `/static/${file}`,

  comparisons: '/comparisons',
  newComparison: '/comparisons/new',
  importPreview: '/comparisons/preview',
  comparison: (id: ComparisonId, view: WorkbenchView = {}) =>
    withQuery(`/comparisons/${id}`, { ...view }),
  title: (id: ComparisonId) => `/comparisons/${id}/title`,
  pivot: (id: ComparisonId) => `/comparisons/${id}/pivot`,
  comparisonDeletion: (id: ComparisonId) => `/comparisons/${id}/deletion`,
  comparisonRestoration: (id: ComparisonId) => `/comparisons/${id}/restoration`,
  addDocuments: (id: ComparisonId) => `/comparisons/${id}/documents/new`,
  documents: (id: ComparisonId) => `/comparisons/${id}/documents`,
  texts: (id: ComparisonId) => `/comparisons/${id}/documents`,
  description: (id: DocumentId) => `/documents/${id}/description`,
  replacement: (id: DocumentId) => `/documents/${id}/replacement`,
  alignments: (id: ComparisonId) => `/comparisons/${id}/alignments`,
  matrix: (id: ComparisonId, query: Query = {}) => withQuery(`/comparisons/${id}/matrix`, query),
  reading: (id: ComparisonId, query: Query = {}) => withQuery(`/comparisons/${id}/reading`, query),
  print: (id: ComparisonId, query: Query = {}) => withQuery(`/comparisons/${id}/print`, query),
  dots: (id: ComparisonId, query: Query = {}) => withQuery(`/comparisons/${id}/dots`, query),
  comparisonSearch: (id: ComparisonId, query: Query = {}) =>
    withQuery(`/comparisons/${id}/search`, query),
  notes: (id: ComparisonId, query: Query = {}) => withQuery(`/comparisons/${id}/notes`, query),
  orphans: (id: ComparisonId) => `/comparisons/${id}/orphans`,
  history: (id: ComparisonId, query: Query = {}) => withQuery(`/comparisons/${id}/history`, query),

  segmentPlace: (id: ComparisonId, document: DocumentId, segment: SegmentId) =>
    `/comparisons/${id}/documents/${document}/segments/${segment}`,

  note: (id: NoteId) => `/notes/${id}`,
  notePlace: (id: NoteId) => `/notes/${id}/place`,
  noteResolution: (id: NoteId) => `/notes/${id}/resolution`,
  noteReopening: (id: NoteId) => `/notes/${id}/reopening`,
  noteDeletion: (id: NoteId) => `/notes/${id}/deletion`,
  noteRestoration: (id: NoteId) => `/notes/${id}/restoration`,
  noteAttachment: (id: NoteId) => `/notes/${id}/attachment`,

  alignment: (id: BitextId) => `/bitexts/${id}/alignment`,
  alignmentStop: (id: BitextId) => `/bitexts/${id}/alignment/stop`,
  rows: (id: BitextId, query: Query) => withQuery(`/bitexts/${id}/rows`, query),
  nextRow: (id: BitextId, query: Query = {}) => withQuery(`/bitexts/${id}/next`, query),
  details: (id: BitextId, row: string, query: Query = {}) =>
    withQuery(`/bitexts/${id}/details/${row}`, query),
  unlinkedRun: (id: BitextId, row: string, query: Query = {}) =>
    withQuery(`/bitexts/${id}/runs/${row}`, query),
  beads: (id: BitextId) => `/bitexts/${id}/beads`,
  bead: (id: BitextId, bead: BeadId, resource: BeadResource) =>
    `/bitexts/${id}/beads/${bead}/${resource}`,
  absences: (id: BitextId) => `/bitexts/${id}/absences`,
  minimap: (id: BitextId, query: Query = {}) => withQuery(`/bitexts/${id}/minimap`, query),
  segments: (id: BitextId, document: DocumentId, segment: SegmentId, edit: 'split' | 'merge') =>
    `/bitexts/${id}/documents/${document}/segments/${segment}/${edit}`,
  confirmations: (id: BitextId) => `/bitexts/${id}/confirmations`,
  dismissals: (id: BitextId, query: Query = {}) => withQuery(`/bitexts/${id}/dismissals`, query),
  reinstatements: (id: BitextId) => `/bitexts/${id}/reinstatements`,
  findings: (id: BitextId, query: Query = {}) => withQuery(`/bitexts/${id}/findings`, query),
  undo: (id: BitextId) => `/bitexts/${id}/undo`,
  redo: (id: BitextId) => `/bitexts/${id}/redo`,
  readers: (id: BitextId) => `/bitexts/${id}/readers`,
  events: (id: BitextId) => `/bitexts/${id}/events`,
  comparisonExport: (id: ComparisonId) => `/comparisons/${id}/export`,
  export: (id: BitextId, query: Query = {}) => withQuery(`/bitexts/${id}/export`, query),
} as const

/** What an admin can do about an account. */
export const ACCOUNT_CHANGES = [
  'role',
  'invitation',
  'sign-out',
  'disabling',
  'enabling',
  'deletion',
] as const
export type AccountChange = (typeof ACCOUNT_CHANGES)[number]

/** What can be made of a bead: each is a resource that a POST creates. */
export const BEAD_RESOURCES = [
  'confirmation',
  'rejection',
  'unlinking',
  'split',
  'merge',
  'move',
  'type',
] as const
export type BeadResource = (typeof BEAD_RESOURCES)[number]

/** Element ids; `#` is not part of them. */
export const ids = {
  main: 'main',
  rows: 'rows',
  pane: 'pane',
  drawer: 'drawer',
  findings: 'findings',
  footer: 'progress-bar',
  minimap: 'minimap',
  matrix: 'matrix',
  toast: 'toast',
  keys: 'keys',
  linking: 'linking',
  alignment: 'alignment-state',
  nameDialog: 'who',
  nameAsked: 'name-dialog',
  row: (key: string) => `row-${key}`,
  actions: (key: string) => `actions-${key}`,
  segment: (document: DocumentId, segment: SegmentId) => `s-${document}-${segment}`,
  note: (note: NoteId) => `note-${note}`,
  noteForm: 'note-form',
  typeForm: 'type-form',
} as const
