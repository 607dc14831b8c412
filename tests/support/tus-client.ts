import { request as httpRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import type { TestServers } from './servers.ts'

export const tus = { 'tus-resumable': '1.0.0' }
export const octets = { ...tus, 'content-type': 'application/offset+octet-stream' }

/** `Upload-Metadata` of tus. */
export function tusMetadata(pairs: Record<string, string>): string {
  const base64 = (value: string) => Buffer.from(value).toString('base64')
  return Object.entries(pairs)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',')
}

/** Speaks tus to a hub word by word, and looks behind it. `url` is asked anew each time: hubs restart. */
export function tusClient(servers: TestServers, url: () => string, owner: { authorization: string }) {
  const { db, storage } = servers
  const send = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
    fetch(new URL(path, url()), {
      method,
      headers: { ...tus, ...owner, ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  const patch = (path: string, offset: number, body: Buffer, headers: Record<string, string> = {}) =>
    send('PATCH', path, { ...octets, 'upload-offset': String(offset), ...headers }, body)
  const create = async (bytes: number, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await send('POST', '/api/v1/uploads', { 'upload-length': String(bytes), ...headers })
    expect(answer.status).toBe(201)
    return answer.headers.get('location') ?? ''
  }
  const offsetOf = async (path: string): Promise<number> => {
    const answer = await send('HEAD', path)
    expect(answer.status).toBe(200)
    return Number(answer.headers.get('upload-offset'))
  }
  const uploadRow = (path: string) =>
    db.selectFrom('upload').selectAll().where('id', '=', uploadIdOf(path)).executeTakeFirst()
  const assetOf = async (path: string) => {
    const row = await uploadRow(path)
    return db
      .selectFrom('asset')
      .selectAll()
      .where('id', '=', row?.asset_id ?? '')
      .executeTakeFirstOrThrow()
  }
  /** Not by `toEqual`, which takes a minute over a few megabytes. */
  const sameBytes = async (path: string, body: Buffer): Promise<boolean> => {
    const { source_key } = await assetOf(path)
    return Buffer.concat(await (await storage.get(source_key)).toArray()).equals(body)
  }
  /** A PATCH whose connection breaks when storage has `sent` bytes of `body`. */
  const brokenPatch = async (path: string, body: Buffer, sent: number): Promise<void> => {
    const headers = { ...octets, ...owner, 'upload-offset': '0', 'content-length': String(body.length) }
    const request = httpRequest(new URL(path, url()), { method: 'PATCH', headers })
    request.on('error', () => undefined)
    const closed = new Promise<void>((resolve) => request.on('close', () => resolve()))
    request.write(body.subarray(0, sent))
    const { source_key } = await assetOf(path)
    const deadline = Date.now() + 10_000
    while ((await storage.appendable.size(source_key)) !== sent && Date.now() < deadline) await sleep(10)
    request.destroy()
    await closed
  }
  return { send, patch, create, offsetOf, uploadRow, assetOf, sameBytes, brokenPatch }
}

export const uploadIdOf = (path: string) => path.split('/').at(-1) ?? ''
