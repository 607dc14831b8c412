import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import type { NewLicence, NewTitle } from '#catalog/contract/title.ts'
import { catalogClient, type Who } from './catalog-client.ts'
import { ffmpeg } from './numbered-frames.ts'
import { openRecorder } from './recorder.ts'
import { bearer, buildTestHub, listen } from './servers.ts'
import { copiedAsset, soundAsset } from './sound-asset.ts'
import { named, readXml, textOf } from './xml.ts'

/** A hub that listens, with titles of real sound that feeds enclose, and what real tools make of the files. */

const run = promisify(execFile)
export const soundSeconds = 20
export const free: NewLicence = { licensor: 'Station', territories: ['KZ'], uses: ['stream', 'download'] }
const subtitles = 'WEBVTT\n\n00:01.000 --> 00:02.000\nАссалаумағалейкүм!\n'

export async function openSoundHub() {
  const recorder = await openRecorder()
  const { servers } = recorder
  const folder = await mkdtemp(join(tmpdir(), 'nar-sound-files-'))
  const hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  const url = await listen(hub)
  const owner = await bearer(servers, 'station')
  const api = catalogClient(servers, hub)
  // Tones that rise, and some noise: no two moments are alike, and a file has some bytes.
  const rising = `aevalsrc='0.3*sin(2*PI*(200+20*t)*t)+0.1*random(0)|0.3*sin(2*PI*(300+15*t)*t)':s=48000`
  await ffmpeg('-f', 'lavfi', '-i', `${rising}:d=${soundSeconds}`, join(folder, 'source.wav'))
  const titleOf = async (about: Partial<NewTitle>): Promise<{ id: string; asset: string }> => {
    const { id } = await api.draft(owner, 'Терме', about)
    return { id, asset: await soundAsset(servers, id, join(folder, 'source.wav')) }
  }
  /** The same sound as another title. */
  const copyOf = async (asset: string, about: Partial<NewTitle>): Promise<{ id: string; asset: string }> => {
    const { id } = await api.draft(owner, 'Терме', about)
    return { id, asset: await copiedAsset(servers, id, asset) }
  }
  const itemsOf = feedReader(url)
  return {
    ...{ recorder, folder, hub, url, owner, api, titleOf, copyOf, itemsOf },
    /** What the feed of all there is encloses of a title. */
    enclosureOf: async (id: string, hl = 'kk'): Promise<Enclosure> => {
      const { enclosure } = (await itemsOf(`/feeds/titles.xml?hl=${hl}`)).items.get(id) ?? {}
      if (!enclosure) throw new Error('nothing is enclosed')
      return enclosure
    },
    /** A stored rendition of one run, as players of HLS read it. */
    rendition: async (id: string, name: string): Promise<Buffer> => {
      const parts = await recorder.context.ledger.parts(id)
      const count = parts.reduce((sum, { renditions }) => sum + (renditions[name]?.segments.length ?? 0), 0)
      const segments = Array.from({ length: count }, (_, n) => keys.segment(id, 1, name, n))
      const all = [keys.init(id, 1, name), ...segments]
      return Buffer.concat(await Promise.all(all.map(async (key) => buffer(await servers.storage.get(key)))))
    },
    close: async () => {
      await hub.close()
      await recorder.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type SoundHub = Awaited<ReturnType<typeof openSoundHub>>

/** A title with all that a file can say of it. */
export async function furnishedTitle({ api, hub, owner, titleOf, recorder, folder }: SoundHub) {
  const credits = [{ role: 'jyrau' as const, name: 'Алмас Алматов' }]
  const texts = { kk: { title: 'Қорқыт: күй/жыр', description: 'Жырау мұрасы.' } }
  const about = { kind: 'radio' as const, texts, credits, languages: ['kk'], year: 1989, licence: free }
  const made = await titleOf(about)
  const path = join(folder, 'cover.jpg')
  await ffmpeg('-f', 'lavfi', '-i', 'color=red:s=64x64', '-frames:v', '1', path)
  await recorder.servers.storage.put(keys.poster(made.asset, 1), await readFile(path))
  await recorder.context.ledger.savePoster(made.asset, keys.poster(made.asset, 1))
  const chapters = [0, 12].map((at) => ({ start: at, texts: { kk: { title: `Бөлім ${at}` } } }))
  await api.call('PUT', `/titles/${made.id}/chapters`, owner, { chapters })
  const headers = { ...owner, 'content-type': 'text/vtt' }
  const address = `/api/v1/titles/${made.id}/subtitles/kk`
  const given = await hub.inject({ method: 'PUT', url: address, headers, payload: subtitles })
  expect(given.statusCode, given.body).toBe(200)
  return made
}

export type Enclosure = { url: string; length: string; type: string }

/** Items of a feed, by the id of their title. */
const feedReader =
  (url: string) =>
  async (path: string, headers: Who = {}) => {
    const answer = await fetch(url + path, { headers })
    expect([path, answer.status]).toEqual([path, 200])
    const root = readXml(await answer.text())
    const items = named(root, 'item').map((item) => {
      const one = (name: string) => named(item, name)[0]?.attributes
      const id = textOf(item, 'link')?.split('/').at(-1)?.split('?')[0] ?? ''
      const files = { transcript: one('podcast:transcript'), chapters: one('podcast:chapters') }
      return [id, { enclosure: one('enclosure') as Enclosure | undefined, ...files }] as const
    })
    return { root, items: new Map(items) }
  }

export const takenBytes = async (address: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(address)).arrayBuffer())

/** Status, and the code of a refusal. */
export async function answerTo(address: string, headers: Who = {}): Promise<[number, string]> {
  const answer = await fetch(address, { headers })
  const isProblem = answer.headers.get('content-type')?.includes('problem')
  const said = isProblem ? ((await answer.json()) as { code: string }).code : ''
  await answer.body?.cancel().catch(() => undefined)
  return [answer.status, said]
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

type Stream = {
  codec_type: string
  codec_name: string
  channels?: number
  tags?: Record<string, string>
  disposition: { attached_pic?: number }
}
export type Probed = {
  format: { duration: string; tags: Record<string, string> }
  streams: Stream[]
  chapters: { tags: { title: string } }[]
}

export async function probed(path: string): Promise<Probed> {
  const about = ['-v', 'error', '-show_format', '-show_streams', '-show_chapters', '-of', 'json', path]
  return JSON.parse((await run('ffprobe', about)).stdout)
}

/** Decoded, 16 bits; whatever ffmpeg complains of is an error. */
export async function samplesOf(path: string): Promise<Buffer> {
  const args = ['-nostdin', '-v', 'error', '-xerror', '-i', path, '-map', '0:a', '-f', 's16le', '-']
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 28 })
  return stdout
}
