import type { LanguageTag } from '../../model.ts'
import { composed } from '../../text/compose.ts'
import { baseLanguage } from '../../text/digits.ts'

/** Words that no rule brings together, by language; each pair one word in two spellings. */
const PAIRS: Readonly<Record<string, string>> = {
  en: `gray/grey plow/plough tire/tyre tires/tyres curb/kerb skeptic/sceptic skeptics/sceptics
    skeptical/sceptical mold/mould mustache/moustache pajamas/pyjamas jewelry/jewellery
    airplane/aeroplane airplanes/aeroplanes aluminum/aluminium whiskey/whisky draft/draught
    cozy/cosy maneuver/manoeuvre maneuvers/manoeuvres program/programme programs/programmes
    check/cheque checks/cheques story/storey stories/storeys jail/gaol ax/axe fueled/fuelled
    fueling/fuelling dueling/duelling enroll/enrol fulfill/fulfil skillful/skilful
    toward/towards afterward/afterwards among/amongst while/whilst learned/learnt
    burned/burnt spelled/spelt dreamed/dreamt artifact/artefact artifacts/artefacts
    judgment/judgement acknowledgment/acknowledgement aging/ageing okay/ok`,
  fr: `clé/clef clés/clefs bistro/bistrot bistros/bistrots paie/paye cuillère/cuiller
    lis/lys chariot/charriot ognon/oignon nénufar/nénuphar tsar/czar`,
  de: `delphin/delfin potential/potenzial potentiell/potenziell portemonnaie/portmonee
    ketchup/ketschup mayonnaise/majonäse aufwendig/aufwändig selbständig/selbstständig
    sodaß/sodass`,
  uk: `проект/проєкт проекту/проєкту проекти/проєкти проектів/проєктів проектом/проєктом
    проекті/проєкті траєкторія/траекторія етер/ефір міт/міф кафедра/катедра
    священик/священник священика/священника священики/священники священиків/священників
    аудиторія/авдиторія лауреат/лавреат`,
  ru: `матрас/матрац матрасы/матрацы матраса/матраца ноль/нуль тоннель/туннель тоннеля/туннеля
    калоши/галоши`,
}

const groups = new Map<string, ReadonlyMap<string, string>>()

function groupsOf(language: LanguageTag): ReadonlyMap<string, string> {
  const tag = baseLanguage(language)
  let made = groups.get(tag)
  if (made === undefined) {
    const pairs = (PAIRS[tag] ?? '').split(/\s+/).map((pair) => pair.split('/'))
    made = new Map(
      pairs.flatMap(([one, other]) => [[one!, one!] as const, [other!, one!] as const]),
    )
    groups.set(tag, made)
  }
  return made
}

/** Are two lower-case words one word, inflected alike, in two orthographies of a language? */
export function isSpelledTwice(a: string, b: string, language: LanguageTag): boolean {
  const group = groupsOf(language).get(a)
  if (group !== undefined && group === groupsOf(language).get(b)) return true
  const tag = baseLanguage(language)
  if (tag === 'uk' && euphonic(a) === euphonic(b)) return true
  if (Math.min(a.length, b.length) < SHORTEST) return false
  if (tag === 'en') return britishOf(a) === britishOf(b)
  if (withoutAccents(a) === withoutAccents(b)) return !ACCENT_INFLECTS[tag]?.test(`${a} ${b}`)
  return tag === 'de' && germanOf(a) === germanOf(b)
}

const SHORTEST = 4

/** Accents that make another form, not another spelling: `élève`, `élevé`; `habló`; `Äpfel`. */
const ACCENT_INFLECTS: Readonly<Record<string, RegExp>> = {
  fr: /é(?:e?s?)?(?: |$)/u,
  es: /[áéíóú](?: |$)|[áéíóú][sn](?: |$)/u,
  it: /[àèéìòù](?: |$)/u,
  de: /[äöü]/u,
  sv: /[äöå]/u,
}

function withoutAccents(word: string): string {
  const bare = composed(word, 'NFD').replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
  return composed(bare).replaceAll('œ', 'oe')
}

/** Both spellings of English brought to one. */
function britishOf(word: string): string {
  return withoutAccents(word)
    .replaceAll(/is(?=e|ing|ation|able)/gu, 'iz')
    .replaceAll(/yse/gu, 'yze')
    .replaceAll(/(?<=\p{L}{2})our(?=$|s$|ed|ing|it|ab|fu|le|hood|er)/gu, 'or')
    .replaceAll(/(?<=[acnbhis])tre(?=s?$)/gu, 'ter')
    .replaceAll(/(?<=[ai]|om)bre(?=s?$)/gu, 'ber')
    .replaceAll(/(?<=[aeiouy][^aeiouy]+[aeiouy])ll(?=ed$|ing|er)/gu, 'l')
    .replaceAll(/ogue(?=s?$)/gu, 'og')
    .replaceAll(/(?<=[a-z])[ao]e(?=[a-z]{2})/gu, 'e')
    .replaceAll(/ogramme(?=s?$)/gu, 'ogram')
    .replaceAll(/(?<=en|practi)c(?=e[sd]?$)/gu, 's')
    .replaceAll(/ph/gu, 'f')
}

/** Ukrainian words that are others with `у-` than with `в-`: `вступ`, `уступ`; `вряд`, `уряд`. */
const NO_ALTERNATION = /^[ву](?:бор|дач|клад|плив|прав|ряд|род|ступ|тік)/u

/** Ukrainian words begin as the word before them lets them: `вчора`, `учора`; `йти`, `іти`. */
function euphonic(word: string): string {
  if (NO_ALTERNATION.test(word)) return word
  return word.replace(/^у(?=[^аеєиіїйоуюя])/u, 'в').replace(/^і(?=мов|[дт])/u, 'й')
}

/** German before and after 1996, and without umlauts at hand. */
function germanOf(word: string): string {
  return word
    .replaceAll('ß', 'ss')
    .replaceAll('ph', 'f')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll(/(\p{L})\1\1/gu, '$1$1')
}
