import type { Command } from 'commander'
import { backUp } from '../../app/backup.ts'
import { openContext } from '../../app/context.ts'
import { dataFolder } from '../data-folder.ts'
import { DATA } from '../options.ts'
import { say } from '../output.ts'

interface DataOptions {
  readonly data?: string
}

export function addBackup(synoptic: Command): void {
  synoptic
    .command('backup')
    .description('Copy everything into one file; a server may be running.')
    .argument('<file>', 'a file that does not exist yet')
    .addOption(DATA())
    .action(async (file: string, { data }: DataOptions) => {
      const context = await openContext({ data: dataFolder(data) })
      try {
        await backUp(context, file)
        say(`Everything was copied into ${file}.`)
      } finally {
        await context.close()
      }
    })
}
