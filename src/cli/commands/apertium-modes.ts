import type { Command } from 'commander'
import { writeApertiumModes } from '../../app/comparing/apertium-modes.ts'
import { say } from '../output.ts'

export function addApertiumModes(synoptic: Command): void {
  synoptic
    .command('apertium-modes')
    .description('Write modes with which Apertium’s server APY can translate all installed pairs.')
    .argument('<folder>', 'what apertium-apy is started with; made where it is missing')
    .option('--from <folder>', 'where the packages put their modes; default: as on Debian')
    .action((folder: string, { from }: { readonly from?: string }) => {
      const names = writeApertiumModes(folder, from)
      say(`Wrote ${names.join(', ')}.`)
      say(`Start the server with: apertium-apy ${folder}`)
    })
}
