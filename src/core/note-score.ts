/** What the notes on a text weigh together. */
import { SEVERITIES, type Severity } from './model.ts'
import type { DocumentSummary } from './records.ts'

/** Points of a note: the severity multipliers of MQM (themqm.org, "scoring models"). */
export const POINTS: Readonly<Record<Severity, number>> = {
  neutral: 0,
  minor: 1,
  major: 5,
  critical: 25,
}

export interface NoteScore {
  readonly counts: Readonly<Record<Severity, number>>
  readonly points: number
}

/** What the notes on one version weigh. */
export interface VersionScore extends NoteScore {
  readonly document: DocumentSummary
  readonly words: number
}

export function scoreOf(severities: readonly Severity[]): NoteScore {
  const count = (one: Severity) => severities.filter((severity) => severity === one).length
  const counts = Object.fromEntries(SEVERITIES.map((one) => [one, count(one)]))
  return {
    counts: counts as Record<Severity, number>,
    points: severities.reduce((sum, severity) => sum + POINTS[severity], 0),
  }
}

/** Points for each thousand words; null for a text without words. */
export function perThousand(points: number, words: number): number | null {
  return words === 0 ? null : (points / words) * 1000
}
