/** The texts of an import form: pasted, or files, or files that came with an earlier preview. */
import { UserError } from '../core/errors.ts'
import { DOCUMENT_ROLES } from '../core/model.ts'
import type { capturePage } from '../app/importing/capturing.ts'
import type { Incoming } from '../app/importing/importing.ts'
import type { DocumentDescription } from '../app/library.ts'
import { choice, field, textField } from './forms.ts'
import type { Form } from './forms.ts'

/** Texts that one form may bring. */
const MOST_TEXTS = 200

/** Fetches the page of an address; null where that is switched off. */
export type Capture = ((request: Parameters<typeof capturePage>[0]) => Promise<Incoming>) | null

/** Those that have something in them, in the order of the form. */
export async function readIncoming(
  form: Form,
  capture: Capture = null,
  waiting?: NonNullable<Incoming['waiting']>,
): Promise<readonly Incoming[]> {
  const incoming: Incoming[] = []
  const count = Math.min(Number(field(form, 'count')) || 0, MOST_TEXTS)
  for (let index = 0; index < count; index++) {
    const text = readSlot(form, index) ?? (await captureSlot(form, index, capture))
    if (text !== null) incoming.push(text)
  }
  for (const file of form.getAll('files')) {
    if (typeof file === 'string' || file.size === 0) continue
    incoming.push({ fileName: file.name, content: new Uint8Array(await file.arrayBuffer()) })
  }
  if (incoming.length > MOST_TEXTS) {
    throw new UserError('too-large', `At most ${MOST_TEXTS} texts at once.`)
  }
  return waiting === undefined ? incoming : incoming.map((text) => ({ ...text, waiting }))
}

/** The fields of one text are called `0.text`, `0.title` and so on. */
function readSlot(form: Form, index: number): Incoming | null {
  const of = (name: string) => field(form, `${index}.${name}`)
  const bytes = of('bytes')
  const content = bytes === '' ? textField(form, `${index}.text`) : fromBase64(bytes)
  if (content.length === 0 || (typeof content === 'string' && content.trim() === '')) return null
  const encoding = of('encoding')
  const capturedAt = of('capturedAt')
  const isPasted = typeof content === 'string' && of('fileName') === ''
  return {
    fileName: of('fileName') || 'pasted.txt',
    content,
    ...(encoding === '' ? {} : { encoding }),
    ...(capturedAt === '' ? {} : { capturedAt }),
    segmented: of('segmented') === 'lines',
    description: { ...(isPasted ? { title: firstWords(content) } : {}), ...describe(of) },
  }
}

/** Letters of a title that is taken from the text. */
const TITLE_LENGTH = 90

/** What a pasted text is called until it is given a title: its first line, cut at a word. */
function firstWords(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= TITLE_LENGTH) return line
  const cut = line.slice(0, TITLE_LENGTH).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${space > 20 ? cut.slice(0, space) : cut}…`
}

/** A text that is not there yet, but an address of a page where it is. */
async function captureSlot(form: Form, index: number, capture: Capture): Promise<Incoming | null> {
  const of = (name: string) => field(form, `${index}.${name}`)
  const address = of('page')
  if (address === '') return null
  if (capture === null) {
    throw new UserError('forbidden', 'This server does not fetch pages. Paste the text instead.')
  }
  return capture({ address, segmented: of('segmented') === 'lines', description: describe(of) })
}

function describe(of: (name: string) => string): DocumentDescription {
  const known: Record<string, string> = {}
  for (const name of ['title', 'language', 'outlet', 'url', 'publishedAt']) {
    if (of(name) !== '') known[name] = of(name)
  }
  const role = of('role')
  return role === '' ? known : { ...known, role: choice(role, DOCUMENT_ROLES, 'role') }
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
