import type { Bead } from './model.ts'

/** Links that nobody confirmed are doubtful below this: what differs in them may be of other passages. */
export const DOUBTFUL = 0.5

/** Links that nobody confirmed should be looked at twice below this, as the page says by their colour. */
export const UNSURE = 0.6

/** Should a reviewer look at a link twice before saying that it is right? */
export function isUnsure({ status, confidence }: Pick<Bead, 'status' | 'confidence'>): boolean {
  return status === 'proposed' && confidence !== null && confidence < UNSURE
}

/** Is a link as likely wrong as right, and has no reviewer said that it is right? */
export function isDoubtful({ status, confidence }: Pick<Bead, 'status' | 'confidence'>): boolean {
  return status === 'proposed' && confidence !== null && confidence < DOUBTFUL
}

/** How likely a link is right, as readers are told; never certain: `97 %`, `>99 %`. */
export function percentOf(confidence: number): string {
  return confidence > 0.99 ? '>99 %' : `${Math.max(1, Math.round(confidence * 100))} %`
}
