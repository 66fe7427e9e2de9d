/** What can be chosen about the matrix: what its shades stand for, which rows, what is aligned. */
import { counted } from '../layout/counted.ts'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { paths } from '../paths.ts'

/** What the shade of a cell stands for: the departure from the pivot, or the mean from all others. */
export const MATRIX_SHADES = ['pivot', 'all'] as const
export type MatrixShade = (typeof MATRIX_SHADES)[number]

export function AlignAll({ place, missing }: { place: ComparisonPlace; missing: number }) {
  return (
    <form method="post" action={paths.alignments(place.id)} class="align-all">
      <button type="submit">Align all versions</button>
      <span class="hint">{`${counted(missing, 'version')} not aligned with the pivot yet`}</span>
    </form>
  )
}

const SHADE_NAMES: Record<MatrixShade, string> = {
  pivot: 'the pivot',
  all: 'all other versions',
}

export function ShadeChoice({ place, shade }: { place: ComparisonPlace; shade: MatrixShade }) {
  return (
    <nav class="shade-choice" aria-label="Difference from">
      Difference from{' '}
      {MATRIX_SHADES.map((one) => (
        <a
          href={paths.matrix(place.id, shadeQuery(one))}
          aria-current={one === shade ? 'true' : undefined}
        >
          {SHADE_NAMES[one]}
        </a>
      ))}
    </nav>
  )
}

function shadeQuery(shade: MatrixShade) {
  return { shade: shade === 'pivot' ? undefined : shade }
}

export function Pages(props: {
  place: ComparisonPlace
  shade: MatrixShade
  before: number | null
  after: number | null
  total: number
}) {
  const { place, shade, before, after, total } = props
  const path = (from: number | undefined) => paths.matrix(place.id, { ...shadeQuery(shade), from })
  return (
    <nav class="pages" aria-label="Pages">
      {before === null ? null : <a href={path(before === 0 ? undefined : before)}>Earlier rows</a>}
      <span class="hint">{counted(total, 'row')}</span>
      {after === null ? null : <a href={path(after)}>Further rows</a>}
    </nav>
  )
}
