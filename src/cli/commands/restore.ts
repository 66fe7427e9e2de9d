import type { Command } from 'commander'
import { restore } from '../../app/backup.ts'
import { dataFolder } from '../data-folder.ts'
import { DATA } from '../options.ts'
import { say } from '../output.ts'

interface DataOptions {
  readonly data?: string
}

export function addRestore(synoptic: Command): void {
  synoptic
    .command('restore')
    .description('Put a backup in the place of everything; no server may be working.')
    .argument('<file>', 'made by backup')
    .addOption(DATA())
    .action((file: string, { data }: DataOptions) => {
      const kept = restore({ data: dataFolder(data), file })
      say(`${file} was restored.`)
      if (kept !== null) say(`What was there before is kept as ${kept}.`)
    })
}
