import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseOptions } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

describe('a password', () => {
  it('is kept as argon2id with a salt of its own and the parameters of OWASP', async () => {
    const [one, two] = await Promise.all([
      hashPassword('дала кең, аспан биік'),
      hashPassword('дала кең, аспан биік'),
    ])
    expect(one).not.toBe(two)
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(parseOptions(one ?? '')).toMatchObject({
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      saltLen: 16,
    })
  })

  it('is known again however its letters are composed, and no other is', async () => {
    const hashed = await hashPassword('кіл\u0438\u0306тім осы болсын')
    expect(await isPassword(hashed, 'кіл\u0439тім осы болсын')).toBe(true)
    expect(await isPassword(hashed, 'кілтім осы болсын')).toBe(false)
    expect(await isPassword(null, 'кілтім осы болсын')).toBe(false)
  })

  it('does not hold the event loop up, and a stranger takes as long as an account', async () => {
    const hashed = await hashPassword('тоғыз ұлың бір төбе')
    const timeOf = async (against: string | null) => {
      const began = performance.now()
      for (let n = 0; n < 6; n++) await isPassword(against, 'басқа құпиясөз')
      return performance.now() - began
    }
    await timeOf(null)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const [known, unknown] = [await timeOf(hashed), await timeOf(null)]
    delay.disable()
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
    // One hash takes some 20 ms: on the loop every one of them would show. Half of the ticks is far from that.
    expect(delay.percentile(50) / 1e6).toBeLessThan(10)
  })
})
