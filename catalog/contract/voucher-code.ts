/**
 * How codes are spelt: 15 characters that carry 75 random bits and one that checks them, in groups of four. The alphabet
 * is Crockford's base 32, which has no letter that is taken for a digit. Pure: a slip is told before anything is asked.
 *
 * The check is H. M. Damm's (Total anti-symmetrische Quasigruppen, Marburg 2004) over the field of 32 elements, with
 * the operation x ∗ y = 2·(x + y): in a field of two's power, 2·x differs from x, so the quasigroup is totally
 * anti-symmetric, and every single wrong character and every two neighbours that changed places are found. ISO/IEC
 * 7064 MOD 37,36 would need I, L, O and U as check characters.
 */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Random characters of a code. */
export const codeLength = 15

/** Twice an element of GF(2⁵), modulo x⁵ + x² + 1. */
const doubled = (element: number): number => (element & 16 ? ((element << 1) ^ 0b100101) & 31 : element << 1)

const checkOf = (characters: string): number =>
  [...characters].reduce((interim, one) => doubled(interim ^ codeAlphabet.indexOf(one)), 0)

/** With its check character. `characters`: `codeLength` of the alphabet. */
export const withCheck = (characters: string): string => characters + codeAlphabet.charAt(checkOf(characters))

/** As it is printed: `7Q2M-0XKD-…`. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** What somebody typed as the code it stands for; null when it has a slip, so that it is nobody's. */
export function codeOf(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u00ad\u2010-\u2015\u2212-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (code.length !== codeLength + 1 || [...code].some((one) => !codeAlphabet.includes(one))) return null
  return checkOf(code) === 0 ? code : null
}
