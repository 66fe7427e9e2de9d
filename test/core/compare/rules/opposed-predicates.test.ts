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
