/** What the clients of a load work on: long and middling pairs of texts, aligned. */
import { awaitJob, startAlignment } from '../../../src/app/aligning/aligning.ts'
import { openBitext } from '../../../src/app/bitexts.ts'
import { openContext } from '../../../src/app/context.ts'
import { importComparison } from '../../../src/app/importing/importing.ts'
import { setSetting } from '../../../src/app/settings.ts'
import { parallelBitext } from '../bitext.ts'

/** One pair of texts. */
export interface Place {
  readonly comparison: number
  readonly bitext: number
  readonly source: number
  readonly target: number
  /** Links after the first alignment. */
  readonly links: number
  readonly segments: number
}

/** Makes them in a data folder; a server can then be started on it. */
export async function makeLibrary(data: string, sizes: readonly number[]): Promise<Place[]> {
  const context = await openContext({ data, workers: 1 })
  setSetting(context, 'samples.installed', true)
  const places: Place[] = []
  for (const [turn, segments] of sizes.entries()) {
    const { source, target } = parallelBitext(segments + turn)
    const text = (lines: readonly string[], language: string) => ({
      fileName: `${language}.txt`,
      content: lines.join('\n'),
      segmented: true,
      description: { language },
    })
    const { comparison, documents } = await importComparison(context, {
      title: `Texts of ${segments} segments (${turn})`,
      documents: [text(source, 'en'), text(target, 'uk')],
      by: 'Load',
    })
    const [a, b] = documents as [number, number]
    const bitext = openBitext(context, { comparison, source: a, target: b })
    await awaitJob(context, startAlignment(context, { bitext: bitext.id, by: 'Load' }).id)
    const links = context.stores.bitexts.beads(bitext.id).length
    places.push({ comparison, bitext: bitext.id, source: a, target: b, links, segments })
  }
  await context.close()
  return places
}
