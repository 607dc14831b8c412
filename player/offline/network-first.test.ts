import { describe, expect, it } from 'vitest'
import { ask } from './network-first.ts'

const isAway = ({ status }: Response) => status === 503
const from = (name: string, status = 200) => new Response(name, { status })
const never = () => new Promise<Response>(() => undefined)
const asking = async (network: () => Promise<Response>, kept: Response | undefined, patience = 20) =>
  (await ask({ network, kept: async () => kept, isAway, patience })).text()

describe('the network first', () => {
  it('is what it says, kept copy or not, an error too', async () => {
    expect(await asking(async () => from('new'), from('old'))).toBe('new')
    expect(await asking(async () => from('gone', 404), from('old'))).toBe('gone')
  })

  it('is the copy where nobody answers, or only that nobody is there', async () => {
    expect(await asking(() => Promise.reject(new TypeError('offline')), from('old'))).toBe('old')
    expect(await asking(async () => from('away', 503), from('old'))).toBe('old')
    expect(await asking(never, from('old'))).toBe('old')
  })

  it('has patience where there is no copy', async () => {
    const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(from('new')), 60))
    expect(await asking(slow, undefined)).toBe('new')
    expect(await asking(async () => from('away', 503), undefined)).toBe('away')
    await expect(asking(() => Promise.reject(new TypeError('offline')), undefined)).rejects.toThrow('offline')
  })
})
