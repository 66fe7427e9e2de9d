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
    .description('Replace everything with a backup; no server may be running.')
    .argument('<file>', 'made by backup')
    .addOption(DATA())
    .action((file: string, { data }: DataOptions) => {
      const kept = restore({ data: dataFolder(data), file })
      say(`${file} was restored.`)
      if (kept !== null) say(`The previous data is kept as ${kept}.`)
    })
}
