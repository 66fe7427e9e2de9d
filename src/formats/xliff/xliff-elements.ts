/** Elements of XLIFF 1.x and 2.x by what a reader does with them. */

/** Other texts than those of the unit. */
export const SKIPPED = new Set([
  'alt-trans',
  'bin-unit',
  'changeTrack',
  'glossary',
  'ignorable',
  'matches',
  'resourceData',
  'skeleton',
  'skl',
])

/** Elements of which the text is taken. */
export const TEXTS = new Set(['source', 'seg-source', 'target', 'note', 'meta', 'data', 'comment'])

export const SIDES = new Set(['source', 'seg-source', 'target'])
export const UNITS = new Set(['trans-unit', 'segment'])
