import { composed } from '../../core/text/compose.ts'
import { UserError } from '../../core/errors.ts'
import type { ReviewerRecord } from '../../core/records.ts'
import type { Context } from '../context.ts'

/** Characters of a reviewer's name at most. */
const LONGEST_NAME = 80

/** By name. */
export function listReviewers(context: Context): readonly ReviewerRecord[] {
  return context.stores.reviewers.all()
}

/** The reviewer of this name, made where there is none. Throws UserError invalid for a bad name. */
export function reviewerNamed(context: Context, name: string): ReviewerRecord {
  return context.stores.reviewers.named(reviewerName(name), context.now())
}

/** The name as it is kept: 1 to 80 characters on one line. Throws UserError invalid. */
export function reviewerName(name: string): string {
  const kept = composed(name.toWellFormed())
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (kept === '' || Array.from(kept).length > LONGEST_NAME) {
    throw new UserError('invalid', `A reviewer's name has 1 to ${LONGEST_NAME} characters.`)
  }
  return kept
}
