/** Two lexicons in a row: where no dictionary joins two languages, a third language may. */
import type { Lexicon, Translation } from '../core/align/lexicon.ts'

/** Renderings in the third language that are followed; later ones are rare senses. */
const MOST_STEPS = 6

const MOST_RENDERINGS = 10

/** A word of the third language has senses that the head has not. */
const DETOUR = 0.75

/** Throws RangeError where the first does not end in the language in which the second begins. */
export function pivoted(first: Lexicon, second: Lexicon): Lexicon {
  if (first.target !== second.source) {
    throw new RangeError(`${first.target} is not ${second.source}`)
  }
  return {
    source: first.source,
    target: second.target,
    translations: (head) => {
      const best = new Map<string, Translation>()
      for (const step of first.translations(head).slice(0, MOST_STEPS)) {
        for (const last of second.translations(step.text.toLowerCase())) {
          const weight = step.weight * last.weight * DETOUR
          const known = best.get(last.text)
          if (known !== undefined && known.weight >= weight) continue
          const origin = `${step.origin}, ${last.origin}`
          best.set(last.text, { text: last.text, weight, origin })
        }
      }
      return [...best.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_RENDERINGS)
    },
  }
}
