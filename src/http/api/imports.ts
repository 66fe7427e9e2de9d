import {
  chosenColumns,
  previewColumns,
  recogniseAligned,
} from '../../app/importing/aligned-files.ts'
import { importBilingual } from '../../app/importing/bilingual-importing.ts'
import { getComparison } from '../../app/library.ts'
import { NewImport } from './bodies.ts'
import { endpoint, type Endpoint } from './endpoint.ts'
import { Imported } from './schemas.ts'

/** Aligned texts from files. */
export const IMPORT_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/imports',
    summary: 'Makes a comparison of aligned texts: TMX, XLIFF, TEI, tables … with links and notes.',
    body: NewImport,
    status: 201,
    answer: Imported,
    handle: async ({ context, body, by }) => {
      const { format, title, languages, columns: named } = body
      const files = body.files.map(({ name, text, base64 }) => ({
        name,
        bytes: [text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text)],
      }))
      const aligned = named === undefined ? null : await recogniseAligned(files, format)
      const columns = aligned && chosenColumns(await previewColumns(aligned), named!)
      const { comparison, warnings } = await importBilingual(context, {
        files,
        by,
        ...(format !== undefined && { format }),
        ...(title !== undefined && { title }),
        ...(languages && { languages }),
        ...(columns && { columns }),
      })
      return {
        comparison: getComparison(context, comparison),
        warnings: warnings.map(({ message }) => message),
      }
    },
  }),
]
