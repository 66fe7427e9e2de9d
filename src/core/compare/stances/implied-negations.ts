import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { markersIn } from '../marker-card.ts'
import { spanOfMatch } from '../../spans.ts'

/**
 * Words that say of an action that it did not or will not happen, or of a thing that it is not
 * there, without a negation, right before what they say it of: `failed to find`, `відмовився
 * підписати`, `without informing`.
 */
const IMPLIED: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:(?:fail(?:s|ed)?|(?:has|have|had)\syet|(?:is|are|was|were|been)\sunable|(?:refus|declin)(?:es|ed|e))\sto(?=\s\p{L})|impossible\sto(?=\s\p{L})|(?:stop(?:s|ped)?|fell)\sshort\sof(?=\s\p{L}+ing(?!\p{L}))|without(?=\s(?!(?:drinking|running|heating|lighting|warning|housing|funding|training|parking|clothing|meaning|any?thing|bedding|flooding|fighting|rioting|hearing|standing)(?!\p{L}))\p{L}+ing(?!\p{L}))|lack(?:s|ed)?(?=\s\p{L})|a\slack\sof)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:відмов(?:ив|ила|или|ляє|ляють)(?:ся|сь)?(?=\s\p{L}+ти(?:ся)?(?!\p{L}))|бракує|бракувало)(?!\p{L})/giu,
  ru: /(?<!\p{L})отказ(?:ал|ала|али|ывает|ывают)(?:ся|ась|ись|сь)(?=\s\p{L}+(?:ть|ти|ться)(?!\p{L}))/giu,
  de: /(?<!\p{L})(?:weigert(?:e|en)?\ssich|(?:war(?:en)?|ist|sind)\s(?:außerstande|nicht\simstande)|versäumte(?:n)?\ses|fehl(?:t|en|te|ten)(?=\s\p{L})|ohne(?=\s[^.,;!?]{0,40}\szu\s))(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:refus(?:e|ent|é|ée|és)\sde|s['’]abst(?:ient|iennent|enu|enue)\sde|omis\sde|incapables?\sde|dans\sl['’]incapacité\sde|manqu(?:e|ent|ait)\sde|sans(?=\s\p{L}+(?:er|ir|re)(?!\p{L})))(?!\p{L})/giu,
  es: /(?<!\p{L})(?:(?:se\s)?neg(?:ó|aron)\sa|rechaz(?:ó|aron)(?=\s\p{L}+r(?!\p{L}))|carecen?\sde|incapa(?:z|ces)\sde|se\sabstuv(?:o|ieron)\sde|carecían?\sde|sin(?=\s\p{L}+(?:ar|er|ir)(?!\p{L})))(?!\p{L})/giu,
  pl: /(?<!\p{L})(?:odmówił(?:a|y|o)?(?=\s\p{L}+ć(?!\p{L}))|odmówili(?=\s\p{L}+ć(?!\p{L}))|brakuje|brakowało)(?!\p{L})/giu,
  zh: /拒绝|缺乏|缺少/gu,
}

export interface Negation {
  readonly negation: Span
  /** Said in other words; a translation has more ways to say it, too. */
  readonly isImplied: boolean
}

/** The negations of a passage; those in other words where it has no plain one. */
export function negationsOf(passage: PassageReading): readonly Negation[] {
  const plain = markersIn(passage, 'negation').map((negation) => ({ negation, isImplied: false }))
  const implied = IMPLIED[passage.tag]
  if (plain.length > 0 || implied === undefined) return plain
  return Array.from(passage.text.matchAll(implied), (match) => ({
    negation: spanOfMatch(match),
    isImplied: true,
  }))
}
