/** Answers of slow services, kept by what was asked; the database keeps them for good. */
import { createHash } from 'node:crypto'

export type AnswerKind = 'embedding' | 'translation'

export interface AnswerStore {
  /** Bytes as they were given; undefined where nothing is kept. */
  get(kind: AnswerKind, model: string, hash: string): Uint8Array | undefined
  set(kind: AnswerKind, model: string, hash: string, value: Uint8Array): void
}

/** Keeps answers until the program ends. */
export function memoryAnswers(): AnswerStore {
  const answers = new Map<string, Uint8Array>()
  return {
    get: (kind, model, hash) => answers.get(`${kind} ${model} ${hash}`),
    set: (kind, model, hash, value) => void answers.set(`${kind} ${model} ${hash}`, value),
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
    readonly set: (hash: string, answer: Answer) => void
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
    for (const [index, text] of missing.entries()) {
      const answer = asked[index]!
      file.set(textHash(text), answer)
      answers.set(text, answer)
    }
  }
  return texts.map((text) => answers.get(text)!)
}
