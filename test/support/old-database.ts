/** Databases as earlier versions left them, made by the migrations of that time. */
import { existsSync, readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { loadMigrations } from '../../src/storage/migrate.ts'

function dataOf(version: number): string | null {
  const name = `../storage/old-data/${String(version).padStart(4, '0')}.sql`
  const file = new URL(name, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Schemas that brought something to fill. */
const OLD_DATA: ReadonlyMap<number, string> = new Map(
  loadMigrations().flatMap(({ number }) => {
    const data = dataOf(number)
    return data === null ? [] : [[number, data]]
  }),
)

/** With at least one row in each of its tables. `said`: the number that it gives itself. */
export function makeOldDatabase(path: string, version: number, said = version): void {
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  database.pragma('foreign_keys = ON')
  for (const { number, sql } of loadMigrations().slice(0, version)) {
    database.transaction(() => {
      database.exec(sql)
      database.exec(OLD_DATA.get(number) ?? '')
    })()
  }
  database.pragma(`user_version = ${said}`)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
