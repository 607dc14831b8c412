import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { growing, killed } from './conformance-growing.ts'
import {
  breakingOff,
  bytesOf,
  type Get,
  keysOf,
  type Read,
  type StorageUnderTest,
  same,
} from './conformance-parts.ts'
import { ObjectMissing, type ObjectStorage } from './port.ts'

/** What every driver of object storage must do; see port.ts for the words of the contract. */
export function storageConformance(name: string, make: () => Promise<StorageUnderTest>): void {
  describe(`object storage: ${name}`, () => {
    let under: StorageUnderTest
    let storage: ObjectStorage
    beforeAll(async () => {
      under = await make()
      storage = under.storage
    })
    afterAll(() => under.remove())
    const read = async (key: string) => buffer(await storage.get(key))

    objects(() => storage, read)
    listing(() => storage)
    keys(() => storage)
    growing(() => storage, read)
    killed(() => under, read)
  })
}

function objects(at: Get, read: Read): void {
  it('gives back what was put, from a buffer and from a stream', async () => {
    const body = bytesOf(300_000)
    const put = await at().put('vod/a/1/v240/00000.m4s', body)
    await at().put('vod/a/1/v240/00001.m4s', Readable.from([body.subarray(0, 7), body.subarray(7)]))
    same(await read('vod/a/1/v240/00000.m4s'), body)
    same(await read('vod/a/1/v240/00001.m4s'), body)
    expect(put).toMatchObject({ key: 'vod/a/1/v240/00000.m4s', bytes: 300_000 })
    expect(Math.abs(put.modified - Date.now())).toBeLessThan(60_000)
    expect(await at().head('vod/a/1/v240/00000.m4s')).toEqual(put)
  })

  it('keeps an empty object', async () => {
    expect(await at().put('empty', Buffer.alloc(0))).toMatchObject({ bytes: 0 })
    expect(await read('empty')).toHaveLength(0)
  })

  it('reads ranges with both ends included, clipped at the end of the object', async () => {
    await at().put('range', Buffer.from('0123456789'))
    const part = async (first: number, last: number) =>
      (await buffer(await at().get('range', { first, last }))).toString()
    expect(await part(0, 0)).toBe('0')
    expect(await part(3, 6)).toBe('3456')
    expect(await part(8, 99)).toBe('89')
    await expect(at().get('range', { first: 10, last: 12 })).rejects.toThrow(RangeError)
    await expect(at().get('range', { first: 5, last: 4 })).rejects.toThrow(RangeError)
  })

  it('replaces an object as a whole: a reader that has begun ends with the old one', async () => {
    const before = bytesOf(400_000, 1)
    const after = bytesOf(400_000, 2)
    const first = await at().put('replaced', before)
    const reader = await at().get('replaced')
    const second = await at().put('replaced', after)
    same(await buffer(reader), before)
    same(await read('replaced'), after)
    expect(second.etag).not.toBe(first.etag)
    expect(second.etag).toMatch(/^[\x21\x23-\x7e]+$/) // etagc of RFC 9110 section 8.8.3
  })

  it('says what is missing', async () => {
    expect(await at().head('none/such')).toBeNull()
    await expect(at().get('none/such')).rejects.toThrow(ObjectMissing)
    await expect(at().source('none/such')).rejects.toThrow(ObjectMissing)
    await at().delete('none/such')
    await at().put('folder/object', Buffer.from('x'))
    expect(await at().head('folder')).toBeNull()
    await expect(at().get('folder')).rejects.toThrow(ObjectMissing)
    await expect(at().get('folder/object/below')).rejects.toThrow(ObjectMissing)
  })

  it('keeps nothing of a put whose source breaks off, and keeps the object that was there', async () => {
    await at().put('kept', Buffer.from('old'))
    const cut = () => Readable.from(breakingOff([bytesOf(200_000)]))
    await expect(at().put('kept', cut())).rejects.toThrow('the line is cut')
    await expect(at().put('never', cut())).rejects.toThrow('the line is cut')
    expect((await read('kept')).toString()).toBe('old')
    expect(await at().head('never')).toBeNull()
  })

  it('hands out a source that a process outside can read', async () => {
    await at().put('source/one', Buffer.from('abc'))
    const source = await at().source('source/one')
    const bytes =
      source.kind === 'file'
        ? await readFile(source.path)
        : Buffer.from(await (await fetch(source.url)).arrayBuffer())
    expect(bytes.toString()).toBe('abc')
  })

  it('takes many puts of one key at once: one of them wins whole', async () => {
    const bodies = Array.from({ length: 8 }, (_, n) => bytesOf(100_000, n + 1))
    await Promise.all(bodies.map((body) => at().put('contended', body)))
    const winner = await read('contended')
    expect(bodies.some((body) => body.equals(winner))).toBe(true)
  })
}

function listing(at: Get): void {
  it('lists in ascending key order, with any prefix', async () => {
    const all = ['list/a', 'list/a-1', 'list/a.b', 'list/a0/x', 'list/b/1', 'list/b/10', 'list/b/2', 'listed']
    for (const key of [...all].reverse()) await at().put(key, Buffer.from(key))
    expect(await keysOf(at(), 'list')).toEqual([...all].sort())
    expect(await keysOf(at(), 'list/b/')).toEqual(['list/b/1', 'list/b/10', 'list/b/2'])
    expect(await keysOf(at(), 'list/b/1')).toEqual(['list/b/1', 'list/b/10'])
    expect(await keysOf(at(), 'list/none/')).toEqual([])
    expect(await keysOf(at(), '')).toEqual(expect.arrayContaining(all))
  })

  it('lists names that look like folders beside others in key order', async () => {
    for (const key of ['order/a/z', 'order/a-b', 'order/a.b', 'order/a0'])
      await at().put(key, Buffer.from('x'))
    expect(await keysOf(at(), 'order/')).toEqual(['order/a-b', 'order/a.b', 'order/a/z', 'order/a0'])
  })

  it('deletes one object, and everything below a prefix', async () => {
    for (const key of ['gone/1/a', 'gone/1/b/c', 'gone/10/a']) await at().put(key, Buffer.from('x'))
    await at().delete('gone/1/a')
    expect(await keysOf(at(), 'gone/')).toEqual(['gone/1/b/c', 'gone/10/a'])
    await at().deletePrefix('gone/1/')
    await at().deletePrefix('gone/1/')
    expect(await keysOf(at(), 'gone/')).toEqual(['gone/10/a'])
    await expect(at().deletePrefix('gone')).rejects.toThrow(RangeError)
    await expect(at().deletePrefix('/')).rejects.toThrow(RangeError)
    await expect(at().deletePrefix('')).rejects.toThrow(RangeError)
    await at().put('gone/1/again', Buffer.from('x'))
    expect(await keysOf(at(), 'gone/1/')).toEqual(['gone/1/again'])
  })
}

function keys(at: Get): void {
  const bad = [
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    '.',
    '..',
    'a/../b',
    '../a',
    'a/./b',
    'a b',
    'ә',
    'a\0',
    'a\\b',
    'a%2fb',
  ]
  const long = ['x'.repeat(256), `${'x/'.repeat(600)}x`]
  it.each([...bad, ...long].map((key) => [key]))('takes no key %#: %.20s', async (key) => {
    await expect((async () => at().put(key, Buffer.from('x')))()).rejects.toThrow(RangeError)
    await expect((async () => at().get(key))()).rejects.toThrow(RangeError)
    await expect((async () => at().head(key))()).rejects.toThrow(RangeError)
    await expect((async () => at().delete(key))()).rejects.toThrow(RangeError)
    await expect((async () => at().source(key))()).rejects.toThrow(RangeError)
    await expect((async () => at().appendable.create(key))()).rejects.toThrow(RangeError)
    await expect((async () => at().appendable.concatenate(key, []))()).rejects.toThrow(RangeError)
  })
}
