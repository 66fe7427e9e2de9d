/** Bitexts of any size in two made-up languages, the same on every run. */

export interface Bitext {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Words of either language, by rank; frequency falls with the rank as in real texts. */
const WORDS = 20_000
const NAMES = 4000
/** Shares of the steps: one sentence rendered as two, two as one, none at all. */
const SPLIT = 0.08
const JOINED = 0.08
const DROPPED = 0.05
/** Passages that two reports share, of one to four sentences, make up about this much of each. */
const SHARED = 0.35

/** A bitext in order: sentences of one text are rendered word by word in the other. */
export function parallelBitext(size: number): Bitext {
  const random = mulberry(size)
  const source: string[] = []
  const target: string[] = []
  while (source.length < size || target.length < size) {
    const [a, b] = sentencePair(random)
    const step = random()
    if (step < SPLIT) {
      const half = b.length >> 1
      source.push(sentence(a))
      target.push(sentence(b.slice(0, half)), sentence(b.slice(half)))
    } else if (step < SPLIT + JOINED) {
      const [c, d] = sentencePair(random)
      source.push(sentence(a), sentence(c))
      target.push(`${sentence(b)} ${sentence(d)}`)
    } else {
      if (step < 1 - DROPPED) target.push(sentence(b))
      source.push(sentence(a))
    }
  }
  return { source: source.slice(0, size), target: target.slice(0, size) }
}

/** Two reports of one event: some passages of one stand in the other, elsewhere. */
export function overlapBitext(size: number): Bitext {
  const random = mulberry(size + 1)
  const source: string[] = []
  const passages: string[][] = []
  while (source.length < size) {
    const passage: string[] = []
    const isShared = random() < SHARED
    for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
      const [a, b] = sentencePair(random)
      source.push(sentence(a))
      passage.push(isShared ? sentence(b) : sentence(sentencePair(random)[1]))
    }
    passages.push(passage)
  }
  for (let k = passages.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[passages[k], passages[other]] = [passages[other]!, passages[k]!]
  }
  return { source: source.slice(0, size), target: passages.flat().slice(0, size) }
}

function sentencePair(random: () => number): readonly [string[], string[]] {
  const length = 6 + Math.floor(random() * random() * 34)
  const source: string[] = []
  const target: string[] = []
  for (let k = 0; k < length; k++) {
    const kind = random()
    if (kind < 0.04) {
      const name = Math.floor(random() * NAMES)
      source.push(capitalise(spell(name, 'bdfgklmnprst', 'aeiou', 3)))
      target.push(capitalise(spell(name, 'bdfgklmnprst', 'aeiou', 3)))
    } else if (kind < 0.06) {
      const number = String(2 + Math.floor(random() * 4000))
      source.push(number)
      target.push(number)
    } else {
      const rank = Math.floor(WORDS ** random()) - 1
      source.push(spell(rank, 'bcdfghlmnprstw', 'aeiou', 1))
      if (random() < 0.9) target.push(spell(rank * 7 + 3, 'жзклмнрстфхцчш', 'аеиоуя', 1))
    }
  }
  return [source, target]
}

/** A word of its own for each number, of at least so many syllables. */
function spell(number: number, consonants: string, vowels: string, syllables: number): string {
  let word = ''
  let rest = number
  for (let k = 0; k < syllables || rest > 0; k++) {
    word += consonants[rest % consonants.length]! + vowels[(rest * 3 + k) % vowels.length]!
    rest = Math.floor(rest / consonants.length)
  }
  return word
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function sentence(words: readonly string[]): string {
  return `${capitalise(words.join(' '))}.`
}

/** Mulberry32: pseudo-random numbers in [0, 1), the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
