import { describe, expect, it } from 'vitest'
import { isConnectionTrouble, patiently } from './database.ts'

const coded = (code: string, more = {}) => Object.assign(new Error(code), { code, ...more })

describe('isConnectionTrouble', () => {
  it.each([
    coded('ECONNREFUSED'),
    coded('ECONNRESET'),
    coded('57P01'),
    coded('57P03'),
    coded('08006'),
    coded('53300'),
    coded('ENOENT', { syscall: 'connect' }),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
  ])('%s may pass', (error) => {
    expect(isConnectionTrouble(error)).toBe(true)
  })

  it.each([
    coded('23505'),
    coded('42P01'),
    coded('40001'),
    coded('ENOENT', { syscall: 'open' }),
    new Error('no result'),
    'text',
    null,
  ])('%s will not', (error) => {
    expect(isConnectionTrouble(error)).toBe(false)
  })
})

describe('patiently', () => {
  it('repeats until the database is back', async () => {
    let calls = 0
    const work = async () => {
      calls++
      if (calls < 3) throw coded('ECONNREFUSED')
      return 'done'
    }
    expect(await patiently(work)).toBe('done')
    expect(calls).toBe(3)
  })

  it('throws any other error at once, and the last one when time is up', async () => {
    let calls = 0
    const fails = (error: Error) => () => {
      calls++
      return Promise.reject(error)
    }
    await expect(patiently(fails(coded('23505')))).rejects.toThrow('23505')
    expect(calls).toBe(1)
    calls = 0
    await expect(patiently(fails(coded('57P03')), { seconds: 0.3 })).rejects.toThrow('57P03')
    expect(calls).toBeGreaterThan(1)
    expect(calls).toBeLessThan(6)
  })
})
