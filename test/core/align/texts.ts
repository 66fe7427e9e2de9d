/** Small texts for tests of the aligner: one event in three languages, in the words of these tests. */
import type { AlignText } from '../../../src/core/align/align.ts'

export const ENGLISH = [
  'Mayor opens new bridge in Riverton',
  'Mayor Helen Brandt opened the new bridge over the Alder on 14 May 2019.',
  'The bridge is 320 metres long and cost 48 million euros.',
  'Work on it began in 2015 and was delayed twice by floods.',
  '"This bridge joins what the river has parted," said Brandt.',
  'About 12,000 cars are expected to cross it every day.',
  'The old ferry, in service since 1921, made its last trip in the evening.',
  'Captain Oskar Lindgren has steered it for 27 years.',
]

export const GERMAN = [
  'Bürgermeisterin eröffnet neue Brücke in Riverton',
  'Bürgermeisterin Helen Brandt hat am 14. Mai 2019 die neue Brücke über den Alder eröffnet.',
  'Die Brücke ist 320 Meter lang und hat 48 Millionen Euro gekostet.',
  'Die Arbeiten begannen 2015 und wurden zweimal durch Hochwasser verzögert.',
  '„Diese Brücke verbindet, was der Fluss getrennt hat“, sagte Brandt.',
  'Täglich sollen etwa 12.000 Autos darüber fahren.',
  'Die alte Fähre, seit 1921 im Dienst, machte am Abend ihre letzte Fahrt.',
  'Kapitän Oskar Lindgren hat sie 27 Jahre lang gesteuert.',
]

export const UKRAINIAN = [
  'Мерка відкрила новий міст у Рівертоні',
  'Мерка Гелен Брандт 14 травня 2019 року відкрила новий міст через Алдер.',
  'Довжина моста 320 метрів, він коштував 48 мільйонів євро.',
  'Роботи почалися 2015 року, двічі їх затримували повені.',
  '«Цей міст єднає те, що розділила річка», – сказала Брандт.',
  'Щодня ним мають проїжджати близько 12 000 автомобілів.',
  'Старий пором, що ходив з 1921 року, увечері зробив останній рейс.',
  'Капітан Оскар Ліндгрен водив його 27 років.',
]

/** A report of something else. */
export const UNRELATED = [
  'Forscherinnen haben im Hochmoor eine seltene Libelle gefunden.',
  'Das Insekt galt in der Gegend seit Jahrzehnten als verschwunden.',
  'Es braucht sauberes Wasser und viel Torfmoos.',
  'Der Fund zeigt, dass sich das Moor erholt.',
  'Im Herbst sollen weitere Gräben geschlossen werden.',
  'Besucher werden gebeten, auf den Stegen zu bleiben.',
]

/** Segments with ids from 1 on, in blocks of four. */
export function text(language: string, lines: readonly string[]): AlignText {
  return {
    language,
    segments: lines.map((line, index) => ({ id: index + 1, block: index >> 2, text: line })),
  }
}
