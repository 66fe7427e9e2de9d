import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, type AlignedBead } from '../../../src/core/align/align.ts'
import { readFeatures } from '../../../src/core/align/features.ts'
import { RunReader, findRuns } from '../../../src/core/align/runs.ts'
import { text } from './texts.ts'

/** A statement, and a report of something else that quotes one clause of it in a long sentence. */
const QUOTED: readonly {
  readonly language: string
  readonly statement: readonly string[]
  readonly report: readonly string[]
  /** 1-based places of the sentence that is quoted and of the one that quotes it. */
  readonly link: readonly [number, number]
}[] = [
  {
    language: 'en',
    statement: [
      'The ferry will sail again from the first of April.',
      'Nobody on the island should have to row across the strait because a winch is broken.',
      'Two new winches have been ordered in Tromsø.',
      'The old ones go to the museum.',
    ],
    report: [
      'A carpenter from Bergen has built a violin out of driftwood.',
      'On its back he carved that nobody on the island should have to row across the strait, a line his daughter liked when she heard it on the radio one winter evening.',
      'He sells three instruments a year.',
    ],
    link: [2, 2],
  },
  {
    language: 'uk',
    statement: [
      'Пором знову ходитиме з першого квітня.',
      'Жоден мешканець острова не мусить веслувати через протоку лише тому, що зламалася лебідка.',
      'Дві нові лебідки вже замовлено.',
    ],
    report: [
      'Тесляр із Бергена змайстрував скрипку з прибитих морем дощок.',
      'Його донька прочитала гостям, що жоден мешканець острова не мусить веслувати через протоку, і попросила батька вирізьбити ці рядки на звороті інструмента.',
      'За рік він продає три скрипки.',
    ],
    link: [2, 2],
  },
  {
    language: 'de',
    statement: [
      'Die Fähre verkehrt wieder ab dem ersten April.',
      'Zwei neue Winden sind in Tromsø bestellt.',
      'Niemand auf der Insel soll über den Sund rudern müssen, nur weil eine Winde klemmt.',
    ],
    report: [
      'Wer will, dass niemand auf der Insel über den Sund rudern muss, der hört es ungern, doch die Tochter des Geigenbauers schnitzte den Satz „soll über den Sund rudern müssen, nur weil eine Winde klemmt“ in ihr Pult.',
      'Ein Tischler aus Bergen baut Geigen aus Treibholz.',
      'Er verkauft drei davon im Jahr.',
    ],
    link: [3, 1],
  },
  {
    language: 'ar',
    statement: [
      'تعود العبارة إلى الإبحار في مطلع الربيع.',
      'لا ينبغي لأحد من سكان الجزيرة أن يجدف عبر المضيق لمجرد تعطل الرافعة.',
      'طلبت البلدة رافعتين جديدتين.',
    ],
    report: [
      'صنع نجار من بيرغن كمانا من أخشاب قذفها البحر.',
      'وحفرت ابنته على ظهر الآلة أن سكان الجزيرة أن يجدف عبر المضيق لمجرد تعطل الرافعة، وهي عبارة سمعتها ذات مساء في المذياع وأعجبتها كثيرا.',
      'يبيع ثلاث آلات كل عام.',
    ],
    link: [2, 2],
  },
  {
    language: 'zh',
    statement: [
      '渡轮将于春天恢复航行。',
      '岛上居民不应该因为绞车坏了就要划船横渡海峡。',
      '镇上已经订购了两台新绞车。',
    ],
    report: [
      '卑尔根的一位木匠用漂流木做了一把小提琴。',
      '他的女儿在琴背上刻下绞车坏了就要划船横渡海峡这几个字，因为她在广播里听到以后一直忘不了。',
      '他每年卖出三把琴。',
    ],
    link: [2, 2],
  },
]

function linksOf(
  language: string,
  source: readonly string[],
  target: readonly string[],
): readonly AlignedBead[] {
  const { beads } = align({
    source: text(language, source),
    target: text(language, target),
    mode: 'auto',
  })
  return beads
}

describe('a clause that one text quotes out of another', () => {
  it.each(QUOTED)('is linked in $language, with the words in a row as the reason', (example) => {
    const { language, statement, report, link } = example
    const [bead, ...others] = linksOf(language, statement, report).filter(
      ({ confidence }) => confidence! > 0.5,
    )
    expect(others).toEqual([])
    expect([bead?.source, bead?.target]).toEqual([[link[0]], [link[1]]])
    const reason = bead!.reasons[0]!
    expect(reason.kind).toBe('run')
    expect(statement[link[0] - 1]).toContain(reason.source.replace(' …', ''))
    expect(report[link[1] - 1]).toContain(reason.target.replace(' …', ''))
  })

  it('is linked wherever it stands in the other sentence', () => {
    const { language, statement } = QUOTED[0]!
    const clause = 'nobody on the island should have to row across the strait'
    for (const sentence of [
      `${clause[0]!.toUpperCase()}${clause.slice(1)}, says a line that a carpenter carved on the back of his violin one winter evening.`,
      `On the back of his violin a carpenter from Bergen carved one long winter evening that ${clause}.`,
    ]) {
      const report = ['He sells three instruments a year.', sentence, 'Driftwood is cheap.']
      const sure = linksOf(language, statement, report).filter((bead) => bead.confidence! > 0.5)
      expect(sure.map(({ source, target }) => [source, target])).toEqual([[[2], [2]]])
    }
  })

  it.each([
    'For the first time in a long time',
    'On the sidelines of the United Nations General Assembly in New York',
    'The Ministry of Foreign Affairs said in a statement on Monday that once again',
    'According to the Ministry of Defence of the Russian Federation',
    'There is no doubt in my mind that',
  ])('is none that reports are full of: “%s”', (phrase) => {
    const found = linksOf(
      'en',
      [
        'The quay was closed after the storm.',
        `${phrase}, fishermen lost forty boats and most of their nets, the mayor told the council.`,
      ],
      [
        `${phrase}, singers need warm rooms and patient teachers, its conductor explained to parents.`,
        'The jury praised the sopranos.',
      ],
    )
    expect(Math.max(0, ...found.map(({ confidence }) => confidence!))).toBeLessThan(0.5)
  })
})

describe('a sentence that joins two clauses of a statement', () => {
  const { language, statement } = QUOTED[0]!

  it('is linked to both sentences that they stand in', () => {
    const joined =
      'A song of the island choir has it that nobody should have to row across the strait because a winch is broken and that the old ones go to the museum, to much applause.'
    const report = ['The choir meets on Fridays.', joined, 'New singers are welcome.']
    const sure = linksOf(language, statement, report).filter((bead) => bead.confidence! > 0.5)
    expect(sure.map(({ source, target }) => [source, target])).toEqual([[[2, 4], [2]]])
    expect(sure[0]!.reasons.filter(({ kind }) => kind === 'run')).toHaveLength(2)
  })
})

describe('runs of words', () => {
  const words = fc.array(fc.constantFrom('stone', 'river', 'lantern', 'the', 'of', 'cedar'), {
    maxLength: 14,
  })
  const reader = (a: string, b: string) =>
    new RunReader(readFeatures([a], 'en', true), readFeatures([b], 'en', true))

  it('stand in both segments, and do not overlap', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = reader(a.join(' '), b.join(' ')).runs(0, 0)
        for (const { source, target, length } of runs) {
          expect(a.slice(source, source + length)).toEqual(b.slice(target, target + length))
        }
        const taken = runs.flatMap(({ source, length }) =>
          Array.from({ length }, (_, k) => source + k),
        )
        expect(new Set(taken).size).toBe(taken.length)
      }),
    )
  })

  it('tell as much from either side', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const longest = (from: string[], to: string[]) =>
          Math.max(
            0,
            ...reader(from.join(' '), to.join(' '))
              .runs(0, 0)
              .map(({ worth }) => worth),
          )
        expect(longest(a, b)).toBeCloseTo(longest(b, a))
      }),
    )
  })

  it('are found among thousands of segments without looking at all pairs', () => {
    const clause = 'seven grey herons waited beside the frozen lock'
    const fill = (k: number) => `Line ${k} tells of barge ${k * 7} and its cargo of salt.`
    const source = Array.from({ length: 3000 }, (_, k) =>
      k === 1234 ? `Then ${clause}.` : fill(k),
    )
    const target = Array.from({ length: 3000 }, (_, k) =>
      k === 77 ? `She wrote that ${clause} until noon.` : fill(k + 5000),
    )
    const runs = findRuns(readFeatures(source, 'en', true), readFeatures(target, 'en', true))
    expect([...runs.targets.subarray(runs.starts[1234], runs.starts[1235])]).toEqual([77])
  })
})
