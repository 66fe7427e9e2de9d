/**
 * Apertium's modes: a file a language pair with the shell pipeline that translates. The one of
 * Russian and Ukrainian in Debian 12 has a tagger that crashes, whereupon the pipeline ends without
 * an error and without a word; in our private copy the constraint grammar decides alone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageTag } from '../../core/model.ts'

/** Where packages put their modes. */
export const MODES_FOLDER = '/usr/share/apertium/modes'

export interface ApertiumMode {
  /** `rus-ukr`. */
  readonly name: string
  readonly source: LanguageTag
  readonly target: LanguageTag
  /** The repaired pipeline. */
  readonly pipeline: string
}

/** The modes of the installed pairs, repaired; none where Apertium is not installed. */
export function findModes(folder: string = MODES_FOLDER): readonly ApertiumMode[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((file) => {
      const match = /^(([a-z]{2,3})-([a-z]{2,3}))\.mode$/u.exec(file)
      if (match === null) return []
      const pipeline = repairMode(readFileSync(join(folder, file), 'utf8'))
      const [source, target] = [tagOfApertium(match[2]!), tagOfApertium(match[3]!)]
      return [{ name: match[1]!, source, target, pipeline }]
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Takes the tagger out where a constraint grammar stands before it. */
export function repairMode(pipeline: string): string {
  return pipeline.replace(
    /cg-proc -w ('[^']*'|\S+) \| apertium-tagger -g \$2 ('[^']*'|[^\s|]+)/gu,
    'cg-proc -1 -n -w $1',
  )
}

const FLUSHING =
  /(^|\|\s*)(lt-proc|cg-proc|lrx-proc|apertium-(?:tagger|pretransfer|transfer|interchunk|postchunk|anaphora))(?=\s)/gu

/** The pipeline for one long run: every program flushes at a NUL, unknown words come unmarked. */
export function flushingPipeline(pipeline: string): string {
  return pipeline.trim().replace(FLUSHING, '$1$2 -z').replaceAll('$1', '-n').replaceAll('$2', '')
}

/**
 * Writes the repaired modes where `apertium -d` and `apertium-apy` expect them, FOLDER/modes, and
 * returns their names. Where there are none, nothing is made.
 */
export function writeRepairedModes(folder: string, from: string = MODES_FOLDER): readonly string[] {
  const modes = findModes(from)
  const target = join(folder, 'modes')
  if (modes.length > 0) mkdirSync(target, { recursive: true })
  for (const { name, pipeline } of modes) writeFileSync(join(target, `${name}.mode`), pipeline)
  return modes.map(({ name }) => name)
}

/** `rus` → `ru`; codes with a dialect such as `cat_valencia` keep the language. */
export function tagOfApertium(code: string): LanguageTag {
  try {
    return Intl.getCanonicalLocales(code.replaceAll('_', '-'))[0] ?? code
  } catch {
    return code.split('_')[0]!
  }
}

/** Three-letter codes of the languages that Apertium has pairs for, where they differ from BCP 47. */
const CODES: Readonly<Record<string, string>> = {
  af: 'afr', ar: 'ara', be: 'bel', bg: 'bul', br: 'bre', ca: 'cat', cs: 'ces', cy: 'cym', da: 'dan',
  de: 'deu', en: 'eng', eo: 'epo', es: 'spa', eu: 'eus', fr: 'fra', gl: 'glg', hr: 'hrv', is: 'isl',
  it: 'ita', kk: 'kaz', mk: 'mkd', mt: 'mlt', nb: 'nob', nl: 'nld', nn: 'nno', oc: 'oci', pl: 'pol',
  pt: 'por', ro: 'ron', ru: 'rus', sl: 'slv', sr: 'srp', sv: 'swe', tr: 'tur', tt: 'tat', uk: 'ukr',
} // prettier-ignore

/** `uk-UA` → `ukr`. */
export function apertiumCode(tag: LanguageTag): string {
  const language = tag.split('-')[0]!
  return CODES[language] ?? language
}
