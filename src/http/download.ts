/** A file to keep, sent while it is being written. */
import type { Context as Request } from 'hono'
import { stream } from 'hono/streaming'
import type { ExportFile } from '../app/exporting.ts'

export function sendFile(c: Request, file: ExportFile): Response {
  c.header('Content-Type', file.mediaType)
  c.header('Content-Disposition', attachment(file.fileName))
  return stream(c, async (output) => {
    for await (const chunk of file.chunks) await output.write(chunk)
  })
}

/** RFC 6266: a plain name for old programs, the whole one for the others. */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '_')
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
