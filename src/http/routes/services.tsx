/** The optional services: chosen, tried out, and switched on and off in the workbench. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { paths } from '../../../views/paths.ts'
import { ServicesPage } from '../../../views/settings/services-page.tsx'
import type { ServicesPageProps } from '../../../views/settings/services-page.tsx'
import type { Context } from '../../app/context.ts'
import {
  chooseDictionaries,
  chooseEmbedding,
  chooseTranslation,
  dictionaryChoice,
  EMBEDDING_KINDS,
  embeddingChoice,
  TRANSLATION_KINDS,
  translationChoice,
} from '../../app/service-settings.ts'
import type { EmbeddingChoice, TranslationChoice } from '../../app/service-settings.ts'
import { testEmbedding, testTranslation } from '../../app/testing-services.ts'
import type { TestReport } from '../../app/testing-services.ts'
import { UserError } from '../../core/errors.ts'
import { redirectBack } from '../answers.tsx'
import { STATUS } from '../errors.tsx'
import { choice, field, readForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { keepPreference, shellOf } from '../shell.ts'

/** Milliseconds for trying a service out. */
const PATIENCE = 60_000

export function serviceRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.get(paths.services, (c) => {
    const saved = c.req.query('saved')
    return showServices(context, c, saved === undefined ? {} : { saved })
  })

  routes.post(paths.translation, async (c) => {
    const form = await readForm(c)
    return await save(context, c, form, {
      saved: 'translation',
      typed: () => ({ translation: translationIn(form) }),
      keep: () => chooseTranslation(context, translationIn(form)),
      test: testTranslation,
    })
  })

  routes.post(paths.embedding, async (c) => {
    const form = await readForm(c)
    return await save(context, c, form, {
      saved: 'embedding',
      typed: () => ({ embedding: embeddingIn(form) }),
      keep: () => chooseEmbedding(context, embeddingIn(form)),
      test: testEmbedding,
    })
  })

  routes.post(paths.dictionaries, async (c) => {
    chooseDictionaries(context, field(await readForm(c), 'use') === 'yes')
    return c.redirect(`${paths.services}?saved=dictionaries`, 303)
  })

  routes.post(paths.glosses, async (c) => {
    const value = choice(field(await readForm(c), 'glosses'), ['on', 'off'], 'choice')
    keepPreference(c, 'glosses', value)
    return redirectBack(c, paths.library)
  })

  return routes
}

function translationIn(form: Form): TranslationChoice {
  return {
    kind: choice(field(form, 'kind'), TRANSLATION_KINDS, 'translation service'),
    address: field(form, 'address'),
    key: field(form, 'key'),
  }
}

function embeddingIn(form: Form): EmbeddingChoice {
  return {
    kind: choice(field(form, 'kind'), EMBEDDING_KINDS, 'kind of embeddings'),
    address: field(form, 'address'),
    model: field(form, 'model'),
    key: field(form, 'key'),
    folder: field(form, 'folder'),
  }
}

interface Saving {
  readonly saved: 'translation' | 'embedding'
  readonly typed: () => Partial<ServicesPageProps>
  readonly keep: () => void
  readonly test: (context: Context, signal: AbortSignal) => Promise<TestReport>
}

/** Saved, and tried out where that was asked for; what does not fit is shown with what was typed. */
async function save(context: Context, c: Request, form: Form, saving: Saving) {
  const { saved } = saving
  try {
    saving.keep()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    c.status(STATUS[error.code])
    return showServices(context, c, {
      ...saving.typed(),
      problem: { of: saved, says: error.message },
    })
  }
  if (field(form, 'test') !== 'yes') return c.redirect(`${paths.services}?saved=${saved}`, 303)
  const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(PATIENCE)])
  return showServices(context, c, {
    report: { of: saved, ...(await saving.test(context, signal)) },
  })
}

function showServices(context: Context, c: Request, more: Partial<ServicesPageProps>) {
  return c.render(
    <ServicesPage
      shell={shellOf(c)}
      translation={translationChoice(context)}
      embedding={embeddingChoice(context)}
      dictionaries={dictionaryChoice(context)}
      {...more}
    />,
  )
}
