import { patternsOf, wholeText, type ByLanguage } from '../stances/by-language.ts'

/**
 * Nouns for people by trade, office or origin, in languages that put no article before them: a
 * capital at the start of a sentence makes them look like a surname. By their endings, and a list
 * of those that have none. Surnames that end so (`Шредер`) are no evidence there either.
 */
const PEOPLE: ByLanguage<string> = {
  uk: String.raw`(?!(?:америка|африка)$)\p{L}+(?:ець|їст|мен|єць|ник|ниця|тель|телька|ист|істка|ист|истка|іст|ер|ерка|єр|ор|орка|ар|арка|яр|ач|ачка|лог|логиня|граф|ант|антка|ент|ентка|ик|ікиня|ка|нин|иця|ман|менка|ений|аний|ілий|лий|овий|ючий|ляк|як)|канцлер|генсек|шеф|поет|турок|турчанка|француз|німець|німкеня|суддя|свідок|сусід|генерал|адмірал|речник|очільник|нардеп|пастор|хімік|фізик|історик|потерпіла|підозрювана|обвинувачена|підсудний|підсудна|військовий|мер|лікар|пілот|співак|адвокат|експерт|водій|депутат|дипломат|президент|прем['’]єр|міністр|голова|глава`,
  ru: String.raw`(?!(?:америка|африка)$)\p{L}+(?:ец|мен|ник|ница|тель|тельница|ист|истка|ер|ёр|ор|орша|арь|ач|лог|граф|ант|антка|ент|ентка|ик|ка|нин|ица|ман|енный|анный|емый|имый|ущий|ющий|вший|вшая|овой)|канцлер|генсек|шеф|поэт|турок|француз|немец|судья|свидетель|сосед|генерал|адмирал|пастор|мэр|врач|пилот|співак|адвокат|експерт|водій|депутат|дипломат|президент|премьер|министр|глава|военный|хозяйка|актриса|певица`,
  pl: String.raw`(?!(?:polska|ameryka|afryka)$)\p{L}+(?:iec|yk|ik|nik|niczka|rz|rka|arz|arka|ciel|cielka|sta|stka|er|erka|or|orka|cz|log|graf|ant|antka|ent|entka|ec|in|anin|anka|ca|czyni|ony|any|ący|owy)|kanclerz|szef|szefowa|poeta|turek|francuz|niemiec|polak|sędzia|świadek|sąsiad|generał|admirał|pastor|burmistrz|wojewoda|premier|prezydent|minister|emeryt|emerytka|adwokat|ekspert|pilot|poseł|posłanka|dyplomata|malarz|wojskowy`,
}

const peopleOf = patternsOf(PEOPLE, wholeText)

/** May a word, in lower case, name somebody by trade, office or origin rather than by name? */
export function mayBePersonNoun(key: string, tag: string): boolean {
  return peopleOf(tag).test(key)
}
