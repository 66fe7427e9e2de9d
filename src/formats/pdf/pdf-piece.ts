/** One piece of text on a page as PDF places it. Units of the page, from its lower left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of its letters. */
  readonly height: number
}
