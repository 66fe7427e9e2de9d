/** Answers of slow services, kept by what was asked; the database keeps them for good. */
import { createHash } from 'node:crypto'

export type AnswerKind = 'embedding' | 'translation'

export interface AnswerStore {
  /** Bytes as they were given; undefined where nothing is kept. */
  get(kind: AnswerKind, model: string, hash: string): Uint8Array | undefined
  /** Keeps values by what was asked, as far as there is room. */
  add(kind: AnswerKind, model: string, values: ReadonlyMap<string, Uint8Array>): void
}

/** Keeps answers until the program ends. */
export function memoryAnswers(): AnswerStore {
  const answers = new Map<string, Uint8Array>()
  return {
    get: (kind, model, hash) => answers.get(`${kind} ${model} ${hash}`),
    add: (kind, model, values) => {
      for (const [hash, value] of values) answers.set(`${kind} ${model} ${hash}`, value)
    },
  }
}

/** Lower-case hex SHA-256 of the UTF-8 bytes. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The answers for the texts in their order: those on file, and the rest from `ask`, called once with
 * the distinct texts that are missing.
 */
export async function answersFor<Answer>(
  texts: readonly string[],
  file: {
    readonly get: (hash: string) => Answer | undefined
    readonly add: (answers: ReadonlyMap<string, Answer>) => void
  },
  ask: (missing: readonly string[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const answers = new Map<string, Answer>()
  const missing: string[] = []
  for (const text of new Set(texts)) {
    const known = file.get(textHash(text))
    if (known === undefined) missing.push(text)
    else answers.set(text, known)
  }
  if (missing.length > 0) {
    const asked = await ask(missing)
    const fresh = new Map<string, Answer>()
    for (const [index, text] of missing.entries()) {
      fresh.set(textHash(text), asked[index]!)
      answers.set(text, asked[index]!)
    }
    file.add(fresh)
  }
  return texts.map((text) => answers.get(text)!)
}
