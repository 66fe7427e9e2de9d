/** The optional services: which of them the user has chosen. Nothing is chosen to begin with. */
import { DICTIONARY_FOLDERS, findDictionaries } from '../backends/dictionaries.ts'
import { serviceUrl } from '../backends/service-client.ts'
import { UserError } from '../core/errors.ts'
import type { Context } from './context.ts'
import { getSetting, setSetting } from './settings.ts'

export const TRANSLATION_KINDS = ['none', 'apertium', 'apy', 'libretranslate'] as const
export type TranslationKind = (typeof TRANSLATION_KINDS)[number]

export interface TranslationChoice {
  /** `apertium`: the one of this machine; `apy`: Apertium's server. */
  readonly kind: TranslationKind
  /** Of `apy` and `libretranslate`. */
  readonly address: string
  /** Of `libretranslate`; empty for none. */
  readonly key: string
}

export const EMBEDDING_KINDS = ['none', 'http', 'local'] as const
export type EmbeddingKind = (typeof EMBEDDING_KINDS)[number]

export interface EmbeddingChoice {
  readonly kind: EmbeddingKind
  /** Of `http`. */
  readonly address: string
  readonly model: string
  /** Empty for none. */
  readonly key: string
  /** Of `local`: a path on this machine. */
  readonly folder: string
}

const TRANSLATION = 'services.translation'
const EMBEDDING = 'services.embedding'
const DICTIONARIES = 'dictionaries.enabled'

const NO_TRANSLATION: TranslationChoice = { kind: 'none', address: '', key: '' }
const NO_EMBEDDING: EmbeddingChoice = { kind: 'none', address: '', model: '', key: '', folder: '' }

/** `none` until a service was chosen. */
export function translationChoice(context: Context): TranslationChoice {
  return chosen(context, TRANSLATION, NO_TRANSLATION)
}

/** `none` until a service was chosen. */
export function embeddingChoice(context: Context): EmbeddingChoice {
  return chosen(context, EMBEDDING, NO_EMBEDDING)
}

/** Whether the aligner may read the dictionaries that are installed on this machine. */
export function usesDictionaries(context: Context): boolean {
  return getSetting(context, DICTIONARIES) === true
}

/** Whether they are used, and which there are, in which folders. */
export function dictionaryChoice(context: Context) {
  return {
    isUsed: usesDictionaries(context),
    found: findDictionaries(),
    folders: DICTIONARY_FOLDERS,
  }
}

export function chooseDictionaries(context: Context, isUsed: boolean): void {
  setSetting(context, DICTIONARIES, isUsed)
}

interface Keyed {
  readonly address: string
  /** Sealed where it is stored. */
  readonly key: string
}

function chosen<Choice extends Keyed>(context: Context, setting: string, none: Choice): Choice {
  const stored = { ...none, ...(getSetting(context, setting) as Partial<Choice> | undefined) }
  const { key } = stored
  return context.secrets.isSealed(key)
    ? { ...stored, key: context.secrets.open(key) ?? '' }
    : stored
}

/** An empty key keeps the one on file, sealed as it is, while the address stays the same. */
function choose(context: Context, setting: string, choice: Keyed): void {
  const stored = getSetting(context, setting) as Partial<Keyed> | undefined
  const kept = stored?.address === choice.address ? (stored.key ?? '') : ''
  const key = choice.key === '' ? kept : context.secrets.seal(choice.key)
  setSetting(context, setting, { ...choice, key })
}

/** For a start: keys that an earlier version stored as they are. */
export function sealServiceKeys(context: Context): void {
  for (const setting of [TRANSLATION, EMBEDDING]) {
    const stored = getSetting(context, setting) as Keyed | undefined
    if (stored && stored.key !== '' && !context.secrets.isSealed(stored.key)) {
      choose(context, setting, stored)
    }
  }
}

/**
 * An empty key keeps the one on file while the address stays the same. Throws UserError invalid for
 * an address that is not http or https.
 */
export function chooseTranslation(context: Context, choice: TranslationChoice): void {
  if (choice.kind === 'apy' || choice.kind === 'libretranslate') serviceUrl(choice.address)
  choose(context, TRANSLATION, choice)
}

/** As `chooseTranslation`; a service needs a model, a folder a path. Throws UserError invalid. */
export function chooseEmbedding(context: Context, choice: EmbeddingChoice): void {
  if (choice.kind === 'http') {
    serviceUrl(choice.address)
    if (choice.model === '')
      throw new UserError('invalid', 'Which model? The service needs a name.')
  }
  if (choice.kind === 'local' && choice.folder === '') {
    throw new UserError('invalid', 'Which folder is the model in?')
  }
  choose(context, EMBEDDING, choice)
}
