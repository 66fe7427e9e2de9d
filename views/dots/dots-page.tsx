/** Every link as a point: positions in one text across, in the other one down. */
import type { Dot } from '../../src/core/overviews.ts'
import { Empty } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { pairPath, sideInWords } from '../workbench/pair.ts'
import type { Pair } from '../workbench/pair.ts'
import { percentOf } from '../../src/core/doubt.ts'
import { placeOf } from '../workbench/workbench-page.tsx'

interface DotsPageProps {
  readonly shell: Shell
  readonly pair: Pair
  readonly sourceCount: number
  readonly targetCount: number
  readonly dots: readonly Dot[]
}

/** Size of the drawing in its own units. */
const SIZE = 1000
/** Above this many dots those that would fall on each other are drawn once. */
const MOST_DOTS = 2000

/** No diagonal is drawn: where nothing matches there is nothing. */
export function DotsPage({ shell, pair, sourceCount, targetCount, dots }: DotsPageProps) {
  return (
    <Page shell={shell} title={`Dots · ${pair.comparison.title}`} place={placeOf(pair, 'dots')}>
      <div class="wide">
        <h1>Dot plot</h1>
        <p class="lead">
          Each dot is a link: across is its place in <bdi>{sideInWords(pair, 'source')}</bdi>, down
          its place in <bdi>{sideInWords(pair, 'target')}</bdi>. A line from corner to corner means
          that both texts say the same in the same order. Choose a dot to read it.
        </p>
        {dots.length === 0 ? (
          <Empty title="Nothing is linked">
            <p>
              <a href={pairPath(pair)}>Go to the workbench</a>
            </p>
          </Empty>
        ) : (
          <>
            <Legend />
            <Plot pair={pair} sourceCount={sourceCount} targetCount={targetCount} dots={dots} />
          </>
        )}
      </div>
    </Page>
  )
}

function Legend() {
  return (
    <ul class="dot-legend" aria-label="Legend">
      <li>
        <svg viewBox="-12 -12 24 24" width="16" height="16" aria-hidden="true">
          <circle r="9" class="dot confirmed" />
        </svg>
        confirmed
      </li>
      <li>
        <svg viewBox="-12 -12 24 24" width="16" height="16" aria-hidden="true">
          <circle r="8" class="dot proposed" />
        </svg>
        proposed
      </li>
      <li>
        <svg viewBox="-12 -12 24 24" width="16" height="16" aria-hidden="true">
          <circle r="8" class="dot doubtful" />
        </svg>
        doubtful, below 60 %
      </li>
    </ul>
  )
}

function Plot({ pair, sourceCount, targetCount, dots }: Omit<DotsPageProps, 'shell'>) {
  const x = (position: number) => round(((position + 0.5) / Math.max(sourceCount, 1)) * SIZE)
  const y = (position: number) => round(((position + 0.5) / Math.max(targetCount, 1)) * SIZE)
  const size = Math.max(3, Math.min(9, 320 / Math.sqrt(Math.max(sourceCount, targetCount))))
  return (
    <svg
      class="dot-plot"
      viewBox={`-64 -30 ${SIZE + 84} ${SIZE + 60}`}
      role="group"
      aria-label="Links"
    >
      <rect x="0" y="0" width={SIZE} height={SIZE} class="plot-frame" />
      {[0.25, 0.5, 0.75].map((share) => (
        <path
          class="plot-grid"
          d={`M${share * SIZE} 0V${SIZE}M0 ${share * SIZE}H${SIZE}`}
          aria-hidden="true"
        />
      ))}
      <text x="0" y="-8" class="axis">
        1
      </text>
      <text x={SIZE} y="-8" class="axis end">
        {sourceCount}
      </text>
      <text x="-8" y="14" class="axis end">
        1
      </text>
      <text x="-8" y={SIZE} class="axis end">
        {targetCount}
      </text>
      {visible(dots).map((dot) => (
        <a href={`${pairPath(pair, { at: `b${dot.bead}`, row: `b${dot.bead}` })}#row-b${dot.bead}`}>
          <circle
            cx={x(dot.source)}
            cy={y(dot.target)}
            r={round(size)}
            class={`dot ${lookOf(dot)}`}
          >
            <title>
              {`Segment ${Math.round(dot.source) + 1} with ${Math.round(dot.target) + 1}, ${dot.status}${dot.confidence === null ? '' : `, ${percentOf(dot.confidence)}`}`}
            </title>
          </circle>
        </a>
      ))}
    </svg>
  )
}

function lookOf({ status, confidence }: Dot): string {
  return status === 'proposed' && confidence !== null && confidence < 0.6 ? 'doubtful' : status
}

function visible(dots: readonly Dot[]): readonly Dot[] {
  const live = dots.filter(({ status }) => status !== 'rejected')
  const stride = Math.ceil(live.length / MOST_DOTS)
  return stride <= 1 ? live : live.filter((_, index) => index % stride === 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
