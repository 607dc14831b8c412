import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { codeAlphabet, codeLength, withCheck } from '#catalog/contract/voucher-code.ts'

/**
 * The secrets of passes. A key is 256 bits that one browser keeps, and opens what its pass opens; a code is what people
 * type to get one. Either is stored as SHA-256 alone: both are too random for a slow hash to add anything.
 */
export const newPassKey = (): string => randomBytes(32).toString('base64url')

/**
 * The key that a code's entry makes. An entry that is sent once more, since its answer was lost, has the same
 * Idempotency-Key, and gets the same key again: of a voucher for one device nothing is left for a second try. Whoever
 * knows the Idempotency-Key alone, which is kept for a day, does not know the code.
 */
export const passKeyFor = (code: string, idempotencyKey: string | undefined): string =>
  idempotencyKey === undefined
    ? newPassKey()
    : createHmac('sha256', code).update(idempotencyKey).digest('base64url')

export const isPassKey = (text: string): boolean => /^[\w-]{43}$/.test(text)

export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** A new code, as it is stored and compared: without hyphens. */
export const newCode = (): string =>
  withCheck(
    Array.from({ length: codeLength }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join(''),
  )
