const PLACE = String.raw`(?:\p{Lu}[\p{Lu}\p{Pd}'’ʼ]{2,}|\p{Lu}[\p{L}\p{Pd}'’ʼ]+)(?:[ ]\p{Lu}[\p{L}\p{Pd}'’ʼ]+){0,2}(?:,[ ]\p{Lu}[\p{L}.]+)?`
const DATE = String.raw`(?:\d{1,2}\.?[ ]\p{L}{3,12}\.?|\p{L}{3,12}\.?[ ]\d{1,2})(?:,?[ ]\d{4}(?:[ ]\p{L}{1,5})?)?`
const NAME = String.raw`["“«]?\p{Lu}[\p{L}\p{Nd}\p{Pd}]*(?:[ ]\p{Lu}[\p{L}\p{Nd}\p{Pd}]*){0,2}["”»]?(?=\.|[ ]?[:–—]|[ ]-)`
const AGENCY = String.raw`(?:/[^/\n]{2,24}/|\([^()\n]{2,30}\)|${NAME})`

/** Place, date, agency, each ended by its own mark; the date or the agency may be missing. */
const DATED = new RegExp(
  String.raw`^${PLACE}[,.][ ]${DATE}[.,:]?(?:[ ]*[–—-])?(?:[ ]*${AGENCY}[.:]?)?`,
  'u',
)
const SIGNED = new RegExp(
  String.raw`^\p{Lu}[\p{Lu}\p{Pd}'’ʼ]{2,}(?:[ ]\p{Lu}+)?[.,][ ](?:/[^/\n]{2,24}/|\([^()\n]{2,30}\)|\p{Lu}[\p{Lu}\p{Nd}\p{Pd}]{2,20})[.:]`,
  'u',
)

/**
 * The end of the dateline that a news text begins with (`MOSCOW, February 12. /TASS/:`,
 * `КИЇВ. 31 грудня. УНІАН.`); 0 where there is none. It belongs to the first sentence.
 */
export function datelineEnd(block: string): number {
  const start = block.slice(0, 160).replace(/[\n\u00A0]/g, ' ')
  return (DATED.exec(start) ?? SIGNED.exec(start))?.[0].length ?? 0
}
