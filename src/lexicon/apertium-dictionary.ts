/**
 * A bilingual dictionary of Apertium as `lt-print` writes it: a transducer, one arc a line (from, to,
 * input symbol, output symbol, perhaps a weight), a line with one state is final, `--` parts sections.
 */
import type { TermPair } from './concepts.ts'

interface Arc {
  readonly to: number
  readonly input: string
  readonly output: string
}

interface Section {
  readonly arcs: Map<number, Arc[]>
  readonly final: Set<number>
}

/** Lemmas of more letters do not exist; longer paths go round in circles. */
const LONGEST_LEMMA = 40

/** The dictionary of a pair has some ten thousand lemmas, which take a hundred thousand steps. */
const MOST_STEPS = 3_000_000

const WEIGHT = 0.8

/** Lemma pairs in the order of the transducer, without grammar symbols. */
export function parseApertiumDictionary(printed: string, origin: string): readonly TermPair[] {
  const pairs = new Map<string, TermPair>()
  for (const section of readSections(printed)) collectPairs(section, origin, pairs)
  return [...pairs.values()]
}

function readSections(printed: string): readonly Section[] {
  const sections: Section[] = [{ arcs: new Map(), final: new Set() }]
  for (const line of printed.split('\n')) {
    if (line === '--') {
      sections.push({ arcs: new Map(), final: new Set() })
      continue
    }
    const [from, to, input, output] = line.split('\t')
    const section = sections.at(-1)!
    if (from === undefined || from === '') continue
    if (to === undefined || input === undefined) {
      section.final.add(Number(from))
      continue
    }
    const arcs = section.arcs.get(Number(from))
    const arc = { to: Number(to), input, output: output ?? input }
    if (arcs === undefined) section.arcs.set(Number(from), [arc])
    else arcs.push(arc)
  }
  return sections
}

/** A path through the transducer, up to where both lemmas are spelled out. */
interface Walk {
  readonly state: number
  readonly before: Walk | null
  readonly steps: number
  readonly source: string
  readonly target: string
  /** Whether that side has come to its grammar symbols, which follow the lemma. */
  readonly isSourceDone: boolean
  readonly isTargetDone: boolean
}

const START: Walk = {
  state: 0,
  before: null,
  steps: 0,
  source: '',
  target: '',
  isSourceDone: false,
  isTargetDone: false,
}

function collectPairs(section: Section, origin: string, pairs: Map<string, TermPair>): void {
  const open: Walk[] = [START]
  let steps = 0
  while (open.length > 0 && steps < MOST_STEPS) {
    const walk = open.pop()!
    steps += 1
    if (section.final.has(walk.state) || (walk.isSourceDone && walk.isTargetDone)) {
      addPair(pairs, walk, origin)
      if (walk.isSourceDone && walk.isTargetDone) continue
    }
    if (walk.steps >= LONGEST_LEMMA) continue
    for (const arc of section.arcs.get(walk.state) ?? []) {
      if (isPlain(arc) && !wentThrough(walk, arc.to)) open.push(along(walk, arc))
    }
  }
}

/** Whether the arc is of a lemma; numbers, dates and addresses are spelled out by the thousand. */
function isPlain({ input, output }: Arc): boolean {
  return !NUMERIC.test(input) && !NUMERIC.test(output)
}

/** Digits and punctuation but for what stands inside words. */
const NUMERIC = /^(?!['’#_-])[\p{Nd}\p{P}]$/u

/** Numbers and the like go round in circles; lemmas do not. */
function wentThrough(walk: Walk, state: number): boolean {
  for (let at: Walk | null = walk; at !== null; at = at.before) if (at.state === state) return true
  return false
}

function along(walk: Walk, { to, input, output }: Arc): Walk {
  const isSourceDone = walk.isSourceDone || isSymbol(input)
  const isTargetDone = walk.isTargetDone || isSymbol(output)
  return {
    state: to,
    before: walk,
    steps: walk.steps + 1,
    source: isSourceDone ? walk.source : walk.source + letterOf(input),
    target: isTargetDone ? walk.target : walk.target + letterOf(output),
    isSourceDone,
    isTargetDone,
  }
}

function addPair(pairs: Map<string, TermPair>, walk: Walk, origin: string): void {
  const source = walk.source.trim()
  const target = walk.target.trim()
  if (source === '' || target === '') return
  pairs.set(`${source}\t${target}`, { source, target, weight: WEIGHT, origin })
}

function isSymbol(letter: string): boolean {
  return letter.startsWith('<')
}

/** ε stands for nothing, a space for `_` in some versions; `#` and `+` join words. */
function letterOf(symbol: string): string {
  if (symbol === 'ε' || symbol === '@0@' || symbol === '#' || /^\p{No}$/u.test(symbol)) return ''
  return symbol === '_' || symbol === '+' ? ' ' : symbol
}
