import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

/** Crockford's base 32: no letter that is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new secret of a receipt, 80 random bits in groups that can be written down: `7Q2M-0XKD-…`. */
export function newReceiptCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Whether `given`, as somebody typed it, is that code. Takes as long whether it is or not. */
export function isReceiptCode(given: string, code: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(code))
}

/** What was typed as it is compared: lower case, spaces, dashes and letters that are taken for digits are forgiven. */
export const receiptLetters = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

const digestOf = (code: string): Buffer => createHash('sha256').update(receiptLetters(code)).digest()
