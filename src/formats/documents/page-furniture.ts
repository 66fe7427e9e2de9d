/** What stands inside an article and is no part of it: invitations to share, to subscribe, to read more. */

const NAMED =
  /(?:^|[\s_-])(?:share|sharing|social|newsletter|paywall|cookies?|related|recommended|subscri(?:be|ption)|read-?(?:also|more)|promo|advert(?:isement)?|disclaimer-ad)(?:$|[\s_-])/i

/** What such an element holds at most, in characters: whole articles stand in elements with odd names too. */
const MOST = 600

/** How a line begins that, with a link, leads to another article. */
const LEADS_ELSEWHERE = beginning(
  'read also, read more, read next, see also, related, more on this, читайте також, читайте далі, дивіться також, по темі, читайте также, читайте далее, смотрите также, по теме, lesen sie auch, lesen sie mehr, mehr zum thema, lire aussi, à lire aussi, lea también, leggi anche, czytaj także, czytaj też, czytaj również, zobacz także, zobacz też',
)

/** How a line begins that asks for something; it is short, and no sentence. */
const ASKS = beginning(
  'subscribe to, sign up for, sign up to, follow us, share on, share this, підписуйтесь, підписуйтеся, підпишіться, подписывайтесь, подпишитесь, abonnieren sie, folgen sie uns, abonnez-vous, suscríbase, suscríbete, iscriviti, zapisz się',
)

function beginning(words: string): RegExp {
  return new RegExp(`^(?:${words.replaceAll(', ', '|')})(?!\\p{L})`, 'iu')
}

interface Furniture {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<Pick<Furniture, 'textContent'>>
  remove(): void
}

/** Takes it out of a page. */
export function removeFurniture(page: {
  querySelectorAll(selector: string): Iterable<unknown>
}): void {
  const all = (selector: string) => [...page.querySelectorAll(selector)] as readonly Furniture[]
  const whole = Math.max(0, ...all('body').map(lengthOf))
  for (const element of all('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (NAMED.test(names) && isSmall(element, whole)) element.remove()
  }
  for (const line of all('p, h2, h3, h4')) {
    if (lengthOf(line) > 200) continue
    const text = (line.textContent ?? '').trim()
    const linked = [...line.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0)
    const leads = LEADS_ELSEWHERE.test(text) && linked * 2 > text.length
    if (leads || (ASKS.test(text) && !/[.…»”"]$/u.test(text))) line.remove()
  }
}

/** Whether it cannot be the article, whatever it is called. */
function isSmall(element: Furniture, whole: number): boolean {
  const length = lengthOf(element)
  if (length > MOST || length * 3 > whole) return false
  return [...element.querySelectorAll('h1')].length === 0
}

function lengthOf({ textContent }: Pick<Furniture, 'textContent'>): number {
  return (textContent ?? '').trim().length
}
