/** What all tests of a run have in common. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SHARED_LEXICONS } from './lexicons.ts'

export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-tests-'))
  const lexicons = join(folder, 'lexicons')
  mkdirSync(lexicons)
  process.env[SHARED_LEXICONS] = lexicons
  // Hundreds of processes and threads begin with the same modules: Node keeps them compiled.
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled')
  return () => rmSync(folder, { recursive: true, force: true })
}
