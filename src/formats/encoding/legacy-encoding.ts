import { eld } from 'eld/small'
import { detect } from 'jschardet'

/** An encoding that the bytes may be in. */
export interface EncodingGuess {
  /** WHATWG name. */
  readonly encoding: string
  /** Mean log probability of the characters that are not ASCII: comparable within one file only. */
  readonly score: number
  /** The score summed over the bytes that are not ASCII, in nats, with how common the encoding is. */
  readonly evidence: number
}

const CYRILLIC = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']
/** The languages that are written in each of the other single-byte encodings. */
const OTHERS: Readonly<Record<string, string>> = {
  'windows-1252': 'en de fr es it pt nl sv da no fi ca is eu sq',
  'windows-1250': 'pl cs sk hu hr sl bs ro sq',
  'iso-8859-2': 'pl cs sk hu hr sl bs ro sq',
  'windows-1254': 'tr az',
  'windows-1257': 'lt lv et',
  'windows-1253': 'el',
  'windows-1255': 'he yi',
  'windows-1256': 'ar fa ur',
  'iso-8859-6': 'ar',
  'windows-874': 'th',
}
const MULTIBYTE = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
/** Nats by which windows-1251 and windows-1252 are commoner among short files; estimated. */
const RARITY: Readonly<Record<string, number>> = {
  ibm866: 1,
  'iso-8859-5': 2,
  'x-mac-cyrillic': 2,
  'windows-1250': 0.5,
  'windows-1254': 2,
  'windows-1257': 2,
  'windows-1253': 2,
  'windows-1255': 2,
  'windows-1256': 3,
  'iso-8859-6': 4,
  big5: 3,
  'euc-jp': 3,
  'euc-kr': 3,
  gb18030: 3,
  shift_jis: 3,
  // Its letters stand where other encodings have theirs, and the script alone makes the language.
  'windows-874': 30,
  'iso-8859-2': 1,
}
const SAMPLE = 65_536

/**
 * The encodings that bytes without a Unicode encoding may be in, best first. Cyrillic ones are told
 * apart by letter and pair frequencies and by where capital letters stand, the others by the
 * language that the decoded text resembles; jschardet speaks for the multi-byte ones.
 */
export function guessLegacyEncoding(bytes: Uint8Array): readonly EncodingGuess[] {
  const sample = bytes.subarray(0, SAMPLE)
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0)
  const guesses: EncodingGuess[] = []
  for (const encoding of [...CYRILLIC, ...Object.keys(OTHERS), ...MULTIBYTE]) {
    const text = decodeSample(sample, encoding)
    if (text === null) continue
    const score = scoreOf(text, encoding, sample)
    guesses.push({ encoding, score, evidence: score * high - (RARITY[encoding] ?? 0) })
  }
  return guesses.sort((a, b) => b.evidence - a.evidence)
}

/** Null where bytes do not fit; a character cut off by the end of the sample is forgiven. */
function decodeSample(sample: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, {
      stream: sample.length === SAMPLE,
    })
  } catch {
    return null
  }
}

function scoreOf(text: string, encoding: string, sample: Uint8Array): number {
  if (MULTIBYTE.includes(encoding)) return multibyteScore(text, encoding, sample)
  return CYRILLIC.includes(encoding) ? cyrillicScore(text) : languageScore(text, OTHERS[encoding]!)
}

/** Per cent of letters in running Russian and Ukrainian, averaged; published counts, rounded. */
const FREQUENCIES =
  'о10.2 а8.2 е6.7 и6.7 н6.9 т5.9 в5.1 р4.9 с4.8 л4.1 к3.7 м3.2 д3.1 і3.0 у3.0 п2.9 я2.1 з2.0 ь1.8 г1.7 б1.7 ч1.4 й1.2 ы.95 х1 ж.8 ш.7 ю.7 ц.6 щ.4 ї.4 є.3 ф.3 э.16 ў.1 ј.1 ё.06 ъ.06 ґ.02 ђ.01 љ.01 њ.01 ћ.01 џ.01 ѓ.003 ќ.003 ѕ.002'
const LETTERS: ReadonlyMap<string, number> = new Map(
  FREQUENCIES.split(' ').map((entry) => [entry[0]!, Math.log(Number(entry.slice(1)) / 100)]),
)
/** The commonest pairs of letters in Russian and Ukrainian. */
const PAIRS = new Set(
  'ст но то на ен ов ни ра во ко ро пр по ре ан го ес ри ер не ли ка ал ло ол та ос от ор де ел ет ом за ит да ва об об ль ть ть ла ти он ки ис ин ск ам ат ве со ле ны ый ой ог ег ия ие ья ся их ым ви ві ід із ів ії іс ня нн ає ий ти ми ди ну ду ук ку су до ди бу ма ми мо мі ні ня ри рі си сі ці че ця що як ют ят ає ії єт ши яв дн сп тр пе пі сл ча се те ак аю вс ме об ож та ту тв вн'.split(
    ' ',
  ),
)
const IMPOSSIBLE_START = /^[ьъы]/u
const WORD = /[\p{Script=Cyrillic}'’-]+/gu
const TYPOGRAPHY = /[«»“”„’‘–—…№§°•\u00A0]/u
const LOG_CAPITAL_INSIDE = Math.log(0.0004)
const LOG_CAPITAL = Math.log(0.08)
const LOG_TYPOGRAPHY = Math.log(0.01)
const LOG_SYMBOL = Math.log(0.0002)
const PAIR_BONUS = 0.5

/** Mean log probability of the characters above ASCII as Cyrillic text. */
function cyrillicScore(text: string): number {
  let score = 0
  let count = 0
  for (const [word] of text.matchAll(WORD)) {
    const isCapitals = word === word.toUpperCase()
    if (IMPOSSIBLE_START.test(word.toLowerCase())) score -= 4
    let before = ''
    for (const character of word) {
      const letter = character.toLowerCase()
      if (!/\p{L}/u.test(character)) {
        before = ''
        continue
      }
      const isCapital = letter !== character
      score += LETTERS.get(letter) ?? LOG_SYMBOL
      if (isCapital)
        score += before === '' ? LOG_CAPITAL / 3 : isCapitals ? -0.1 : LOG_CAPITAL_INSIDE
      else if (before !== '' && isCapitals) score += LOG_CAPITAL
      if (PAIRS.has(before + letter)) score += PAIR_BONUS
      before = letter
      count += 1
    }
  }
  for (const [symbol] of text.matchAll(/[^\p{ASCII}\p{Script=Cyrillic}]/gu)) {
    score += TYPOGRAPHY.test(symbol) ? LOG_TYPOGRAPHY : LOG_SYMBOL
    count += 1
  }
  score -=
    6 *
    (text.match(
      /[«„“(][\s.,]|[\p{Ll}][„«(№§°•]\p{L}|\p{L}[»”№§°•…]\p{Ll}|[\p{Script=Cyrillic}][A-Za-z]/gu,
    )?.length ?? 0)
  return count === 0 ? LOG_SYMBOL : score / count
}

/**
 * For encodings of other scripts: letters belong in words of one script, and the whole should look
 * like a language. On the scale of `cyrillicScore`, where plain text has about -3.
 */
function languageScore(text: string, languages: string): number {
  const high = text.match(/[^\p{ASCII}]/gu) ?? []
  if (high.length === 0) return LOG_SYMBOL
  const odd = high.filter(
    (character) => !/[\p{L}\p{M}]/u.test(character) && !TYPOGRAPHY.test(character),
  )
  const mixed = text.match(
    /\p{Ll}\p{Lu}|\p{L}[¿¡º]\p{L}|(?=\p{Script=Latin})\p{L}(?!\p{Script=Latin})\p{L}/gu,
  )
  const scores = eld.detect(text.slice(0, 4_000)).getScores()
  const best = Math.max(...languages.split(' ').map((language) => scores[language] ?? 0))
  const faults = (odd.length + (mixed?.length ?? 0)) / high.length
  return -2.2 - 4 * (1 - best) - 5 * faults - 5 * wrongCase(text)
}

/** Share of the letters above ASCII that are capital inside a word of small letters. */
function wrongCase(text: string): number {
  const wrong = text.match(/(?<=\p{Ll})[^\P{Lu}\p{ASCII}]/gu)?.length ?? 0
  const all = text.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0
  return all === 0 ? 1 : wrong / all
}

/** Names of jschardet that are others in the WHATWG standard. */
const WHATWG: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  gb2312: 'gb18030',
}

function multibyteScore(text: string, encoding: string, sample: Uint8Array): number {
  const guess = detect(Buffer.from(sample))
  const name = guess.encoding?.toLowerCase() ?? ''
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/gu,
  )
  const high = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const share = high === 0 ? 0 : (wide?.length ?? 0) / high
  if ((WHATWG[name] ?? name) !== encoding) return -5 - 4 * (1 - share)
  return -1.5 - 6 * (1 - share) - (1 - guess.confidence) - 3 * strangeness(text, encoding)
}

const COMMON_HANGUL = /[이다의는에을를가고은하한로지사기도자인있어리으나니들]/gu

/** 0 where a text has the commonest syllables of its language as often as running text, up to 1. */
function strangeness(text: string, encoding: string): number {
  const letters = text.match(/\p{Lo}/gu)?.length ?? 0
  const isKorean = encoding === 'euc-kr'
  if (letters === 0 || (!isKorean && !/shift_jis|euc-jp/.test(encoding))) return 0
  const common = text.match(isKorean ? COMMON_HANGUL : /[\p{Script=Hiragana}ァ-ン]/gu)?.length ?? 0
  return Math.max(0, 1 - common / letters / 0.15)
}
