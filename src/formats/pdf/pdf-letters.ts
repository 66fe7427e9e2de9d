/**
 * Letters as PDFs spell them. Producers name the shape that was drawn: letters as they look inside a
 * word, joined letters, and the pieces that Chinese characters are looked up by.
 */

/** Latin and Armenian ligatures, Hebrew and Arabic presentation forms, Kangxi radicals. */
const COMPATIBILITY = /[\u2F00-\u2FDF\uFB00-\uFB4F\uFB50-\uFDCF\uFDF0-\uFDFC\uFE70-\uFEFC]+/g

/**
 * Radicals without a decomposition of their own, with the characters that look the same (Unicode
 * Character Database, EquivalentUnifiedIdeograph).
 */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺈刀⺊卜⺌小⺐尢⺕彐⺙攵⺠民⺩王⺫目⺬示⺮竹⺶羊⺸羊⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻒長⻓长⻔门⻖阜⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical, character]) => [radical!, character!] as const,
  ),
)

export function usualLetters(text: string): string {
  return text
    .replace(COMPATIBILITY, (letters) => letters.normalize('NFKC'))
    .replace(/[\u2E80-\u2EFF]/g, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'))
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u

/** Of a piece: where its letters run; null where it has none that say. */
export function runOf(text: string): 'ltr' | 'rtl' | null {
  if (RIGHT_TO_LEFT.test(text)) return 'rtl'
  return LEFT_TO_RIGHT.test(text) ? 'ltr' : null
}
