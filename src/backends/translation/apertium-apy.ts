/** Apertium by the HTTP API of its server APY: `/listPairs` and `/translate`. */
import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { askService, below, LIST_BOUNDS, serviceUrl } from '../service-client.ts'
import { apertiumCode, tagOfApertium } from './apertium-modes.ts'
import {
  checkedPairs,
  checkedTranslations,
  eachText,
  translationBounds,
  type Translator,
} from './translator.ts'

/** Requests at a time; a text takes about 10 ms. */
const WIDTH = 4

const pairsShape = z.object({
  responseData: z.array(z.object({ sourceLanguage: z.string(), targetLanguage: z.string() })),
})
const answerShape = z.object({ responseData: z.object({ translatedText: z.string() }) })

/** Throws UserError invalid for an address that is not http or https. */
export function apertiumServer(settings: {
  readonly address: string
  /** Milliseconds a request. */
  readonly timeout?: number
}): Translator {
  const base = serviceUrl(settings.address)
  const service = 'Apertium'
  const name = `Apertium at ${base.host}`
  const limit = settings.timeout === undefined ? {} : { timeout: settings.timeout }
  return {
    name,
    pairs: async (signal) => {
      const url = below(base, 'listPairs')
      const answer = pairsShape.safeParse(
        await askService({ service, url, bounds: LIST_BOUNDS, signal, ...limit }),
      )
      if (!answer.success) throw new UserError('unavailable', `${name} lists no pairs.`)
      const pairs = answer.data.responseData.map(({ sourceLanguage, targetLanguage }) => ({
        source: tagOfApertium(sourceLanguage),
        target: tagOfApertium(targetLanguage),
      }))
      return checkedPairs(name, pairs)
    },
    translate: async (texts, pair, signal) => {
      const langpair = `${apertiumCode(pair.source)}|${apertiumCode(pair.target)}`
      const url = below(base, 'translate')
      const outputs = await eachText(texts, WIDTH, async (q) => {
        const form = { langpair, q, markUnknown: 'no' }
        const answer = answerShape.safeParse(
          await askService({
            service,
            url,
            form,
            bounds: translationBounds([q]),
            signal,
            ...limit,
          }),
        )
        if (!answer.success) {
          throw new UserError('unavailable', `${name} gave an answer that cannot be used.`)
        }
        return answer.data.responseData.translatedText
      })
      return checkedTranslations(name, texts, outputs)
    },
    close: () => {},
  }
}
