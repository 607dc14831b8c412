import { type Answer, type Read, storedAddress } from './fetch.ts'
import { initFacts, mediaFacts, noMedia } from './media.ts'
import { type Playlist, readPlaylist, type Tag, type Variables } from './playlist.ts'
import type { ByteSpan, SegmentEntry } from './segment-entries.ts'
import type { File, Init, MediaPlaylist, Member, Role, Segment, Stream } from './stream.ts'

/** Reads a whole stream: master, playlists, every segment. Keeps facts, not bytes. */

/** Told after each file. */
export type Progress = (done: number, total: number) => void

const playlistLimit = 16 * 1024 * 1024
const segmentLimit = 256 * 1024 * 1024
const mostPlaylists = 200
const mostSegments = 50_000
const parallel = 4

type Collector = {
  read: Read
  base: string
  progress: Progress
  /** Kept for playlists that share them. */
  inits: Map<string, Promise<Init>>
}

/** @param address absolute, or a path below a stored asset */
export async function collectStream(read: Read, address: string, progress: Progress): Promise<Stream> {
  const absolute = absoluteAddress(address)
  const collector: Collector = { read, base: new URL('.', absolute).href, progress, inits: new Map() }
  const { file, bytes } = await readFile(collector, absolute, null, playlistLimit)
  const { playlist, variables } = readPlaylist(bytes)
  const stream: Stream = {
    master: null,
    playlists: [],
    variants: [],
    iframes: [],
    renditions: [],
    omitted: [],
  }
  if (playlist.kind === 'media') {
    stream.playlists.push({ ...file, playlist, roles: ['variant'], segments: [] })
  } else {
    stream.master = { ...file, playlist }
    addMembers(stream, absolute, playlist)
    if (stream.playlists.length > mostPlaylists) {
      stream.omitted.push(`${stream.playlists.length - mostPlaylists} media playlists`)
      stream.playlists.length = mostPlaylists
    }
    await each(stream.playlists, (media) => readMediaPlaylist(collector, media, variables))
  }
  await readSegments(collector, stream)
  return stream
}

/** @throws TypeError for what is no address at all */
export function absoluteAddress(address: string): string {
  return new URL(address, storedAddress).href
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
}

async function readFile(
  { read, base }: Collector,
  address: string,
  span: ByteSpan | null,
  limit: number,
): Promise<{ file: File; bytes: Buffer }> {
  const { bytes, ...answer }: Answer = await read(address, { span, limit })
  return {
    file: { address, label: labelOf(address, base), answer: { ...answer, bytes: bytes.length } },
    bytes,
  }
}

function labelOf(address: string, base: string): string {
  const path = (address.startsWith(base) ? address.slice(base.length) : address).replace(/[?#].*/, '')
  return path === '' ? address.replace(/[?#].*/, '') : path
}

/** An address relative to a playlist; one that cannot be an address stays as it is and is then not read. */
function resolved(uri: string, from: string): string {
  try {
    return new URL(uri, from).href
  } catch {
    return uri
  }
}

const mediaRoles: Readonly<Record<string, Role>> = {
  AUDIO: 'audio',
  VIDEO: 'video',
  SUBTITLES: 'subtitles',
}

function addMembers(stream: Stream, address: string, playlist: Playlist): void {
  const known = new Map<string, MediaPlaylist>()
  const add = (tag: Tag, uri: string | undefined, role: Role): Member => {
    const label = `${tag.name} on line ${tag.line}`
    if (uri === undefined) return { tag, label, media: null }
    const target = resolved(uri, address)
    const media = known.get(target) ?? unread(target, address)
    if (!known.has(target)) stream.playlists.push(media)
    known.set(target, media)
    if (!media.roles.includes(role)) media.roles.push(role)
    return { tag, label: `${label} (${media.label})`, media }
  }
  const addresses = variantAddresses(playlist)
  for (const tag of playlist.tags) {
    if (tag.name === 'EXT-X-STREAM-INF') stream.variants.push(add(tag, addresses.get(tag.line), 'variant'))
    if (tag.name === 'EXT-X-I-FRAME-STREAM-INF') stream.iframes.push(add(tag, tag.attributes.URI, 'iframes'))
    const role = tag.name === 'EXT-X-MEDIA' ? mediaRoles[tag.attributes.TYPE ?? ''] : undefined
    if (tag.name === 'EXT-X-MEDIA') {
      stream.renditions.push(add(tag, role && tag.attributes.URI, role ?? 'audio'))
    }
  }
}

/** The address of each variant, by the line of its tag: the first before the next such tag. */
function variantAddresses({ uris, tags }: Playlist): Map<number, string> {
  const lines = tags.filter(({ name }) => name === 'EXT-X-STREAM-INF').map(({ line }) => line)
  const found = new Map<number, string>()
  let next = 0
  for (const { line, text } of uris) {
    while ((lines[next] ?? Number.POSITIVE_INFINITY) < line) next += 1
    const tag = lines[next - 1]
    if (tag !== undefined && !found.has(tag)) found.set(tag, text)
  }
  return found
}

function unread(address: string, master: string): MediaPlaylist {
  const answer = { status: 0, error: 'it was not read', redirects: 0, headers: null, bytes: 0 }
  const { playlist } = readPlaylist(Buffer.alloc(0))
  return {
    address,
    label: labelOf(address, new URL('.', master).href),
    answer,
    playlist,
    roles: [],
    segments: [],
  }
}

async function readMediaPlaylist(
  collector: Collector,
  media: MediaPlaylist,
  variables: Variables,
): Promise<void> {
  const { file, bytes } = await readFile(collector, media.address, null, playlistLimit)
  Object.assign(media, file)
  media.playlist = readPlaylist(bytes, variables).playlist
}

async function readSegments(collector: Collector, stream: Stream): Promise<void> {
  const work = stream.playlists.flatMap((media) => {
    const { segments } = media.playlist
    if (segments.length > mostSegments) {
      stream.omitted.push(`${segments.length - mostSegments} segments of ${media.label}`)
    }
    return segments.slice(0, mostSegments).map((entry, index) => ({ media, entry, index }))
  })
  let done = 0
  await each(work, async ({ media, entry, index }) => {
    media.segments[index] = await readSegment(collector, media, entry)
    done += 1
    collector.progress(done, work.length)
  })
}

async function readSegment(
  collector: Collector,
  media: MediaPlaylist,
  entry: SegmentEntry,
): Promise<Segment> {
  const address = resolved(entry.uri, media.address)
  const init = entry.map
    ? await initOf(collector, resolved(entry.map.uri, media.address), entry.map.span)
    : null
  if (entry.gap) {
    const answer = { status: 200, error: null, redirects: 0, headers: null, bytes: 0 }
    return { entry, file: { address, label: labelOf(address, collector.base), answer }, media: noMedia, init }
  }
  const { file, bytes } = await readFile(collector, address, entry.span, segmentLimit)
  const closed = entry.key?.attributes.METHOD === 'AES-128'
  const facts = closed ? { ...noMedia, format: 'encrypted' as const } : mediaFacts(bytes, init?.tracks ?? [])
  return { entry, file, media: facts, init }
}

function initOf(collector: Collector, address: string, span: ByteSpan | null): Promise<Init> {
  const key = `${address} ${span?.offset ?? ''} ${span?.length ?? ''}`
  const known = collector.inits.get(key)
  if (known) return known
  const reading = readFile(collector, address, span, segmentLimit).then(({ file, bytes }) => ({
    ...file,
    ...initFacts(bytes),
  }))
  collector.inits.set(key, reading)
  return reading
}
