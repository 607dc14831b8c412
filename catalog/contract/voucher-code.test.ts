import { describe, expect, it } from 'vitest'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { codeAlphabet, codeLength, codeOf, spacedCode, withCheck } from './voucher-code.ts'

const random = seededRandom(7)
const one = () => codeAlphabet.charAt(Math.floor(random() * codeAlphabet.length))
const codes = Array.from({ length: 300 }, () => withCheck(Array.from({ length: codeLength }, one).join('')))

describe('codes of vouchers', () => {
  it('are read as they are printed, and as people type them', () => {
    for (const code of codes) {
      expect(codeOf(spacedCode(code))).toBe(code)
      expect(codeOf(` ${spacedCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
      expect(codeOf(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
      expect(codeOf(spacedCode(code).replaceAll('-', '–'))).toBe(code)
    }
    expect(spacedCode('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF')
  })

  it('tell every single wrong character', () => {
    for (const code of codes.slice(0, 40))
      for (let at = 0; at < code.length; at += 1)
        for (const other of codeAlphabet)
          if (other !== code[at])
            expect(
              codeOf(code.slice(0, at) + other + code.slice(at + 1)),
              `${code} ${at} ${other}`,
            ).toBeNull()
  })

  it('tell every two neighbours that changed places', () => {
    for (const code of codes)
      for (let at = 0; at + 1 < code.length; at += 1) {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)]
        if (a !== b)
          expect(codeOf(code.slice(0, at) + b + a + code.slice(at + 2)), `${code} ${at}`).toBeNull()
      }
  })

  it.each(['', 'U', '0', '0'.repeat(15), '0'.repeat(17), 'Қ'.repeat(16), `${'0'.repeat(15)}U`])(
    'are not %j',
    (typed) => expect(codeOf(typed)).toBeNull(),
  )
})
