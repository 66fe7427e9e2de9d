/** Files in the data folder that stay only as long as a request: backups on their way out or in. */
import { randomUUID } from 'node:crypto'
import { closeSync, createReadStream, fstatSync, openSync, readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { backUpDatabase, fileFault } from './backup.ts'
import type { Database } from './database.ts'

const PASSING = /^(?:download|upload)-[\da-f-]{36}\.db(?:\.partial)?(?:-wal|-shm|-journal)?$/u

/** Removes what a program that was ended has left. No server may use the folder. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (PASSING.test(name)) rmSync(join(folder, name), { force: true })
  }
}

/** Without a name: it is gone when it was read, or given up. */
export interface PassingCopy {
  readonly stream: ReadableStream
  /** Bytes. */
  readonly size: number
}

export async function copyForDownload(database: Database, folder: string): Promise<PassingCopy> {
  const file = join(folder, `download-${randomUUID()}.db`)
  await backUpDatabase(database, file)
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const bytes = createReadStream(file, { fd: descriptor })
    return { stream: Readable.toWeb(bytes), size }
  } catch (error) {
    closeSync(descriptor)
    throw error
  } finally {
    rmSync(file, { force: true })
  }
}

/** Throws UserError unavailable where the disk is full; nothing is left then. */
export async function keepUpload(
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<string> {
  const file = join(folder, `upload-${randomUUID()}.db`)
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return file
  } catch (error) {
    rmSync(file, { force: true })
    throw fileFault(error, folder)
  }
}
