import { expect, test } from 'vitest'
import { cards } from './cards.ts'

test.each([
  ['through', '公司通过网站介绍了计划。', '公司在网站驳回了计划。', []],
  ['the council of security', '安全理事会讨论了局势。', '理事会讨论了危险局势。', []],
  ['a bill that is passed', '议会通过了法案。', '议会否决了法案。', ['通过→否决']],
  ['a bill that is voted down', '议会否定了法案。', '议会批准了法案。', ['否定→批准']],
  ['a bridge that is safe', '大桥很安全。', '大桥很危险。', ['安全→危险']],
])('a Chinese opposite is told from %s', (_title, a, b, expected) => {
  expect(cards('negation', 'zh-zh', a, b)).toEqual(expected)
})

test.each([
  [
    'en-uk',
    'Not every village along the river has been reconnected to the grid.',
    'Усі села вздовж річки знову під’єднано до електромережі.',
  ],
  [
    'en-ru',
    'Neither candidate attended the debate in Kazan.',
    'Оба кандидата приняли участие в дебатах в Казани.',
  ],
  ['uk-ru', 'Жоден із двох водіїв не був пристебнутий.', 'Оба водителя были пристёгнуты.'],
  [
    'de-fr',
    'Nicht alle Gemeinden haben dem Vertrag zugestimmt.',
    'Toutes les communes ont approuvé le contrat.',
  ],
  [
    'en-fr',
    'The union has not abandoned its strike plans.',
    'Le syndicat a renoncé à son projet de grève.',
  ],
  [
    'en-pl',
    'The council did not give up on building the tram line.',
    'Rada miasta zrezygnowała z budowy linii tramwajowej.',
  ],
  [
    'en-uk',
    'Grain exports fell by 12 per cent in October.',
    'У жовтні експорт зерна зріс на 12 відсотків.',
  ],
  [
    'ru-uk',
    'Инфляция в сентябре снизилась до 7 процентов.',
    'Інфляція у вересні зросла до 7 відсотків.',
  ],
  [
    'en-fr',
    'The prefect lifted the curfew in the port district.',
    'Le préfet a instauré un couvre-feu dans le quartier du port.',
  ],
  [
    'de-de',
    'Der Gesundheitszustand der Patientin hat sich verschlechtert.',
    'Der Zustand der Patientin hat sich verbessert.',
  ],
])('%s: “%s” and “%s” say the opposite', (languages, a, b) => {
  expect(cards('negation', languages, a, b)).toHaveLength(1)
})

test.each([
  [
    'en-uk',
    'Neither side was satisfied with the ruling.',
    'Обидві сторони залишилися незадоволені рішенням.',
  ],
  ['en-ru', 'Neither of the two pilots survived.', 'Оба пилота погибли.'],
  ['en-ru', 'Not all passengers had tickets.', 'Часть пассажиров ехала без билетов.'],
  ['en-de', 'Not all of the seats were taken.', 'Einige Plätze blieben frei.'],
  [
    'en-de',
    'The hospital could not be reached by road.',
    'Das Krankenhaus war auf der Straße unerreichbar.',
  ],
  [
    'en-fr',
    'The mayor was not available for an interview.',
    'Le maire était indisponible pour un entretien.',
  ],
  ['en-uk', 'The rouble fell to 92 to the dollar.', 'Долар зріс до 92 рублів.'],
  ['en-ru', 'The ban on fishing was lifted in May.', 'В мае рыбалку снова разрешили.'],
  ['en-uk', 'The decline in births has slowed.', 'Народжуваність знижується повільніше.'],
  [
    'en-uk',
    'The number of fires fell from 120 to 80, while that of floods rose.',
    'Пожеж поменшало зі 120 до 80, а повеней побільшало.',
  ],
  ['uk-ru', 'Обидва водії живі.', 'Ни один из водителей не погиб.'],
  ['en-uk', 'The court lifted the arrest of his property.', 'Суд зняв арешт із його майна.'],
  [
    'en-ru',
    'Residents are against the quarry and support a nature reserve.',
    'Жители выступают против карьера и за заповедник.',
  ],
])('%s: “%s” and “%s” say the same', (languages, a, b) => {
  expect(cards('negation', languages, a, b)).toEqual([])
})
