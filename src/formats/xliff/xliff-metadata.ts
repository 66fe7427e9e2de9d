/** The metadata group, in a file or a unit, in which what XLIFF has no element for is kept. */
export const XLIFF_CATEGORY = 'synoptic'

/** Types of `meta`: the first three describe the file, the others one unit. */
export const XLIFF_META = {
  comparison: 'comparison',
  document: 'document',
  bitext: 'bitext',
  bead: 'bead',
  sourceSegments: 'source-segments',
  targetSegments: 'target-segments',
  note: 'note',
  difference: 'difference',
  gloss: 'machine-translation',
} as const
