/** Formats that have room for one pair of texts: each pair becomes a file of its own, all in a ZIP. */
import {
  documentOf,
  type BilingualFile,
  type ComparedBitext,
  type ComparedFile,
  type ExportChoice,
} from './bilingual.ts'
import type { Exporter } from './exporters.ts'
import { lossesOf, type Loss } from './losses.ts'
import { zipped } from './parts.ts'

/** @throws {UserError} before the first piece, where the format cannot hold one of the pairs */
export function writePairs(
  exporter: Exporter,
  file: ComparedFile,
  choice: ExportChoice,
): AsyncGenerator<Uint8Array> {
  return zipped(
    file.bitexts.flatMap((bitext, at) => {
      const one = onePair(file, bitext)
      const name = `${at + 1}-${languagesOf(one).join('-')}`
      if (!exporter.parts) {
        return [{ name: `${name}.${exporter.ending}`, content: exporter.write(one, choice) }]
      }
      return exporter
        .parts(one, choice)
        .map(({ suffix, content }) => ({ name: `${name}/aligned.${suffix}`, content }))
    }),
  )
}

/** What is lost where every pair is written. */
export function lossesOfPairs(
  exporter: Exporter,
  file: BilingualFile,
  choice: ExportChoice,
): readonly Loss[] {
  return lossesOf(file, new Set([...exporter.carries, 'bitexts']), choice)
}

function languagesOf({ documents }: BilingualFile): readonly string[] {
  return documents.map(({ language }) => language.replaceAll(/[^A-Za-z0-9-]/gu, '') || 'und')
}

function onePair(file: ComparedFile, bitext: ComparedBitext): ComparedFile {
  const { source, target } = bitext
  const { title, pivot } = file.comparison
  return {
    comparison: { title, pivot: pivot === target ? target : source },
    documents: [documentOf(file, source), documentOf(file, target)],
    bitexts: [bitext],
    notes: file.notes.filter(({ anchor }) =>
      anchor.on === 'bead'
        ? anchor.bitext === bitext.id
        : anchor.document === source || anchor.document === target,
    ),
  }
}
