/**
 * What TMX has no element for goes into properties of these types, so that reading gives it back.
 * Differences and machine translations are written only: they are found again.
 * Those named in the header describe documents and bitexts, the others one unit or one variant.
 */
export const TMX_PROPERTY = {
  comparison: 'x-synoptic-comparison',
  document: 'x-synoptic-document',
  bitext: 'x-synoptic-bitext',
  bead: 'x-synoptic-bead',
  status: 'x-synoptic-status',
  confidence: 'x-synoptic-confidence',
  absence: 'x-synoptic-absence',
  segments: 'x-synoptic-segments',
  note: 'x-synoptic-note',
  difference: 'x-synoptic-difference',
  gloss: 'x-synoptic-machine-translation',
} as const
