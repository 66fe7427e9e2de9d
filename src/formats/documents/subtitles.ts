import { UserError } from '../../core/errors.ts'
import { type FoundBlock, joinBlocks } from './block-text.ts'
import { decodeText } from '../encoding/encoding.ts'
import { findCues, type Cue } from './subtitle-cues.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'

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
/** Tags and times inside a cue (`5 < 6` is none), the positions of SSA, and the sounds above `<ruby>` signs. */
const MARKUP =
  /<rt>[^<>]{0,200}(?:<\/rt>|(?=<\/ruby>))|<\/?[a-z][^<>]{0,200}>|<\/>|<[\d:.]{5,20}>|\{\\[^{}]{0,200}\}/gi
/** Seconds: captions that roll repeat the line above; this long is a cue that only does that. */
const ROLL = 0.05

/**
 * Reads SRT and WebVTT subtitles: the words of the cues without numbers, times and styles. Cues are
 * joined until a sentence ends, somebody else speaks or nobody does for three seconds. Throws a
 * UserError as `readText` does, and `unreadable` where there is no cue.
 */
export async function readSubtitles(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const { text, encoding, warnings } = await decodeText(bytes, options)
  const isVtt = text.startsWith('WEBVTT')
  const cues = findCues(text, isVtt).map(inWords)
  if (cues.length === 0) {
    throw new UserError('unreadable', `${file} has no subtitle with a time.`, { file })
  }
  const joined = joinBlocks(joinCues(withoutRepeats(cues)), file)
  return makeDocument(
    {
      text: joined.text,
      blocks: joined.blocks,
      bytes,
      encoding,
      format: isVtt ? 'vtt' : 'srt',
      warnings: [...warnings, ...joined.warnings],
    },
    options,
  )
}

/** Without markup. */
function inWords(cue: Cue): Cue {
  return { ...cue, lines: cue.lines.map(wordsOf).filter(Boolean) }
}

function wordsOf(line: string): string {
  return ENTITIES.reduce(
    (words, [entity, character]) => words.replace(entity, character),
    line.replace(MARKUP, '').replace(/\\[Nnh]|[ \t]+/g, ' '),
  ).trim()
}

/**
 * Captions that roll up show each line twice: below, then above the next one. The second is left out,
 * where the cues follow each other without a pause.
 */
function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  let above: string | undefined
  let end = 0
  return cues.map((cue) => {
    const [first, ...rest] = cue.lines
    const isRolling =
      first !== undefined &&
      first === above &&
      Math.abs(cue.start - end) < ROLL &&
      (rest.length > 0 || cue.end - cue.start < ROLL)
    above = cue.lines.at(-1) ?? above
    end = cue.end
    return isRolling ? { ...cue, lines: rest } : cue
  })
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
