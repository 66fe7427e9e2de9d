import type { ReviewerRecord } from '../core/records.ts'
import type { Context } from './context.ts'

export declare function listReviewers(context: Context): readonly ReviewerRecord[]
/** The reviewer of this name, made where there is none. Names: 1 to 80 characters on one line. */
export declare function reviewerNamed(context: Context, name: string): ReviewerRecord
