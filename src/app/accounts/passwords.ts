/** Passwords are kept as salted scrypt hashes. */
import { composed } from '../../core/text/compose.ts'
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { UserError } from '../../core/errors.ts'

/** What a hash takes: memory, and passes over it. */
export interface PasswordCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 32 MB and three passes, one of the settings that OWASP's Password Storage Cheat Sheet names. */
export const PASSWORD_COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }
const SALT_BYTES = 16
const KEY_BYTES = 32

/** Characters. */
const SHORTEST = 10
const LONGEST = 256

/** Hashes that are computed at a time: each takes 32 MB. */
const AT_A_TIME = 8

/** As it is hashed. Throws UserError invalid for one that is too short or too long. */
export function acceptablePassword(password: string): string {
  const kept = composed(password.toWellFormed())
  const length = Array.from(kept).length
  if (length >= SHORTEST && length <= LONGEST) return kept
  throw new UserError('invalid', `A password has ${SHORTEST} to ${LONGEST} characters.`)
}

/** `scrypt$N$r$p$salt$key`, the last two in base64url. Throws UserError invalid, busy. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const { N, r, p } = cost
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(acceptablePassword(password), salt, cost)
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** What is compared with where there is no account, so that the answer takes as long. */
const nobody = ({ N, r, p }: PasswordCost): string =>
  `scrypt$${N}$${r}$${p}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** False for a null hash too, after as much work as new ones take. Throws UserError busy. */
export async function isPassword(
  password: string,
  hash: string | null,
  cost: PasswordCost,
): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? nobody(cost)).split('$')
  const own = { N: Number(N), r: Number(r), p: Number(p) }
  const given = composed(password.toWellFormed()).slice(0, 2 * LONGEST)
  const derived = await derive(given, Buffer.from(salt ?? '', 'base64url'), own)
  const expected = Buffer.from(key ?? '', 'base64url')
  const fits = expected.length === derived.length && timingSafeEqual(expected, derived)
  return fits && hash !== null
}

let underWay = 0

async function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  if (underWay >= AT_A_TIME)
    throw new UserError('busy', 'Too many people are signing in at once. Try again.')
  underWay++
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const maxmem = 256 * cost.N * cost.r
      scrypt(password, salt, KEY_BYTES, { ...cost, maxmem }, (error, key) =>
        error ? reject(error) : resolve(key),
      )
    })
  } finally {
    underWay--
  }
}
