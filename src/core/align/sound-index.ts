/** The words of a text by how they sound, so that those that sound like another word are soon found. */
import { consonantSkeleton, LONGEST_KEY, SoundComparison } from '../text/sound-distance.ts'
import { ACRONYM, NAME, WORD, type FeatureType } from './features.ts'

/** Sounds of a name that say enough; a word needs one more, an acronym one less. */
const SHORTEST_SOUND = 3
/** Consonants that two words have to begin with. */
const SKELETON = 3
/** The most that lengths of sound keys differ. */
const LONGEST_ENDING = 4

/** Words of one skeleton, in the order of their sounds: those from `from` to `to` of the index. */
interface Block {
  readonly from: number
  readonly to: number
}

export class SoundIndex {
  readonly #blocks = new Map<string, Block>()
  /** Of each place in the order: the type, and where the codes of its sound are. */
  readonly #ids: Int32Array
  readonly #starts: Int32Array
  readonly #codes: Uint8Array
  /** The letters that each sound has in common with the beginning of the one before. */
  readonly #shares: Uint8Array
  readonly #comparison = new SoundComparison()

  constructor(vocabulary: readonly FeatureType[]) {
    const sounds = vocabulary
      .map((type, id) => ({ id, skeleton: skeletonOf(type), sound: type.sound }))
      .filter(({ skeleton }) => skeleton !== '')
      .sort((a, b) => inOrder(a.skeleton, b.skeleton) || inOrder(a.sound, b.sound) || a.id - b.id)
    this.#ids = Int32Array.from(sounds, ({ id }) => id)
    this.#starts = new Int32Array(sounds.length + 1)
    this.#shares = new Uint8Array(sounds.length)
    const codes: number[] = []
    let from = 0
    sounds.forEach(({ skeleton, sound }, place) => {
      const length = Math.min(sound.length, LONGEST_KEY)
      for (let k = 0; k < length; k++) codes.push(sound.charCodeAt(k))
      this.#starts[place + 1] = codes.length
      if (place > 0) this.#shares[place] = sharedBeginning(sounds[place - 1]!.sound, sound)
      if (sounds[place + 1]?.skeleton === skeleton) return
      this.#blocks.set(skeleton, { from, to: place + 1 })
      from = place + 1
    })
    this.#codes = Uint8Array.from(codes)
  }

  /** Tells the types that sound at least so much like a word, with how alike they are. */
  findLike(type: FeatureType, least: number, tell: (id: number, alike: number) => void): void {
    const block = this.#blocks.get(skeletonOf(type))
    if (block === undefined) return
    const comparison = this.#comparison
    comparison.begin(type.sound)
    const own = Math.min(type.sound.length, LONGEST_KEY)
    let shared = 0
    for (let place = block.from; place < block.to; place++) {
      shared = Math.min(shared, this.#shares[place]!)
      const start = this.#starts[place]!
      const length = this.#starts[place + 1]! - start
      if (Math.abs(own - length) > LONGEST_ENDING) continue
      const alike = comparison.with(this.#codes, start, length, shared, least)
      shared = LONGEST_KEY
      if (alike >= least) tell(this.#ids[place]!, alike)
    }
  }
}

/** Empty for what has no sound, or too short a one. */
function skeletonOf(type: FeatureType): string {
  if (type.class > ACRONYM) return ''
  const shortest =
    type.class === WORD ? SHORTEST_SOUND + 1 : SHORTEST_SOUND - (type.class === NAME ? 0 : 1)
  return type.sound.length < shortest ? '' : consonantSkeleton(type.sound, SKELETON)
}

function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function sharedBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length, LONGEST_KEY)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
