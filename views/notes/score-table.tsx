/** What the notes on each version weigh, by the severities of MQM. */
import { SEVERITIES } from '../../src/core/model.ts'
import { perThousand, POINTS, type VersionScore } from '../../src/core/note-score.ts'
import { documentName } from '../workbench/pair.ts'

/** Folded: it is asked for at the end of a review. */
export function ScoreTable({ scores }: { scores: readonly VersionScore[] }) {
  if (scores.length === 0) return null
  return (
    <details class="scores">
      <summary>Score of each version</summary>
      <p class="hint">{`Points of the notes below, weighted as in MQM: ${worth()}. A note on a link counts for the version that is compared with the pivot; answers do not count.`}</p>
      <div class="table-scroll" tabindex={0} role="region" aria-label="Scores">
        <table class="data stacking">
          <thead>
            <tr>
              <th scope="col">Version</th>
              {SEVERITIES.map((severity) => (
                <th scope="col">{severity}</th>
              ))}
              <th scope="col">Points</th>
              <th scope="col">Words</th>
              <th scope="col">Points per 1,000 words</th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <Line score={score} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const worth = () => SEVERITIES.map((severity) => `${severity} ${POINTS[severity]}`).join(', ')

function Line({ score: { document, counts, points, words } }: { score: VersionScore }) {
  const share = perThousand(points, words)
  return (
    <tr>
      <th scope="row">
        <bdi>{documentName(document)}</bdi> <span class="tag">{document.language}</span>
      </th>
      {SEVERITIES.map((severity) => (
        <td data-head={severity}>{counts[severity]}</td>
      ))}
      <td data-head="Points">{points}</td>
      <td data-head="Words">{words.toLocaleString('en')}</td>
      <td data-head="Per 1,000">{share === null ? '–' : share.toFixed(2)}</td>
    </tr>
  )
}
