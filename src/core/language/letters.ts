import { composed } from '../text/compose.ts'
import type { LanguageTag } from '../model.ts'

/**
 * How often the letters of a language stand in running text, per thousand letters: counted on the
 * Universal Declaration of Human Rights, with .3 for letters of the alphabet that it hardly has.
 */
const PER_MILLE: Readonly<Record<string, Readonly<Record<LanguageTag, string>>>> = {
  Cyrl: {
    uk: 'о101 а91 н89 і60 и56 в56 т51 р44 с42 е38 д38 у31 п30 л30 я27 м25 к24 б24 з21 ю16 г15 ь15 ж13 х12 ч10 ї10 ц9 й8 є7 ш4 щ3 ф1 ґ.3',
    ru: 'о110 е88 и87 а76 н68 т59 в58 с56 р45 л37 д33 п27 м26 к25 я21 у21 б21 ы18 ь18 г15 ч15 ж14 й13 з12 х9 ю9 щ7 ц6 ш3 э1 ф1 ъ.8 ё.3',
    be: 'а178 н83 ы48 і47 р44 в42 е40 о39 с35 д34 я33 л33 к33 п30 ц29 у28 м28 т26 б23 з19 ў19 г18 ч17 ь15 х12 ж11 ю9 й9 э9 ш7 ё2 ф1',
    bg: 'а120 о97 и96 е88 н77 в67 т66 с51 р49 д40 к30 л30 п26 б21 з20 ч19 я15 м15 ъ14 у14 г11 ж9 щ6 ц6 й5 х3 ш2 ю1 ф.6 ь.3',
    sr: 'а128 о99 и93 е72 н61 в55 р52 у49 с46 т39 д39 п35 к31 м31 л27 ј24 б19 з15 ч13 њ13 г12 ш11 ц7 љ7 ж7 х5 ђ4 ћ3 џ.3',
    mk: 'а130 о111 и93 е91 н74 т65 в56 р46 с46 д43 л32 п30 к28 у23 м19 ј18 б18 з16 ч13 г12 ц7 ш7 њ6 ж6 ќ4 ѓ3 х.8 ф.6 ѕ.3 џ.3 љ.3',
    kk: 'а126 е86 ы80 н72 т56 р54 і54 л47 қ47 д45 м39 с36 б27 к23 у21 о20 ғ19 ж16 ә16 ұ15 п15 з14 ң12 й11 г10 и10 ш7 ү7 ө6 я4 ц2 х2 э.3 һ.3',
    ky: 'а134 н83 у70 к69 р56 т55 и51 е48 л48 ы44 д41 м35 ү32 г32 о29 б25 с21 ж21 ө20 ш16 э15 й13 з12 ч8 п7 я6 ь3 ц3 ю1 ң1 в.3',
    mn: 'а100 э83 л74 н71 х69 р63 г58 й49 ү48 о44 д40 и37 у36 ө34 т33 с28 б26 м19 з14 в13 ш10 ж9 ч9 ы7 ц6 я5 ь5 ё4 е2 ю2 ъ.6 ф.3',
    tg: 'а156 и117 о96 д77 р60 н57 м41 т41 у37 ҳ37 б33 с29 к23 қ22 в22 л20 я17 з16 ш15 е12 ӣ10 х9 ҷ8 ф8 г8 ъ6 ё5 ӯ4 п3 э3 ч2 й2 ғ2 ю1 ж.4 ь.2',
    tt: 'а99 е82 ә76 р70 л69 н62 к60 т55 ы49 и41 г33 у29 м28 с26 ш26 б23 д22 о21 я15 ү14 х14 з14 һ13 ң9 ч7 ь7 п7 й6 ө6 җ5 в3 ц3 э2 ф2 ъ1 ю.9 ж.4',
  },
  Arab: {
    ar: 'ا159 ل125 ي70 م64 و58 ت45 ن42 ة38 ر38 ع36 د32 ق30 أ29 ح27 ه26 ف24 ب22 س21 ك18 ج14 إ12 ش9 خ9 ض8 ص8 ى7 ذ6 ز5 ط5 ء4 غ4 ئ2 ظ2 ث2 آ1 ؤ.5',
    fa: 'ا144 د86 ی84 ر76 م69 و69 ه57 ن57 ت46 ب42 ک29 ق25 س25 ش24 ل24 ع21 ح21 ز18 ج12 خ12 آ11 ف9 گ8 ص6 ض4 ط4 ئ3 چ3 ذ3 پ2 ظ2 أ2 ث1 غ1 ژ.4 ؤ.3',
    ur: 'ا135 ی91 و70 ر68 ک66 ے52 ہ50 م49 ن46 س35 د32 ت31 ل28 ق27 ں21 ب21 ع20 ح20 ج15 ئ14 ف14 ش14 ص12 خ11 پ10 ز9 گ9 آ6 ھ5 چ4 ذ3 ظ3 ض3 ط3 غ2 ث1 ٹ.7 ڑ.6 ڈ.4 ؤ.4 ژ.3',
    ps: 'و117 ا103 ه91 ي89 د66 ر55 ل47 ن45 م44 ت35 ک30 پ27 ې24 س21 ق20 ب17 ش16 ح15 خ13 ع12 څ12 غ11 چ11 ړ10 ز10 ښ8 ټ8 ګ7 ج5 ف4 ځ4 ض3 ص3 ډ3 ط3 ژ2 ۍ2 ے2 ظ2 ذ1 ږ.9 ث.5 آ.4 ئ.4',
    ug: 'ى148 ا91 ە87 ل64 ن55 ق53 ر42 ئ41 م39 د39 ۇ38 ت36 ش31 ك30 ھ23 ي22 ب22 و20 س16 ۋ14 ز11 غ11 ڭ9 پ9 ۆ9 ې8 گ8 ۈ7 ج6 چ6 خ5',
  },
  Deva: {
    hi: 'ा96 क83 ्82 र71 ि52 े47 न45 त44 स44 य34 व30 ो27 प27 ी27 म26 ं23 ह22 अ19 द18 ज15 ध13 ु11 ग11 च10 औ10 ष9 ल9 भ8 ै8 श7 ू7 ब7 उ6 ए6 ़5 ण5 थ4 छ4 आ4 ट3 इ3 घ2 ऐ2 ओ2 ृ2 ख2 ई1 ौ1 ड.9 फ.7 ढ.7 ञ.5 ः.5 ठ.3 झ.2',
    mr: 'ा141 ्97 य59 र57 त53 क51 े42 व42 स37 ि35 न28 ी26 म26 च26 ं25 ण23 ल23 ह20 प20 ध16 अ15 द14 आ13 ज12 ो11 ष9 श9 ु8 ू7 ग6 ब6 ट6 भ5 ळ5 थ4 ठ3 घ2 ड2 उ2 ख2 ृ2 इ1 ः1 छ1 ई.8 ढ.8 ए.7 ौ.7 ै.7 झ.6 फ.6 ञ.4 ँ.3',
    ne: 'ा107 ्99 र92 क67 ि57 न56 त51 स38 व37 य31 म28 े27 ो27 प25 ध20 ु20 ह18 ल18 अ15 ग15 द15 छ11 ष11 ै10 ज9 भ9 ू8 ब7 श7 ी7 ई6 उ6 ण5 ट5 च5 आ4 थ4 ं4 ए3 घ3 इ2 ख2 ँ2 फ2 ढ1 ड1 ठ.8 ौ.8 ङ.8 ृ.5 ः.3',
  },
}
/** Per thousand letters, for letters that a language does not have: names, quotations, misprints. */
const ABSENT = 0.01
/** Neighbouring letters depend on each other: counted alone they say about half of what they seem to. */
const WEIGHT = 0.5

const tables = new Map<string, ReadonlyMap<LanguageTag, ReadonlyMap<string, number>>>()

/** The languages that letters tell apart in a script; empty where we have no counts. */
export function languagesOf(script: string): readonly LanguageTag[] {
  return [...tableOf(script).keys()]
}

/** Log likelihood of the letters of a text for each language of its script, in nats. */
export function letterEvidence(text: string, script: string): ReadonlyMap<LanguageTag, number> {
  const table = tableOf(script)
  const letters = new Set(Array.from(table.values(), (language) => [...language.keys()]).flat())
  const counts = new Map<string, number>()
  for (const letter of composed(text.toLowerCase())) {
    if (letters.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const evidence = new Map<LanguageTag, number>()
  for (const [language, frequencies] of table) {
    let sum = 0
    for (const [letter, count] of counts) {
      sum += count * Math.log(frequencies.get(letter) ?? ABSENT)
    }
    evidence.set(language, WEIGHT * sum)
  }
  return evidence
}

function tableOf(script: string): ReadonlyMap<LanguageTag, ReadonlyMap<string, number>> {
  let table = tables.get(script)
  if (!table) {
    table = new Map(
      Object.entries(PER_MILLE[script] ?? {}).map(([language, letters]) => [
        language,
        new Map(letters.split(' ').map((entry) => [entry[0]!, Number(/[\d.]+$/.exec(entry)![0])])),
      ]),
    )
    tables.set(script, table)
  }
  return table
}
