/** The whole comparison in a 12 px strip: what state the rows are in, where notes and differences are. */
import type { MinimapMark, MinimapView } from '../../src/core/overviews.ts'
import { ids } from '../paths.ts'
import { pairPath } from './pair.ts'
import type { Pair } from './pair.ts'

/** Height of the drawing in its own units; the strip is stretched to the window. */
const HEIGHT = 1000
/** Above this many runs of equal rows neighbours are drawn as one: finer than a pixel. */
const MOST_BANDS = 500

/** Each band is a link to its first row. */
export function Minimap({ pair, map }: { pair: Pair; map: MinimapView }) {
  const bands = thinOut(map.marks)
  const scale = HEIGHT / Math.max(map.total, 1)
  return (
    <nav class="minimap" id={ids.minimap} aria-label="Map of the rows" data-total={map.total}>
      <svg viewBox={`0 0 12 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bands.map((mark) => (
          <a href={pairPath(pair, { at: `n:${mark.from}` })} tabindex={-1} data-row={mark.from}>
            <rect
              x="0"
              y={round((mark.from - 1) * scale)}
              width="12"
              height={round(Math.max((mark.to - mark.from + 1) * scale, 1))}
              class={`band ${mark.state}`}
            />
            {mark.different ? (
              <Tick mark={mark} scale={scale} x={11 - 2 * mark.strength} kind="different" />
            ) : null}
            {mark.notes > 0 ? <Tick mark={mark} scale={scale} x={1} kind="noted" /> : null}
          </a>
        ))}
        <rect class="window" x="0" y="0" width="12" height="0" />
      </svg>
    </nav>
  )
}

function Tick(props: { mark: MinimapMark; scale: number; x: number; kind: string }) {
  const { mark, scale, x, kind } = props
  const height = Math.min(Math.max((mark.to - mark.from + 1) * scale * 0.6, 2), 12)
  const middle = ((mark.from + mark.to - 1) / 2) * scale
  return (
    <rect
      x={x}
      y={round(middle - height / 2)}
      width={kind === 'different' ? 1 + 2 * mark.strength : 4}
      height={round(height)}
      class={`tick ${kind}`}
    />
  )
}

/** At most MOST_BANDS marks; of those that are drawn as one the least finished state wins. */
function thinOut(marks: readonly MinimapMark[]): readonly MinimapMark[] {
  const stride = Math.ceil(marks.length / MOST_BANDS)
  if (stride <= 1) return marks
  const bands: MinimapMark[] = []
  for (let index = 0; index < marks.length; index += stride) {
    const group = marks.slice(index, index + stride)
    bands.push({
      from: group[0]!.from,
      to: group.at(-1)!.to,
      state: STATES.find((state) => group.some((mark) => mark.state === state)) ?? 'ghost',
      notes: group.reduce((sum, mark) => sum + mark.notes, 0),
      different: group.some((mark) => mark.different),
      strength: Math.max(...group.map(({ strength }) => strength)),
    })
  }
  return bands
}

const STATES = ['doubtful', 'proposed', 'confirmed', 'unaligned', 'ghost'] as const

function round(value: number): number {
  return Math.round(value * 100) / 100
}
