/** What people call the columns of tables of pairs. */
import type { LanguageTag } from '../../core/model.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(', '))

export const SOURCE_NAMES = words(
  'source, src, source_text, source text, original, text a, a, quelle, ausgangstext, quelltext, fuente, texto original, оригінал, оригинал, джерело, источник, oryginał, źródło',
)
export const TARGET_NAMES = words(
  'target, tgt, trg, target_text, target text, translation, text b, b, ziel, zieltext, übersetzung, cible, traduction, traducción, destino, traduzione, переклад, перевод, tłumaczenie, cel',
)
export const NOTE_NAMES = words(
  'notes, note, comment, comments, remark, remarks, kommentar, kommentare, bemerkung, commentaire, commentaires, comentario, comentarios, commento, коментар, комментарий, примітка, примечание, komentarz, uwagi',
)

/** Numbers under these are those of an aligner. */
export const SCORE_NAMES = words('score, similarity, cost, probability')

/** Languages that are looked for under their names, those of other scripts too. */
const LANGUAGES =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk ko ky lt lv mk mn ms nl no pa pl pt ro ru sk sl sq sr sv sw ta te tg th tr uk ur uz vi zh'.split(
    ' ',
  )
/** Besides its own name, a language is known by those that it has in these. */
const NAMED_IN = ['en', 'de', 'fr', 'es', 'it', 'pl', 'uk', 'ru']

/** Whether it is the tag of one of these, perhaps with a region, or the name of one. */
export function isCommonLanguage(name: string): boolean {
  return (
    LANGUAGES.includes(name.split(/[-_]/)[0]!.toLowerCase()) || languageNamed(name) !== undefined
  )
}

let byName: ReadonlyMap<string, LanguageTag> | undefined

/** `uk` of “Ukrainian”, “Ukrainisch”, “українська” (CLDR); undefined where it is no such name. */
export function languageNamed(name: string): LanguageTag | undefined {
  byName ??= new Map(
    LANGUAGES.flatMap((tag) =>
      [tag, ...NAMED_IN].flatMap((locale) => {
        const known = new Intl.DisplayNames([locale], { type: 'language' }).of(tag)
        return known === undefined ? [] : [[known.toLowerCase(), tag] as const]
      }),
    ),
  )
  return byName.get(name.trim().toLowerCase())
}
