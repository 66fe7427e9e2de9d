/** Secrets of the settings, unreadable without a file that stands beside the database. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
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

  /** Null for what another data folder has sealed, or where the key is gone or of no use. */
  open(sealed: string): string | null {
    const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url')
    const start = NONCE_BYTES + TAG_BYTES
    if (bytes.length < start) return null
    try {
      const key = this.#keyKept()
      if (key === null) return null
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      cipher.setAuthTag(bytes.subarray(NONCE_BYTES, start))
      return cipher.update(bytes.subarray(start), undefined, 'utf8') + cipher.final('utf8')
    } catch {
      return null
    }
  }

  /** Null where there is none yet. Throws UserError forbidden, unavailable where it cannot be used. */
  #keyKept(): Buffer | null {
    if (this.#key !== null) return this.#key
    const key = keyIn(this.#file)
    if (key !== null && key.length !== KEY_BYTES) {
      const message = `${this.#file} is damaged. Take it away, and type the keys of services again.`
      throw new UserError('unavailable', message)
    }
    this.#key = key
    return key
  }

  #keyMade(): Buffer {
    const kept = this.#keyKept()
    if (kept !== null) return kept
    try {
      writeWhole(this.#file, randomBytes(KEY_BYTES))
    } catch (error) {
      if (isFullDisk(error)) throw fullDisk(error)
      throw noKey(this.#file, 'kept', error)
    }
    // Another process may have been faster.
    const made = this.#keyKept()
    if (made === null) throw noKey(this.#file, 'kept')
    return made
  }
}

/** Null where there is no such file. Throws UserError forbidden. */
function keyIn(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw noKey(file, 'read', error)
  }
}

function noKey(file: string, done: 'kept' | 'read', cause?: unknown): UserError {
  const message = `The key for secrets in ${file} cannot be ${done}.`
  return new UserError('forbidden', message, {}, { cause })
}
