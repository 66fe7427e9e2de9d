/** Types of `xenoData`, in which what TEI has no element for is kept as JSON. */
export const TEI_DATA = {
  comparison: 'synoptic-comparison',
  document: 'synoptic-document',
  bitext: 'synoptic-bitext',
  absence: 'synoptic-absence',
  note: 'synoptic-note',
} as const

/** The processing instruction that holds text between blocks which is not white space, as JSON. */
export const TEI_GAP = 'synoptic-gap'
