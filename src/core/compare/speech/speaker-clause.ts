import type { PassageReading } from '../passage.ts'

/**
 * Finite verbs by their endings. Lists of verbs of saying are never complete, but the shape of the
 * clause that names a speaker is nearly always the same.
 */
const VERB: Readonly<Record<string, string>> = {
  uk: String.raw`\p{L}{3,}(?:в|ла|ли|ло|ють|ить|ять|ать|ує|яє|ає|їть)|\p{L}{2,}ся`,
  ru: String.raw`\p{L}{3,}(?:л|ла|ли|ло|ет|ют|ит|ят|ат)|\p{L}{2,}(?:тся|лся|лась|лись|лось)`,
  pl: String.raw`\p{L}{3,}(?:ł|ła|li|ły|ło|uje|ują|aje|ają|dzi|dzą)(?: się)?`,
  de: String.raw`so|\p{L}{3,}(?:te|ten|t)|\p{L}*(?:sprach|schrieb|rief|hieß|gab|wies|hob|fand|fuhr|räumte)`,
  fr: String.raw`(?:a|ont|avait)(?:-t-(?:il|elle))? (?:\p{L}+ment )?\p{L}{2,}(?:é|i|u|it)|\p{L}{3,}(?:e|ent)(?:-t-(?:il|elle))?`,
  es: String.raw`\p{L}{2,}(?:ó|aron|ieron)|ha \p{L}{2,}(?:ado|ido)`,
  en: String.raw`\p{L}{2,}ed`,
}

/** Words that open another kind of clause. */
const NO_SPEAKER =
  /^(?:і|й|та|але|а|що|як|який|яка|які|де|коли|хоча|бо|щоб|и|но|что|как|где|когда|хотя|чтобы|и|und|aber|dass|weil|als|wenn|die|der|das|et|mais|que|qui|où|y|pero|i|ale|że|który|która|które|and|but|who|which|that|where|when|while)(?!\p{L})/iu

/** After such a beginning the closing clause is the main one: `Wenn es regnet, fällt das Spiel aus.` */
const SUBORDINATE =
  /^["“«„—–\s-]*(?:коли|якщо|хоча|оскільки|щоб|поки|після|коли б|если|когда|хотя|поскольку|чтобы|пока|после|как только|wenn|weil|da|nachdem|als|obwohl|solange|sollte|falls|um|während|bevor|seit|dass|ob|wie|was|wer|je|quand|lorsque|si|comme|bien que|après|avant|cuando|si|aunque|como|tras|después|gdy|jeśli|chociaż|ponieważ|po|kiedy|when|if|although|though|since|because|while|after|before|as|unless|until|once|in|on|at|for|with|by|from|during|under|despite|meanwhile|\p{L}+ing)(?!\p{L})/iu

/** Words that such a clause has at most, and at least with the verb. */
const MOST_WORDS = 10
const FEWEST_WORDS = 2

/** What follows the verb is its subject or its place, which begin with none of these. */
const OBJECT =
  /^\s(?:не|ні|до|от|по|за|на|із|з|из|с|к|об|про|nicht|zu|pas|de|à|no|nie|do|of|to|by|from|\p{L}{2,}(?:ти|ть|тися|ться|ć))(?!\p{L})/iu

/**
 * Does a clause at the end name who says it, by its shape: `…, розповів його тренер.`,
 * `…, so sein Anwalt.`, `…, her coach recalled.`?
 */
export function hasSpeakerClause({ text, tag }: PassageReading): boolean {
  const verb = VERB[tag]
  if (verb === undefined) return false
  const sentences = text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«„“"—–-])/u)
  return sentences.some((sentence) => {
    if (SUBORDINATE.test(sentence)) return false
    const clauses = sentence.split(/[,»”“"]\s+(?:[—–-]\s+)?/u)
    return clauses.slice(1).some((clause, index) => {
      const isLast = index === clauses.length - 2
      return isLast && namesSpeaker(clause.replace(/[.!?…»”"\s]+$/u, ''), verb, tag)
    })
  })
}

function namesSpeaker(clause: string, verb: string, tag: string): boolean {
  const words = clause.split(/\s+/u).length
  if (words < FEWEST_WORDS || words > MOST_WORDS || NO_SPEAKER.test(clause)) return false
  // `…, the commentators noted on Monday`: English has the subject first.
  if (tag === 'en') {
    return new RegExp(
      String.raw`^(?:(?:the|a|an|his|her|its|their|\p{Lu}\p{L}+)\s).{0,60}?(?:${verb})(?:\s(?:on|in|at|to|after|during)\s.*)?$`,
      'u',
    ).test(clause)
  }
  const match = new RegExp(String.raw`^(?:${verb})(?!\p{L})`, 'u').exec(clause)
  return match !== null && !OBJECT.test(clause.slice(match[0].length))
}
