/** Korean words without what is glued to them: particles, the plural, and the endings of derived verbs. */

/** Particles, the longer first. */
const PARTICLE =
  /(?:으로부터|에서부터|이라도|에서는|에게는|에서의|에게서|까지의|으로서|으로써|이라는|이라고|으로의|이면서|부터|까지|에서|에게|한테|으로|로서|로써|라는|라고|처럼|보다|마다|조차|이나|이며|이고|에는|에도|에만|와의|과의|로의|께서|밖에|은|는|이|가|을|를|의|에|로|와|과|도|만|나|며)$/u

const PLURAL = /들$/u

/** Forms of `do`, `become`, `receive` and `be` behind a noun, and of the ending that makes it an adjective. */
const PREDICATE =
  /(?:하였습니다|되었습니다|하여야|하였다|되었다|되어야|했습니다|됐습니다|합니다|됩니다|입니다|했으며|했다고|한다고|적으로|적이며|적인|하는|하고|하여|하며|하지|하기|하면|한다|했다|했던|하던|하다|되는|되어|되고|되며|되지|된다|됐다|되다|받는|받을|받은|이었다|이다|할|한|해|될|된|됨|함|적)$/u

/** Syllables that a stem keeps. */
const SHORTEST = 2

/** The stem of a word in Hangul; a word that has no other ending stays as it is. */
export function koreanStem(word: string): string {
  return [PREDICATE, PARTICLE, PLURAL, PREDICATE].reduce((stem, ending) => {
    const shorter = stem.replace(ending, '')
    return shorter.length < SHORTEST ? stem : shorter
  }, word)
}
