/**
 * A process that does one kind of long work for ever, to be killed in the middle of it; prints
 * `begin NUMBER` and `done NUMBER`. Arguments: data folder, what to do.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { awaitJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { restore } from '../../src/app/backup.ts'
import { openBitext } from '../../src/app/bitexts.ts'
import { openContext } from '../../src/app/context.ts'
import { importComparison } from '../../src/app/importing/importing.ts'
import { DATABASE_FILE, openDatabase } from '../../src/storage/database.ts'

const [data, task] = process.argv.slice(2) as [string, string]

function say(what: 'begin' | 'done', turn: number): void {
  process.stdout.write(`${what} ${turn}\n`)
}

/** A fresh old database each time: `old.db` becomes one of the newest schema in a folder `TURN`. */
function migrateOne(turn: number): void {
  const folder = join(data, String(turn))
  mkdirSync(folder)
  copyFileSync(join(data, 'old.db'), join(folder, DATABASE_FILE))
  say('begin', turn)
  openDatabase(folder, () => new Date().toISOString()).close()
}

/** `anna.db` and `bohdan.db` in turn. */
function restoreOne(turn: number): void {
  const file = join(data, turn % 2 === 0 ? 'anna.db' : 'bohdan.db')
  say('begin', turn)
  restore({ data, file })
}

const CONTENT = Array.from({ length: 1500 }, (_, i) => `Sentence ${i} of 12 about Geneva.`)

const documents = ['a', 'b'].map((name) => ({
  fileName: `${name}.txt`,
  content: CONTENT.join('\n'),
  segmented: true,
  description: { language: 'en' },
}))

const context =
  task === 'import' || task === 'align' ? await openContext({ data, workers: 1 }) : null

async function importOne(turn: number): Promise<void> {
  say('begin', turn)
  await importComparison(context!, { documents, by: 'Anna' })
}

async function alignOne(turn: number): Promise<void> {
  const comparison = context!.stores.comparisons.list()[0]!.id
  const [source, target] = context!.stores.documents.list(comparison)
  const bitext = openBitext(context!, { comparison, source: source!.id, target: target!.id })
  say('begin', turn)
  await awaitJob(context!, startAlignment(context!, { bitext: bitext.id, by: 'Anna' }).id)
}

const TASKS: Readonly<Record<string, (turn: number) => Promise<void> | void>> = {
  migration: migrateOne,
  restore: restoreOne,
  import: importOne,
  align: alignOne,
}

for (let turn = 0; ; turn++) {
  await TASKS[task]!(turn)
  say('done', turn)
}
