import type { PassageReading, PassageWord } from '../passage.ts'
import type { ByLanguage } from './by-language.ts'

interface Done {
  /** What the verb itself looks like. */
  readonly form: RegExp
  /** What stands before it, in its clause, if anything has to. */
  readonly before?: RegExp
}

/** How a language says that something has been done: perfect, preterite, passive of the past. */
const DONE: ByLanguage<Done> = {
  en: {
    form: /(?:ed|en|wn|ne|ght|ilt|ent|eft|old|ut|et|old|ung|un|eld|ound|ade|aid|ost)$/iu,
    before:
      /(?<!\p{L})(?:has|have|had|was|were|'ve|been|got)\s(?:(?:been|now|already|just|finally|since|\p{L}+ly)\s){0,3}$/iu,
  },
  uk: { form: /(?:[аиіуеяюоєї]в|л[аои]|вся|л[аои]ся|лось|[нт]о)$/iu },
  ru: { form: /(?:[аиеёуыяо]л|л[аои]|лся|л[аои]сь|[её]н|ен[аоы]|[ая]н|ан[аоы]|[яыу]т[аоы])$/iu },
  de: {
    form: /^(?:\p{L}{0,10}ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss)\p{L}{2,}(?:t|en)|\p{L}+iert|\p{L}+te(?:n)?)$/iu,
  },
  fr: {
    form: /(?:ée?s?|ie?s?|ue?s?|ite?s?|erte?s?)$/iu,
    before:
      /(?<!\p{L})(?:a|ont|été|est|sont|avait|avaient|s'est)\s(?:(?:été|déjà|\p{L}+ment)\s){0,2}$/iu,
  },
  es: { form: /(?:ó|aron|ieron|[ai]d[oa]s?)$/iu },
  pl: { form: /(?:[łl][aoiy]?|no|to|n[aey]|ny|ty|t[ae])$/iu },
}

/** Is a word of a passage a verb in a form that says that it has happened? */
export function isDone(passage: PassageReading, word: PassageWord): boolean {
  const done = DONE[passage.tag]
  if (done === undefined || !done.form.test(word.text)) return false
  return done.before?.test(passage.text.slice(0, word.start).replaceAll('’', "'")) ?? true
}
