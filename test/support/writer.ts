/**
 * A process that writes for ever and prints a line for everything that was acknowledged:
 * `operation ID` or `comparison ID`. Arguments: data folder, bitext, what to do.
 */
import { confirmBead, rejectBead } from '../../src/app/editing/editing.ts'
import { openContext } from '../../src/app/context.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { addNote } from '../../src/app/notes/noting.ts'
import { UserError } from '../../src/core/errors.ts'

const [data, bitextArgument, task] = process.argv.slice(2)
const bitext = Number(bitextArgument)
const by = `Writer ${process.pid}`
const context = await opened()

/** As often as the others, who write all the time, leave it no turn. */
async function opened(): ReturnType<typeof openContext> {
  for (;;) {
    try {
      return await openContext({ data: data! })
    } catch (error) {
      if (!(error instanceof UserError && error.code === 'busy')) throw error
    }
  }
}

function acknowledge(line: string): void {
  process.stdout.write(`${line}\n`)
}

function edit(turn: number): void {
  const state = context.bitexts.get(bitext)
  const beads = [...state.index.beads()]
  const bead = beads[turn % beads.length]!
  const request = { bitext, bead: bead.id, revision: state.revisions.get(bead.id)!, by }
  const { operation } = (bead.status === 'confirmed' ? rejectBead : confirmBead)(context, request)
  if (operation !== null) acknowledge(`operation ${operation}`)
}

function note(turn: number): void {
  const { comparison, source } = context.bitexts.get(bitext).record
  const anchor = {
    on: 'span',
    document: source,
    span: { start: turn % 20, end: (turn % 20) + 3 },
  } as const
  const { operation } = addNote(context, { comparison, anchor, body: `Note ${turn}`, by })
  acknowledge(`operation ${operation}`)
}

async function bringIn(turn: number): Promise<void> {
  const documents = ['a', 'b'].map((name) => ({
    fileName: `${name}.txt`,
    content: Array.from({ length: 200 }, (_, i) => `Sentence ${i} of ${turn}.`).join('\n'),
    segmented: true,
    description: { language: 'en' },
  }))
  const { comparison } = await importComparison(context, { documents, by })
  acknowledge(`comparison ${comparison}`)
}

for (let turn = process.pid; ; turn++) {
  try {
    if (task === 'edit') edit(turn)
    else if (task === 'note') note(turn)
    else await bringIn(turn)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
