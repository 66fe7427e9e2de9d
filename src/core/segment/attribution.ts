import type { LanguageTag } from '../model.ts'

/**
 * The beginning of a reporting clause where letter case does not show it: a name before the verb in
 * English, scripts without capital letters elsewhere.
 */
const REPORTING: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?!The\b|He\b|She\b|They\b|It\b|We\b|I\b)\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|added|told|replied|answered|wondered|exclaimed|shouted|inquired|wrote|noted|warned|continued|concluded)\b/u,
  ar: /^(?:و|ف)?(?:قال|قالت|قالوا|أضاف|أضافت|أكد|أكدت|سأل|سألت|أجاب|أجابت|تساءل|تساءلت|صرح|صرحت|أوضح|أوضحت|ذكر|ذكرت|كتب|كتبت)(?!\p{L})/u,
  fa: /^(?:گفت|پرسید|افزود|نوشت|پاسخ داد)(?!\p{L})/u,
  he: /^(?:אמר|אמרה|שאל|שאלה|הוסיף|הוסיפה|ענה|ענתה)(?!\p{L})/u,
  zh: /^[^。！？，；：“”「」『』]{0,8}(?:说|道|问|答|喊|表示|指出|强调|回应|称|說|問|強調|回應|稱)/u,
  ja: /^\p{Script=Hiragana}/u,
  ko: /^(?:이?라고|이?라며|이?라는|고|하고|며|면서)(?=\s|\p{L}|,)/u,
}

/** Whether the text after a closing quotation mark says who spoke, so that it belongs to it. */
export function beginsAttribution(after: string, language: LanguageTag): boolean {
  return REPORTING[language.split('-')[0]!]?.test(after) ?? false
}
