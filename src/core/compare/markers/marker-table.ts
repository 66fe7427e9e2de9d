/**
 * Words that carry negation, modality, hedging and attribution, one table a language. Lists are
 * separated by spaces; `_` joins the words of a phrase, `*` stands for any ending. Lists named
 * `…Like` never raise a difference by themselves: they are ways in which a translation may say
 * what the plain marker of the other side says.
 */
export interface MarkerTable {
  /** Negates a statement: `not`, `never`, `не`. */
  readonly negation: string
  /** Negative in meaning: `without`, `fail to`, `unlikely`. */
  readonly negationLike: string
  /** `may`, `might`, `може`. */
  readonly possibility: string
  readonly possibilityLike: string
  /** Permission or ability, against which a duty is another thing: `can`, `puede`. */
  readonly able: string
  /** `must`, `have to`, `повинен`. */
  readonly obligation: string
  readonly obligationLike: string
  /** A softer duty, against which a possibility is another thing: `should`, `має зробити`. */
  readonly duty: string
  /** The speaker does not vouch for it: `allegedly`, `нібито`. */
  readonly hedge: string
  readonly hedgeLike: string
  /** `probably`, `perhaps`, `ймовірно`. */
  readonly likelihood: string
  readonly likelihoodLike: string
  /** Neutral verbs and phrases of saying. */
  readonly say: string
  /** Saying that casts doubt: `claim`. */
  readonly claim: string
  readonly claimLike: string
  /** Only ever held against a denial. */
  readonly confirm: string
  readonly deny: string
  readonly denyLike: string
  readonly admit: string
  readonly admitLike: string
  readonly promise: string
  readonly promiseLike: string
  readonly threaten: string
  readonly threatenLike: string
  readonly accuse: string
  readonly accuseLike: string
  /** Other ways to name a source: `in his words`, `on the account of`. */
  readonly sayLike: string
}

export type MarkerClass = keyof MarkerTable
