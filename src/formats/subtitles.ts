import { UserError } from '../core/errors.ts'
import { type FoundBlock, joinBlocks } from './block-text.ts'
import { decodeText } from './encoding.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'

const TIMES =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/
const ENDS_SENTENCE = /[.!?…。！？؟۔]["”»’')\]]*\s*$/u
/** Seconds of silence that end a paragraph. */
const PAUSE = 3
/** Those that WebVTT knows; `&amp;` comes last. */
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&nbsp;/g, '\u00A0'],
  [/&lrm;/g, '\u200E'],
  [/&rlm;/g, '\u200F'],
  [/&amp;/g, '&'],
]
const MARKUP = /<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g

/**
 * Reads SRT and WebVTT subtitles: the words of the cues without numbers, times and styles. Cues are
 * joined until a sentence ends, somebody else speaks or nobody does for three seconds. Throws a
 * UserError as `readText` does, and `unreadable` where there is no cue.
 */
export async function readSubtitles(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const { text, encoding, warnings } = await decodeText(bytes, options)
  const cues = findCues(text)
  if (cues.length === 0) {
    throw new UserError('unreadable', `${file} has no subtitle with a time.`, { file })
  }
  const joined = joinBlocks(joinCues(cues), file)
  return makeDocument(
    {
      text: joined.text,
      blocks: joined.blocks,
      bytes,
      encoding,
      format: text.startsWith('WEBVTT') ? 'vtt' : 'srt',
      warnings: [...warnings, ...joined.warnings],
    },
    options,
  )
}

interface Cue {
  /** Seconds. */
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

/** A cue ends with a blank line, or before the number and the times of the next one. */
function findCues(text: string): readonly Cue[] {
  const cues: { start: number; end: number; lines: string[] }[] = []
  let isInside = false
  for (const line of text.split('\n')) {
    const times = TIMES.exec(line)
    if (times) {
      const last = cues.at(-1)
      if (isInside && last && /^\d+$/.test(last.lines.at(-1) ?? '')) last.lines.pop()
      cues.push({ start: seconds(times.slice(1, 5)), end: seconds(times.slice(5, 9)), lines: [] })
      isInside = true
    } else if (line.trim() === '') {
      isInside = false
    } else if (isInside) {
      cues
        .at(-1)!
        .lines.push(
          ENTITIES.reduce(
            (words, [entity, character]) => words.replace(entity, character),
            line.replace(MARKUP, '').replace(/\\[Nnh]/g, ' '),
          ).trim(),
        )
    }
  }
  return cues
}

function seconds([hours, minutes, secs, fraction]: readonly (string | undefined)[]): number {
  return (
    Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(secs) + Number(`0.${fraction ?? 0}`)
  )
}

function joinCues(cues: readonly Cue[]): readonly FoundBlock[] {
  const found: FoundBlock[] = []
  let text = ''
  let end = 0
  for (const cue of cues) {
    const isPause = cue.start - end > PAUSE
    for (const [i, line] of cue.lines.entries()) {
      const isSpeaker = /^(?:[-–—]\s?\p{L}|>>)/u.test(line)
      if (text !== '' && ((isPause && i === 0) || isSpeaker || ENDS_SENTENCE.test(text))) {
        found.push({ kind: 'paragraph', text })
        text = ''
      }
      text += text === '' ? line : ` ${line}`
    }
    end = cue.end
  }
  return [...found, { kind: 'paragraph', text }]
}
