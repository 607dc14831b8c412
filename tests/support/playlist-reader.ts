import type { Playback } from '#catalog/contract/playback.ts'
import { call } from './running-hub.ts'

/** Reading a title as a player does: master, media playlists, segments, over HTTP. */
export type ReadRendition = {
  name: string
  address: string
  seconds: number
  segments: string[]
  init: string
  ended: boolean
}

async function text(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

/** The address of a title's master playlist for an anonymous viewer. */
export async function masterAddress(hub: { url: string }, id: string): Promise<string> {
  const { status, body } = await call<Playback>(hub, null, 'POST', `/titles/${id}/playback`)
  if (status !== 200) throw new Error(`playback: ${status} ${JSON.stringify(body)}`)
  return new URL(body.master, hub.url).href
}

export async function readRendition(address: string): Promise<ReadRendition> {
  const lines = (await text(address)).split('\n')
  const absolute = (relative: string) => new URL(relative, address).href
  const durations = lines.flatMap((line) =>
    line.startsWith('#EXTINF:') ? [Number.parseFloat(line.slice(8))] : [],
  )
  const map = lines.find((line) => line.startsWith('#EXT-X-MAP'))
  return {
    name: address.split('/').at(-1)?.replace('.m3u8', '') ?? '',
    address,
    seconds: durations.reduce((sum, duration) => sum + duration, 0),
    segments: lines.filter((line) => line !== '' && !line.startsWith('#')).map(absolute),
    init: absolute(/URI="([^"]+)"/.exec(map ?? '')?.[1] ?? ''),
    ended: lines.includes('#EXT-X-ENDLIST'),
  }
}

/** Every media playlist a master names, pictures and sounds; those for scrubbing repeat parts of the pictures. */
export async function readRenditions(master: string): Promise<ReadRendition[]> {
  const lines = (await text(master)).split('\n')
  const body = lines.filter((line) => !/TYPE=SUBTITLES|I-FRAME-STREAM/.test(line)).join('\n')
  const uris = [
    ...[...body.matchAll(/URI="([^"]+\.m3u8)"/g)].map(([, uri]) => uri ?? ''),
    ...body.split('\n').filter((line) => line.endsWith('.m3u8') && !line.startsWith('#')),
  ]
  return Promise.all([...new Set(uris)].map((uri) => readRendition(new URL(uri, master).href)))
}

/** All bytes of a rendition in order: a file any tool can read. */
export async function renditionBytes(rendition: ReadRendition): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const address of [rendition.init, ...rendition.segments]) {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    parts.push(Buffer.from(await response.arrayBuffer()))
  }
  return Buffer.concat(parts)
}
