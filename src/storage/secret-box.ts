/** Secrets of the settings, unreadable without a file that stands beside the database. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import { fullDisk, isFullDisk } from './storage-fault.ts'
import { writeWhole } from './whole-file.ts'

/** Of the key that seals; never part of a backup. */
export const KEY_FILE = 'secrets.key'

const KEY_BYTES = 32
/** As NIST SP 800-38D recommends for GCM. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const MARK = 'sealed:'

/** AES-256-GCM with the key of a data folder, which is made when something is sealed first. */
export class SecretBox {
  readonly #file: string
  #key: Buffer | null = null

  constructor(folder: string) {
    this.#file = join(folder, KEY_FILE)
  }

  isSealed(text: string): boolean {
    return text.startsWith(MARK)
  }

  /** Text that only this data folder can open. Throws UserError forbidden, unavailable where no key can be kept. */
  seal(secret: string): string {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#keyMade(), nonce)
    const bytes = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return MARK + Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url')
  }

  /** Null for what another data folder has sealed, or where the key is gone. */
  open(sealed: string): string | null {
    const key = this.#keyKept()
    if (key === null) return null
    const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url')
    const start = NONCE_BYTES + TAG_BYTES
    if (bytes.length < start) return null
    try {
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      cipher.setAuthTag(bytes.subarray(NONCE_BYTES, start))
      return cipher.update(bytes.subarray(start), undefined, 'utf8') + cipher.final('utf8')
    } catch {
      return null
    }
  }

  #keyKept(): Buffer | null {
    if (this.#key !== null || !existsSync(this.#file)) return this.#key
    const key = readFileSync(this.#file)
    if (key.length === KEY_BYTES) this.#key = key
    return this.#key
  }

  #keyMade(): Buffer {
    const kept = this.#keyKept()
    if (kept !== null) return kept
    try {
      writeWhole(this.#file, randomBytes(KEY_BYTES))
    } catch (error) {
      if (isFullDisk(error)) throw fullDisk(error)
      const message = `The key for secrets cannot be kept in ${this.#file}.`
      throw new UserError('forbidden', message, {}, { cause: error })
    }
    // Another process may have been faster.
    this.#key = readFileSync(this.#file)
    return this.#key
  }
}
