/** A comparison in which every place for words of people holds hostile ones. */
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import type { Context } from '../../src/app/context.ts'
import { confirmBead } from '../../src/app/editing/editing.ts'
import { addTerms } from '../../src/app/comparing/glossary.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { deleteComparison, renameComparison } from '../../src/app/library.ts'
import { addNote, editNote } from '../../src/app/notes/noting.ts'
import { linksOf } from '../support/context.ts'

/** What is cut off by the place rather than refused. */
const cut = (payload: string, length: number) => payload.slice(0, length).toWellFormed()

export interface HostileComparison {
  readonly comparison: number
  readonly bitext: number
  readonly source: number
  readonly target: number
  readonly link: number
}

/** Each payload is a segment of the first two texts, and title, outlet, file name and address of one of them. */
export async function fillWith(
  context: Context,
  payloads: readonly string[],
): Promise<HostileComparison> {
  const lines = payloads.map((payload, i) => `Line ${i} of 12 in Geneva: ${oneLine(payload)}`)
  const by = cut(oneLine(payloads[0]!), 80).trim()
  const { comparison, documents } = await importComparison(context, {
    title: cut(payloads.join(' '), 300),
    by,
    documents: payloads.map((payload, i) => ({
      fileName: `${cut(payload, 100)}.txt`,
      content: [`Text ${i}.`, ...(i < 2 ? lines : [])].join('\n'),
      segmented: true,
      description: {
        language: i % 2 === 0 ? 'en' : 'de',
        title: cut(payload, 200),
        outlet: cut(payload, 200),
        url: `https://a.example/?${payload}`,
      },
    })),
  })
  const [source, target] = documents as [number, number]
  const { id: bitext } = openBitext(context, { comparison, source, target })
  await awaitJob(context, startAlignment(context, { bitext, by }).id)
  const links = linksOf(context, bitext)
  for (const [i, payload] of payloads.entries()) {
    const name = cut(oneLine(payload), 80).trim()
    const link = links[(i + 1) % links.length]!
    const anchor = { on: 'bead', bitext, bead: link.bead.id } as const
    const { note } = addNote(context, { comparison, anchor, body: payload, by: name })
    addNote(context, {
      comparison,
      anchor: { on: 'thread', note: note.id },
      body: payload,
      by: name,
    })
    const start = 8 + 12 * i
    const span = { on: 'span', document: source, span: { start, end: start + 30 } } as const
    const second = addNote(context, { comparison, anchor: span, body: payload, by: name }).note
    editNote(context, { ...second, note: second.id, body: `${payload} again`, by: name })
  }
  for (const { bead, revision } of links.slice(1, 4)) {
    confirmBead(context, { bitext, bead: bead.id, revision, by })
  }
  const terms = payloads.map((payload) => ({
    sourceLanguage: 'en',
    targetLanguage: 'de',
    source: cut(payload, 100),
    target: cut(payload, 100),
    comment: payload,
  }))
  addTerms(context, { terms, by })
  return { comparison, bitext, source, target, link: links[1]!.bead.id }
}

/** Titles alone, for the lists of the library: one comparison a payload, one of them deleted. */
export async function fillTitles(context: Context, payloads: readonly string[]): Promise<void> {
  for (const [i, payload] of payloads.entries()) {
    const { comparison } = await importComparison(context, {
      title: payload,
      by: 'Anna',
      documents: [{ fileName: 'a.txt', content: 'One.', description: { language: 'en' } }],
    })
    renameComparison(context, { comparison, title: `${payload} renamed`, by: 'Anna' })
    if (i === 0) deleteComparison(context, { comparison, by: 'Anna' })
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
