import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import {
  breakingOff,
  bytesOf,
  type Get,
  keysOf,
  type Read,
  type StorageUnderTest,
  same,
} from './conformance-parts.ts'
import { ObjectMissing } from './port.ts'

/** Objects that arrive in pieces. */
export function growing(at: Get, read: Read): void {
  const append = (key: string, offset: number, ...pieces: Buffer[]) =>
    at().appendable.append(key, offset, Readable.from(pieces))

  it('grows an object piece by piece, which is no object before it is finished', async () => {
    const body = bytesOf(500_000)
    await at().appendable.create('source/up')
    expect(await at().appendable.size('source/up')).toBe(0)
    expect(await append('source/up', 0, body.subarray(0, 100_000))).toBe(100_000)
    expect(await append('source/up', 100_000, body.subarray(100_000, 100_001), body.subarray(100_001))).toBe(
      500_000,
    )
    expect(await at().head('source/up')).toBeNull()
    expect(await keysOf(at(), 'source/up')).toEqual([])
    const info = await at().appendable.finish('source/up')
    expect(info).toMatchObject({ key: 'source/up', bytes: 500_000 })
    expect(await at().appendable.finish('source/up')).toEqual(info)
    expect(await at().head('source/up')).toEqual(info)
    expect(await at().appendable.size('source/up')).toBeNull()
    same(await read('source/up'), body)
  })

  it('keeps what came when the source breaks off, and goes on from there', async () => {
    const body = bytesOf(300_000)
    await at().appendable.create('source/cut')
    const cut = Readable.from(breakingOff([body.subarray(0, 120_000), body.subarray(120_000, 150_000)]))
    expect(await at().appendable.append('source/cut', 0, cut)).toBe(150_000)
    expect(await at().appendable.size('source/cut')).toBe(150_000)
    expect(await append('source/cut', 150_000, body.subarray(150_000))).toBe(300_000)
    await at().appendable.finish('source/cut')
    same(await read('source/cut'), body)
  })

  it('takes an append at the end only, and none to what does not grow', async () => {
    await at().appendable.create('source/offset')
    await append('source/offset', 0, Buffer.from('abc'))
    await expect(append('source/offset', 2, Buffer.from('x'))).rejects.toThrow(RangeError)
    await expect(append('source/offset', 4, Buffer.from('x'))).rejects.toThrow(RangeError)
    expect(await at().appendable.size('source/offset')).toBe(3)
    await expect(append('source/none', 0, Buffer.from('x'))).rejects.toThrow(ObjectMissing)
    await expect(at().appendable.finish('source/none')).rejects.toThrow(ObjectMissing)
    await expect(at().appendable.create('source/offset')).rejects.toThrow()
    expect(await at().appendable.size('source/offset')).toBe(3)
  })

  it('forgets the end of an object when told, and all of it when aborted', async () => {
    await at().appendable.create('source/short')
    await append('source/short', 0, Buffer.from('0123456789'))
    await at().appendable.truncate('source/short', 4)
    await expect(at().appendable.truncate('source/short', 5)).rejects.toThrow(RangeError)
    expect(await append('source/short', 4, Buffer.from('xy'))).toBe(6)
    expect((await buffer(await finished('source/short'))).toString()).toBe('0123xy')
    await at().appendable.create('source/aborted')
    await at().appendable.abort('source/aborted')
    await at().appendable.abort('source/aborted')
    expect(await at().appendable.size('source/aborted')).toBeNull()
  })

  const finished = async (key: string) => {
    await at().appendable.finish(key)
    return at().get(key)
  }

  it('joins growing and finished parts in order and forgets them', async () => {
    const body = bytesOf(250_000)
    await at().appendable.create('part/1')
    await append('part/1', 0, body.subarray(0, 100_000))
    await at().put('part/2', body.subarray(100_000))
    await at().appendable.create('joined')
    await at().appendable.concatenate('joined', ['part/1', 'part/2'])
    expect(await at().appendable.size('joined')).toBe(250_000)
    same(await buffer(await finished('joined')), body)
    expect(await at().appendable.size('part/1')).toBeNull()
    expect(await at().head('part/2')).toBeNull()
  })

  it('joins all parts or none', async () => {
    await at().appendable.create('part/3')
    await append('part/3', 0, Buffer.from('abc'))
    await at().appendable.create('joined/half')
    await expect(at().appendable.concatenate('joined/half', ['part/3', 'part/none'])).rejects.toThrow(
      ObjectMissing,
    )
    expect(await at().appendable.size('joined/half')).toBe(0)
    expect(await at().appendable.size('part/3')).toBe(3)
    await expect(at().appendable.concatenate('part/3', ['joined/half'])).rejects.toThrow(RangeError)
  })
}

/** Some processes in a row, each through the TypeScript loader, perhaps beside other suites, ms. */
const startsProcesses = 90_000
const writerProgram = join(import.meta.dirname, 'conformance-writer.ts')

/** Feeds a writer process `fed` bytes and ends it with SIGKILL once the driver has taken `enough` of them. */
async function killedWriter(
  under: StorageUnderTest,
  way: 'put' | 'append',
  key: string,
  fed: Buffer,
  enough: number,
): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', writerProgram, under.place, way, key], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // The end of its life cuts the pipe we write into.
  writer.stdin.on('error', () => undefined)
  writer.stdin.write(fed)
  let taken = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    expect(line).not.toBe('done')
    taken = Number(line)
    if (taken >= enough) writer.kill('SIGKILL')
  }
  expect(taken).toBeGreaterThanOrEqual(enough)
  return taken
}

/** `kill -9` of the writing process. */
export function killed(at: () => StorageUnderTest, read: Read): void {
  it(
    'shows nothing of a put that was killed, clears it away and takes the put again',
    async () => {
      const { storage } = at()
      await storage.put('killed/replaced', Buffer.from('old'))
      const fed = bytesOf(3_000_000)
      await killedWriter(at(), 'put', 'killed/new', fed, 1_000_000)
      await killedWriter(at(), 'put', 'killed/replaced', fed, 1)
      expect(await storage.head('killed/new')).toBeNull()
      expect((await read('killed/replaced')).toString()).toBe('old')
      await at().reopen()
      expect(await at().leftovers()).toEqual([])
      await storage.put('killed/new', fed)
      same(await read('killed/new'), fed)
    },
    startsProcesses,
  )

  it(
    'keeps what a killed append had written, at any point, and goes on from there',
    async () => {
      const { storage } = at()
      const body = bytesOf(4_000_000)
      await storage.appendable.create('killed/growing')
      let size = 0
      for (const fed of [200_000, 700_000, 1_500_000]) {
        const rest = body.subarray(size, size + fed)
        const taken = await killedWriter(at(), 'append', 'killed/growing', rest, Math.ceil(fed / 2))
        const reopened = await at().reopen()
        const now = (await reopened.appendable.size('killed/growing')) ?? -1
        expect(now).toBeGreaterThanOrEqual(size + taken)
        expect(now).toBeLessThanOrEqual(size + fed)
        size = now
      }
      await storage.appendable.append('killed/growing', size, Readable.from([body.subarray(size)]))
      await storage.appendable.finish('killed/growing')
      same(await read('killed/growing'), body)
    },
    startsProcesses,
  )
}
