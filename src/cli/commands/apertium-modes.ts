import type { Command } from 'commander'
import { writeApertiumModes } from '../../app/comparing/apertium-modes.ts'
import { say } from '../output.ts'

export function addApertiumModes(synoptic: Command): void {
  synoptic
    .command('apertium-modes')
    .description(
      'Write the modes that Apertium’s server APY needs to translate all installed pairs.',
    )
    .argument('<folder>', 'folder for apertium-apy; created if it is missing')
    .option('--from <folder>', 'folder of the installed modes; default: as on Debian')
    .action((folder: string, { from }: { readonly from?: string }) => {
      const names = writeApertiumModes(folder, from)
      say(`Wrote ${names.join(', ')}.`)
      say(`Start the server with: apertium-apy ${folder}`)
    })
}
