import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openSecrets, signPath, verifyPath as verify } from './tokens.ts'

const now = new Date('2026-06-01T12:00:00Z')
const later = new Date('2026-06-01T13:00:00.900Z')
const a = 'a'.repeat(43)
const b = 'b'.repeat(43)

const verifyPath = (
  secrets: string[],
  address: ReturnType<typeof parse>,
  at: Date,
  permit: number | null = 0,
) => verify(secrets, address, at, async () => permit)

function parse(path: string) {
  const [, , expiry = '', token = '', scope = ''] = path.split('/')
  return { expiry, token, scope }
}

describe('a playback address', () => {
  it('has one fixed form, which edges check by themselves', () => {
    // HMAC-SHA256 over "<expiry>/<scope>", recomputed with openssl.
    expect(signPath(a, 'abcdefghijkl', later)).toBe(
      '/p/1780318800/H0a6iEwXHe43v3pd77WOENrfzVsgva8UrCbxzIH0Nsg/abcdefghijkl/',
    )
  })

  it('is good until it expires, to the second', async () => {
    const address = parse(signPath(a, 'abcdefghijkl', later))
    expect(await verifyPath([a], address, now)).toBe('good')
    expect(await verifyPath([a], address, new Date('2026-06-01T12:59:59.999Z'))).toBe('good')
    expect(await verifyPath([a], address, new Date('2026-06-01T13:00:00Z'))).toBe('expired')
  })

  it('is good with either of two secrets, and no longer when its own is gone', async () => {
    const address = parse(signPath(a, 'abcdefghijkl', later))
    expect(await verifyPath([b, a], address, now)).toBe('good')
    expect(await verifyPath([b], address, now)).toBe('wrong')
    expect(await verifyPath([], address, now)).toBe('wrong')
  })

  it.each([
    ['another title', { scope: 'abcdefghijkm' }],
    ['a later expiry', { expiry: '1780318801' }],
    ['the same expiry written in another way', { expiry: '01780318800' }],
    ['no token', { token: '' }],
    ['a shorter token', { token: 'x' }],
    ['a token that is not ASCII', { token: 'ә'.repeat(43) }],
  ])('is wrong for %s, also after its time', async (_, change) => {
    const address = { ...parse(signPath(a, 'abcdefghijkl', later)), ...change }
    expect(await verifyPath([a], address, now)).toBe('wrong')
    expect(await verifyPath([a], address, new Date('2027-01-01'))).toBe('wrong')
  })
})

describe('a permit', () => {
  it('ends what was given under an earlier one', async () => {
    const address = (permit: number) => parse(signPath(a, 'abcdefghijkl', later, permit))
    expect(await verifyPath([a], address(0), now, 1)).toBe('expired')
    expect(await verifyPath([a], address(1), now, 1)).toBe('good')
    expect(await verifyPath([a], address(1), now, 2)).toBe('expired')
    expect(await verifyPath([a], address(40), now, 40)).toBe('good')
    expect(await verifyPath([a], address(40), now, null)).toBe('expired')
  })

  it('that is newer than what is known is asked for anew, and an older one is not', async () => {
    const asked: boolean[] = []
    const permitOf = async (_: string, fresh = false) => {
      asked.push(fresh)
      return fresh ? 17 : 15
    }
    const at = (permit: number) =>
      verify([a], parse(signPath(a, 'abcdefghijkl', later, permit)), now, permitOf)
    expect([await at(17), await at(16), await at(14)]).toEqual(['good', 'expired', 'expired'])
    expect(asked).toEqual([false, true, false, true, false])
  })

  it('is not looked up for what we did not sign', async () => {
    const forged = { ...parse(signPath(b, 'abcdefghijkl', later)) }
    const never = () => Promise.reject(new Error('asked'))
    expect(await verify([a], forged, now, never)).toBe('wrong')
  })
})

describe('secrets', () => {
  const made: string[] = []
  const folder = async () => {
    const path = await mkdtemp(join(tmpdir(), 'nar-secret-'))
    made.push(path)
    return path
  }
  afterEach(async () => {
    for (const path of made.splice(0)) await rm(path, { recursive: true })
  })

  it('are made once, for their owner only, also by several processes at once', async () => {
    const data = join(await folder(), 'new')
    const all = await Promise.all(Array.from({ length: 8 }, () => openSecrets(data)))
    expect(new Set(all.flat()).size).toBe(1)
    expect(all[0]?.[0]).toMatch(/^[\w-]{43}$/)
    expect((await stat(join(data, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await openSecrets(data)).toEqual(all[0])
  })

  it('may be two, the first signs', async () => {
    const data = await folder()
    await writeFile(join(data, 'secret'), `${a}\n${b}\n\n${a}\n`)
    expect(await openSecrets(data)).toEqual([a, b])
  })

  it('are refused when they are short or missing', async () => {
    const data = await folder()
    await writeFile(join(data, 'secret'), 'short\n')
    await expect(openSecrets(data)).rejects.toThrow('at least 32 characters')
    await writeFile(join(data, 'secret'), '\n')
    await expect(openSecrets(data)).rejects.toThrow('one or two secrets')
  })
})
