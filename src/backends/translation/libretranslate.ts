/** LibreTranslate's HTTP API: `/languages` and `/translate` with an array of texts. */
import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { askService, below, LIST_BOUNDS, serviceUrl } from '../service-client.ts'
import {
  checkedPairs,
  checkedTranslations,
  translationBounds,
  type LanguagePair,
  type Translator,
} from './translator.ts'

/** Texts a request. */
const BATCH = 16

const languagesShape = z.array(
  z.object({ code: z.string(), targets: z.array(z.string()).optional() }),
)
const answerShape = z.object({ translatedText: z.array(z.string()) })

export interface LibreTranslateSettings {
  readonly address: string
  readonly key?: string
  /** Milliseconds a request. */
  readonly timeout?: number
}

/** Throws UserError invalid for an address that is not http or https. */
export function libreTranslate(settings: LibreTranslateSettings): Translator {
  const base = serviceUrl(settings.address)
  const service = 'LibreTranslate'
  const limit = settings.timeout === undefined ? {} : { timeout: settings.timeout }
  const name = `LibreTranslate at ${base.host}`
  const ask = async (batch: readonly string[], pair: LanguagePair, signal: AbortSignal) => {
    const json = {
      q: batch,
      source: codeOf(pair.source),
      target: codeOf(pair.target),
      format: 'text',
      ...(settings.key === undefined ? {} : { api_key: settings.key }),
    }
    const url = below(base, 'translate')
    const bounds = translationBounds(batch)
    const answer = answerShape.safeParse(
      await askService({ service, url, json, bounds, signal, ...limit }),
    )
    if (!answer.success) {
      throw new UserError('unavailable', `${name} gave an answer that cannot be used.`)
    }
    return checkedTranslations(name, batch, answer.data.translatedText)
  }
  return {
    name,
    pairs: async (signal) => {
      const url = below(base, 'languages')
      const answer = languagesShape.safeParse(
        await askService({ service, url, bounds: LIST_BOUNDS, signal, ...limit }),
      )
      if (!answer.success) throw new UserError('unavailable', `${name} lists no languages.`)
      return checkedPairs(name, pairsIn(answer.data))
    },
    translate: async (texts, pair, signal) => {
      const outputs: string[] = []
      for (let start = 0; start < texts.length; start += BATCH) {
        outputs.push(...(await ask(texts.slice(start, start + BATCH), pair, signal)))
      }
      return outputs
    },
    close: () => {},
  }
}

/** A language without targets goes into all others. */
function* pairsIn(languages: z.output<typeof languagesShape>): Generator<LanguagePair> {
  const codes = languages.map(({ code }) => code)
  for (const { code, targets = codes } of languages) {
    for (const target of targets) {
      if (target !== code) yield { source: tagOf(code), target: tagOf(target) }
    }
  }
}

/** LibreTranslate writes bare languages, and Chinese by its script. */
function codeOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language === 'zh' && script === 'Hant') return 'zt'
  return language
}

function tagOf(code: string): string {
  return code === 'zt' ? 'zh-Hant' : code
}
