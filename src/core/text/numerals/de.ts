import { makeNumeralTable, numeral, type Numeral } from './numeral-table.ts'

const DIGITS: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  eine: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
}
const TEENS: Readonly<Record<string, number>> = {
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
}
const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}

const ORDINAL_ENDING = /(?:ste|te)[rnsm]?$/

/** A German number below a million in one word, cardinal or ordinal: `dreihundertfünfundvierzig`. */
function readCompound(word: string): Numeral | undefined {
  const half = /^(.+)einhalb$/.exec(word)
  if (half !== null) {
    const whole = belowMillion(half[1]!)
    return whole === undefined ? undefined : numeral(whole + 0.5, 'teen')
  }
  const cardinal = belowMillion(word)
  if (cardinal !== undefined) return numeral(cardinal, 'teen')
  const stem = word.replace(ORDINAL_ENDING, '')
  if (stem === word) return undefined
  const ordinal = belowMillion(stem)
  return ordinal === undefined ? undefined : numeral(ordinal, 'teen', true)
}

function belowMillion(word: string): number | undefined {
  const parts = /^(?:(.*?)tausend)?(?:und)?(.*)$/.exec(word)!
  const [, thousands, rest] = parts
  if (thousands === undefined) return belowThousand(word)
  const factor = thousands === '' ? 1 : thousandsOf(thousands)
  const remainder = rest === '' ? 0 : belowThousand(rest!)
  if (factor === undefined || remainder === undefined) return undefined
  return factor * 1000 + remainder
}

/** `anderthalbtausend`, `zweieinhalbtausend`. */
function thousandsOf(word: string): number | undefined {
  if (word === 'anderthalb') return 1.5
  const half = /^(.+)einhalb$/.exec(word)
  if (half === null) return belowThousand(word)
  const whole = belowThousand(half[1]!)
  return whole === undefined ? undefined : whole + 0.5
}

function belowThousand(word: string): number | undefined {
  const at = word.indexOf('hundert')
  if (at === -1) return belowHundred(word)
  const factor = at === 0 ? 1 : (DIGITS[word.slice(0, at)] ?? TEENS[word.slice(0, at)])
  const tail = word.slice(at + 'hundert'.length).replace(/^und(?=.)/, '')
  const rest = tail === '' ? 0 : belowHundred(tail)
  return factor === undefined || rest === undefined ? undefined : factor * 100 + rest
}

function belowHundred(word: string): number | undefined {
  const whole = DIGITS[word] ?? TEENS[word] ?? TENS[word]
  if (whole !== undefined) return whole
  for (const [name, value] of Object.entries(TENS)) {
    if (!word.endsWith(`und${name}`)) continue
    const digit = DIGITS[word.slice(0, -name.length - 3)]
    if (digit !== undefined) return value + digit
  }
  return undefined
}

/** German. */
export const GERMAN = makeNumeralTable({
  hundredMultiplies: true,
  cardinals: {
    0: 'null',
    1: 'ein eine einen einem einer eines eins',
    1.5: 'anderthalb',
    2: 'zwei zweien zweier zwo',
    3: 'drei dreien dreier',
    4: 'vier vieren',
    5: 'fünf',
    6: 'sechs',
    7: 'sieben',
    8: 'acht',
    9: 'neun',
    10: 'zehn',
    11: 'elf',
    12: 'zwölf',
    20: 'zwanzig',
    30: 'dreißig dreissig',
    40: 'vierzig',
    50: 'fünfzig',
    60: 'sechzig',
    70: 'siebzig',
    80: 'achtzig',
    90: 'neunzig',
    100: 'hundert',
    1e3: 'tausend tsd',
    1e6: 'million mio',
    1e9: 'milliarde mrd mia',
    1e12: 'billion bio',
  },
  multipliers: { 12: 'dutzend' },
  vagueMultipliers: { 12: 'dutzende dutzenden', 100: 'hunderte hunderten hunderter' },
  plurals: {
    1e3: 'tausende tausenden tausender',
    1e6: 'millionen',
    1e9: 'milliarden',
    1e12: 'billionen',
  },
  ordinals: {
    1: 'erste ersten erster erstes erstem erstmals',
    3: 'dritte dritten dritter drittes drittem',
    7: 'siebte siebten siebter siebtes siebtem siebente siebenten',
    8: 'achte achten achter achtes achtem',
  },
  weak: 'ein eine einen einem einer eines achten dritter',
  halves: 'und ein halb',
  fractions: {
    'hälfte halb halbe halben halber halbes': 1 / 2,
    'drittel dritteln': 1 / 3,
    'viertel vierteln': 1 / 4,
    fünftel: 1 / 5,
    zehntel: 1 / 10,
  },
  compound: readCompound,
  prefixes: {
    1: 'ein',
    1.5: 'anderthalb',
    2: 'zwei',
    3: 'drei',
    4: 'vier',
    5: 'fünf',
    6: 'sechs',
    7: 'sieben',
    8: 'acht',
    9: 'neun',
    10: 'zehn',
    11: 'elf',
    12: 'zwölf',
    13: 'dreizehn',
    14: 'vierzehn',
    15: 'fünfzehn',
    16: 'sechzehn',
    17: 'siebzehn',
    18: 'achtzehn',
    19: 'neunzehn',
    20: 'zwanzig',
    30: 'dreißig',
    40: 'vierzig',
    50: 'fünfzig',
    60: 'sechzig',
    100: 'hundert',
  },
})
