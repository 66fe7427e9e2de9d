import { segmentText, type ImportedFile } from '../../src/formats/bilingual.ts'

/** Each link as `source | target | status`, in the order of the file. */
export function linksOf({ documents, bitexts }: ImportedFile): readonly string[] {
  return bitexts.flatMap(({ source, target, beads }) =>
    beads.map((bead) => {
      const words = (id: number, ids: readonly number[]) => {
        const document = documents.find((one) => one.id === id)!
        const chosen = document.segments.filter((segment) => ids.includes(segment.id))
        return chosen.map((segment) => segmentText(document, segment)).join(' + ')
      }
      return `${words(source, bead.source)} | ${words(target, bead.target)} | ${bead.status}`
    }),
  )
}
