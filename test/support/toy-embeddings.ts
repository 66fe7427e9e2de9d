/**
 * A model for tests, behind a real HTTP service: a small dictionary says which concept a word of
 * either language is, each concept has a direction of its own made by hashing, and a sentence is the
 * sum of its concepts. Words that it does not know point somewhere by themselves.
 */
import { createHash } from 'node:crypto'
import { startSmallServer, type SmallServer } from './small-server.ts'

/** English words and words of an invented language, which look nothing like each other. */
const CONCEPTS = [
  'old wojuzu', 'dog wixi', 'slept xoxi', 'under vivovi', 'table vozu', 'rain vuga', 'fell xuxi',
  'all zakuva', 'night waza', 'grandmother gagi', 'baked vijuza', 'bread wizi', 'children kojovu',
  'played xiwa', 'near jowazi', 'river xawu', 'teacher gogagu', 'opened vaju', 'window hizu',
  'nobody gikuzo', 'knew wuvuko', 'answer kavo', 'snow gujuji', 'covered jagiku', 'fields kuja',
  'neighbour higa', 'sold woga', 'horse jagavo', 'girl gagiga', 'sang gakavi', 'song wuvuwi',
  'boat hiviga', 'sank xuju', 'quickly voju',
] // prettier-ignore

const CONCEPT_OF = new Map(
  CONCEPTS.flatMap((line, concept) => line.split(' ').map((word) => [word, String(concept)])),
)

const DIMENSION = 64

export function toyVector(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const sum = Array.from({ length: DIMENSION }, () => 0)
  for (const word of words) {
    const hash = createHash('sha512')
      .update(CONCEPT_OF.get(word) ?? word)
      .digest()
    for (let k = 0; k < DIMENSION; k++) sum[k]! += hash[k]! - 127.5
  }
  return sum
}

/** Answers as an OpenAI-compatible service does. */
export function startToyEmbeddings(): Promise<SmallServer> {
  return startSmallServer(({ body }) => {
    const { input } = JSON.parse(body) as { input: string[] }
    return { data: input.map((text, index) => ({ index, embedding: toyVector(text) })) }
  })
}
