import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'

describe('negation', () => {
  test.each([
    ['a negation on one side only', 'en-uk', 'He did not sign.', 'Він підписав.', ['not→підписав']],
    ['a Chinese one', 'en-zh', 'He may eat.', '他不能吃。', ['∅→不']],
    ['none for double negation', 'en-uk', 'Nobody came.', 'Ніхто не прийшов.', []],
    ['none for negative words', 'en-uk', 'They failed to come.', 'Вони не прийшли.', []],
    ['none for a negative prefix', 'en-uk', 'It is impossible.', 'Це неможливо.', []],
    ['none for a turned thought', 'en-uk', 'The port is closed.', 'Порт не працює.', []],
    ['none for expletive ne', 'en-fr', 'I fear it is lost.', "Je crains qu'il ne soit perdu.", []],
    ['none for not only', 'en-uk', 'Not only here.', 'І тут також.', []],
    ['none for two negatives', 'en-uk', 'It is not impossible.', 'Це цілком реально.', []],
    [
      'none for a verb that a negative word governs',
      'en-uk',
      'Poland has refused to sign the text.',
      'Польща не підписала тексту й відмовляється це робити.',
      [],
    ],
    [
      'none for all that nobody failed to do',
      'en-de',
      'No one who visited the hall failed to notice the damage.',
      'Alle Besucher bemerkten den Schaden.',
      [],
    ],
    [
      'one against the same verb that says no',
      'en-uk',
      'The board will not call off the concert.',
      'Рада скасує концерт.',
      ['not→скасує'],
    ],
    [
      'opposites with no negation at all',
      'en-en',
      'The court rejected the appeal of the bank.',
      'The court granted the appeal of the bank.',
      ['rejected→granted'],
    ],
    [
      'none for opposites of other things',
      'en-en',
      'The court rejected the appeal of the bank.',
      'Two farmers accepted a prize for their cheese.',
      [],
    ],
    [
      'unless against if',
      'en-en',
      'The ferry sails at noon unless the wind turns.',
      'The ferry sails at noon if the wind turns.',
      ['unless→if'],
    ],
    [
      'none for unless it stops and if it goes on',
      'en-en',
      'The ferry sails at noon unless the rain stops.',
      'The ferry sails at noon if the rain continues.',
      [],
    ],
    [
      'without against with',
      'en-en',
      'Without a ticket the ride costs ten euros.',
      'With a ticket the ride costs ten euros.',
      ['Without→With'],
    ],
    [
      'none for no doubt, in any form',
      'de-fr',
      'Sie ließ keinen Zweifel am Verlust.',
      'Pour elle, tout est perdu.',
      [],
    ],
    [
      'none where the other side says only',
      'ru-uk',
      'Закрыть школу можно не иначе как решением суда.',
      'Закрити школу можна лише рішенням суду.',
      [],
    ],
    [
      'none for not before against only after',
      'en-uk',
      'The museum will not open before May.',
      'Музей відкриють лише в травні.',
      [],
    ],
    [
      'none for a noun before a German negation',
      'de-de',
      'Das Bad bleibt im Winter geöffnet.',
      'Im Winter schließt das Bad nicht.',
      [],
    ],
    [
      'one against another word for the same action',
      'en-uk',
      'The council did not approve the new budget.',
      'Міська рада дозволила новий бюджет.',
      ['not→дозволила'],
    ],
    [
      'one in its own sentence, whatever the next sentence negates',
      'en-ru',
      'The bridge will not open in March. The workers have no steel.',
      'Мост откроют в марте. У рабочих нет стали.',
      ['not→∅'],
    ],
    [
      'one for what failed to happen',
      'en-de',
      'The divers failed to find the ship.',
      'Die Taucher fanden das Schiff.',
      ['failed to→fanden'],
    ],
    [
      'none for no more than against at most',
      'en-fr',
      'The boat is no longer than a bus.',
      "Le bateau a tout au plus la longueur d'un autobus.",
      [],
    ],
    [
      'none for a contrast',
      'ru-uk',
      'Глубина пруда три метра, а не семь, как думали прежде.',
      'Ставок завглибшки три метри, хоча раніше думали, що сім.',
      [],
    ],
    [
      'one before a doer, who is no time',
      'en-de',
      'The painting was not signed by the artist.',
      'Das Gemälde war vom Künstler signiert.',
      ['not→signiert'],
    ],
    [
      'one for what somebody refused to do',
      'en-fr',
      'The minister refused to sign the letter.',
      'La ministre a signé la lettre.',
      ['refused to→signé'],
    ],
    [
      'one in either half of a French negation',
      'en-fr',
      'The mayor has signed the order.',
      "La maire n'a jamais signé l'ordre.",
      ["signed→n'a"],
    ],
    [
      'none for what is said of none and of all',
      'en-es',
      'Nearly all the vineyards survived the hail.',
      'Casi ningún viñedo quedó destruido por el granizo.',
      [],
    ],
    [
      'none for a place that has none of a thing',
      'en-en',
      'The well is dry.',
      'There is no water in the well.',
      [],
    ],
    ['none without word lists', 'en-sw', 'He did not sign.', 'Alitia saini.', []],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(cards('negation', languages, a, b)).toEqual(expected)
  })
})

describe('modality', () => {
  test.each([
    ['may against must', 'en-uk', 'They may go.', 'Вони мусять піти.', ['may→мусять']],
    ['must against may', 'en-de', 'They must go.', 'Sie können gehen.', ['must→können']],
    ['may against nothing', 'en-ru', 'The council may raise it.', 'Совет его повысит.', ['may→∅']],
    ['none for another way to say it', 'en-uk', 'It may rain.', 'Можливий дощ.', []],
    ['none for must not and cannot', 'en-de', 'They must not go.', 'Sie dürfen nicht gehen.', []],
    [
      'none for not ruled out',
      'en-uk',
      'They do not rule out a delay.',
      'Допускають, що можуть запізнитися.',
      [],
    ],
    [
      'may have to against must',
      'en-de',
      'The plant may have to close in spring.',
      'Das Werk muss im Frühjahr schließen.',
      ['may→∅'],
    ],
    [
      'one in its own sentence, whatever the next sentence allows',
      'en-uk',
      'Drivers must stop here in May. Guests may walk on.',
      'Водії тут можуть зупинитися. Гості можуть іти далі.',
      ['must→можуть'],
    ],
    [
      'none for what one could do once',
      'en-ru',
      'She sang before she could talk.',
      'Она запела раньше, чем заговорила.',
      [],
    ],
    ['none for the month', 'en-uk', 'on 9 May', 'дев’ятого травня', []],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(cards('modality', languages, a, b)).toEqual(expected)
  })
})

describe('hedge', () => {
  test.each([
    ['allegedly dropped', 'en-uk', 'He allegedly fled.', 'Він утік.', ['allegedly→∅']],
    ['якобы put in', 'en-ru', 'He fled.', 'Он якобы бежал.', ['∅→якобы']],
    ['probably dropped', 'en-de', 'It will probably rain.', 'Es wird regnen.', ['probably→∅']],
    [
      'none for soll beside a noun',
      'de-uk',
      'Das letzte Wort soll das Parlament haben.',
      'Останнє слово має сказати парламент.',
      [],
    ],
    [
      'what is believed of somebody',
      'en-ru',
      'The bell is believed to be a copy.',
      'Колокол — копия.',
      ['is believed→∅'],
    ],
    [
      'none for what somebody says will be, in French',
      'de-fr',
      'Der Wirt sagte, er warte, bis die Straße geräumt ist.',
      "L'aubergiste a dit qu'il attendrait jusqu'à ce que la route serait dégagée.",
      [],
    ],
    ['none for another hedge', 'en-uk', 'He allegedly fled.', 'За даними слідства, він утік.', []],
    ['none for may against probably', 'en-uk', 'It may rain.', 'Мабуть, буде дощ.', []],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(cards('hedge', languages, a, b)).toEqual(expected)
  })
})

describe('attribution', () => {
  test.each([
    [
      'claimed against said',
      'en-uk',
      'He claimed it was ready.',
      'Він сказав, що все готове.',
      ['claimed→сказав'],
    ],
    [
      'admitted against said',
      'en-de',
      'He admitted it was lost.',
      'Er sagte, es sei verloren.',
      ['admitted→sagte'],
    ],
    ['a source left out', 'en-ru', 'Prices will fall, the bank said.', 'Цены упадут.', ['said→∅']],
    [
      'none for verbs of one force',
      'en-uk',
      'He said it was ready.',
      'Він наголосив, що все готове.',
      [],
    ],
    ['none for a noun', 'en-uk', 'He said it was ready.', 'За його словами, все готове.', []],
    [
      'none where a closing clause names the speaker by a verb that no list has',
      'en-uk',
      'Her pupil is ready, the coach said.',
      'Її учениця готова, прохрипів тренер команди.',
      [],
    ],
    [
      'none for so and a speaker',
      'en-de',
      'Prices will fall, his lawyer said.',
      'Die Preise fallen, so sein Anwalt.',
      [],
    ],
    [
      'a source left out beside a main clause behind another',
      'en-de',
      'If it rains, the match will end early, the club said.',
      'Wenn es regnet, endet das Spiel früher.',
      ['said→∅'],
    ],
    [
      'a source left out beside another closing clause',
      'en-uk',
      'Prices fell, but demand rose, the bank said.',
      'Ціни впали, але попит зріс.',
      ['said→∅'],
    ],
    [
      'none for recognising a thing',
      'ru-ru',
      'Мост признали памятником, рассказал мэр.',
      'По словам мэра, мост признали памятником.',
      [],
    ],
    ['none where the other side quotes', 'en-uk', '“It is ready,” he said.', '«Усе готове».', []],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(cards('attribution', languages, a, b)).toEqual(expected)
  })
})

test('a source named two segments away on the other side is no attribution card', () => {
  const segments = ['The bank spoke.', 'Prices will fall.', 'So it said on Monday.']
  const context = { documentB: { segments, passage: [1] } }
  const a = 'Ціни впадуть, заявив банк.'
  expect(cards('attribution', 'uk-en', a, segments[1]!)).toEqual(['заявив→∅'])
  expect(cards('attribution', 'uk-en', a, segments[1]!, context)).toEqual([])
})
