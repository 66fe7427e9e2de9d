/** The cues of SRT and WebVTT files, written carefully or not: times and the lines below them. */

/** `00:01:02,500`, also as careless programs write it: `0:1:2.5`, `00:01:02:500`, `01:02`. */
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?`
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?=\s|$)`)
const NUMBER = /^\d+$/

export interface Cue {
  /** Seconds. */
  readonly start: number
  readonly end: number
  /** Trimmed, none of them empty, still with their markup. */
  readonly lines: readonly string[]
}

/** Lines between two lines of times. */
interface Part {
  readonly lines: Line[]
  /** By which the file counts it; null where it has none. */
  readonly number: number | null
}

interface Line {
  readonly text: string
  readonly isAfterEmpty: boolean
}

interface OpenCue extends Part {
  readonly start: number
  readonly end: number
}

/**
 * A cue ends before the number and the times of the next one. In WebVTT, an empty line ends it too; in
 * SRT what comes after one still belongs to it.
 */
export function findCues(text: string, isVtt: boolean): readonly Cue[] {
  const head: Part = { lines: [], number: null }
  const cues: OpenCue[] = []
  let part = head
  let isInside = true
  let isAfterEmpty = true
  for (const line of text.split('\n')) {
    const times = TIMES.exec(line)
    const words = line.trim()
    if (times) {
      const isNumbered = cues.length === 0 || cues[0]!.number !== null
      const number = isInside ? takeNumber(part, { isNumbered, isDirect: !isAfterEmpty }) : null
      const [start, end] = [seconds(times.slice(1, 5)), seconds(times.slice(5, 9))]
      cues.push({ start, end, number, lines: [] })
      part = cues.at(-1)!
      isInside = true
    } else if (isVtt && part !== head && (line === '' || (words === '' && part.lines.length > 0))) {
      isInside = false
    } else if (isInside && words !== '') part.lines.push({ text: words, isAfterEmpty })
    isAfterEmpty = words === ''
  }
  if (part !== head) dropLastNumber(part)
  return cues.map(({ start, end, lines }) => ({ start, end, lines: lines.map((one) => one.text) }))
}

/**
 * Takes the number of the next cue off the end of this part: a number alone on its line, but not one
 * that somebody says. Where the cues are numbered from the first one on, an empty line stands above it
 * or its times right below; elsewhere both, and the part has other lines.
 */
function takeNumber(
  { lines }: Part,
  { isNumbered, isDirect }: { readonly isNumbered: boolean; readonly isDirect: boolean },
): number | null {
  const last = lines.at(-1)
  if (last === undefined || !NUMBER.test(last.text)) return null
  const { isAfterEmpty } = last
  const isOfNext = isNumbered
    ? isAfterEmpty || isDirect
    : isAfterEmpty && isDirect && lines.length > 1
  if (isOfNext) lines.pop()
  return isOfNext ? Number(last.text) : null
}

/** A file that was cut off may end with the number of a cue that is not there any more. */
function dropLastNumber({ lines, number }: Part): void {
  const last = lines.at(-1)
  const isNext =
    number !== null && NUMBER.test(last?.text ?? '') && Number(last!.text) === number + 1
  if (isNext && last!.isAfterEmpty) lines.pop()
}

function seconds([hours, minutes, secs, fraction]: readonly (string | undefined)[]): number {
  return (
    Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(secs) + Number(`0.${fraction ?? 0}`)
  )
}
