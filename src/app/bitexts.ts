import { UserError } from '../core/errors.ts'
import type { BitextId, ComparisonId, DocumentId } from '../core/model.ts'
import type { BitextRecord } from '../core/records.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Context } from './context.ts'
import { comparisonTexts } from './library.ts'

/**
 * The bitext of two documents, made where there is none yet. There is one for both orders: when the
 * documents were paired the other way round, `source` and `target` of the answer are swapped.
 * Throws UserError not-found, invalid (the same document twice).
 */
export function openBitext(
  context: Context,
  pair: {
    readonly comparison: ComparisonId
    readonly source: DocumentId
    readonly target: DocumentId
  },
): BitextRecord {
  const { comparison, source, target } = pair
  const { documents } = comparisonTexts(context, comparison)
  if (source === target) throw new UserError('invalid', 'Choose two different documents.')
  for (const id of [source, target]) {
    if (!documents.some((document) => document.id === id)) {
      throw new UserError('not-found', `There is no document ${id} in this comparison.`)
    }
  }
  const { bitexts } = context.stores
  const known = bitexts.ofPair(source, target)
  if (known) return known
  return inTransaction(context.database, () => {
    // Another process may have come first.
    const made = bitexts.ofPair(source, target)
    return made ?? bitexts.get(bitexts.insert(comparison, source, target))!
  })
}

/** Throws UserError not-found, also where its comparison was deleted. */
export function getBitext(context: Context, id: BitextId): BitextRecord {
  const bitext = context.stores.bitexts.get(id)
  if (!bitext || !context.stores.comparisons.get(bitext.comparison)) {
    throw new UserError('not-found', `There is no bitext ${id}.`)
  }
  return bitext
}

/** Those that were opened so far. */
export function listBitexts(context: Context, comparison: ComparisonId): readonly BitextRecord[] {
  return context.stores.bitexts.list(comparison)
}

/** The aligned pair that somebody worked on last; null where there is none, or it is gone. */
export function lastBitext({ stores }: Context): BitextRecord | null {
  const last = stores.operations.lastBitext()
  const bitext = last === null ? undefined : stores.bitexts.get(last)
  if (!bitext || bitext.mode === null || !stores.comparisons.get(bitext.comparison)) return null
  return bitext
}
