import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { BadHead, chunkedReader, type Head, parseHead, readUpTo } from './http-head.ts'
import { songText } from './icy.ts'
import { placeOf } from './senders.ts'
import { openSound, type Sound } from './sound-connection.ts'

/**
 * One connection of a sender as Icecast and Shoutcast servers take it: `PUT /mount HTTP/1.1`, `SOURCE /mount ICE/1.0`, a line
 * with nothing but a password (Shoutcast 1), and titles by requests of their own.
 */

export type IcecastPlaces = {
  channelOfKey(key: string): Promise<string | null>
  /** Somebody reads what is sent there. */
  waits(place: string): boolean
  offer(place: string, sound: Sound): boolean
  tell(place: string, title: string): void
}

export type SourceLimits = {
  headWithinMs: number
  silentAfterMs: number
  /** A wrong key is answered so late: guesses take time. */
  wrongKeyMs: number
  /** It has shown a key. */
  onKnown: () => void
}

/** What came of a connection, for the log. */
export type SourceEnd = { place: string | null; why: string }

/** Requests on one connection before any sound: libshout asks what we are before it sends. */
const mostRequests = 6

const placeOfMount = (channelId: string, mount: string) =>
  placeOf(channelId, /^\/standby(\.\w+)?$/.test(mount) ? 'standby' : 'main')

/** Serves one socket until it is over. */
export async function serveSource(
  socket: Socket,
  places: IcecastPlaces,
  limits: SourceLimits,
): Promise<SourceEnd> {
  let first: Buffer = Buffer.alloc(0)
  try {
    for (let request = 0; request < mostRequests; request += 1) {
      const line = await readUpTo(socket, 'line', { first, timeoutMs: limits.headWithinMs })
      const words = line.text.trim().split(' ')
      if (words.length === 1) return await shoutcast(socket, words[0] ?? '', line.rest, places, limits)
      const whole = Buffer.concat([Buffer.from(`${line.text}\n`, 'latin1'), line.rest])
      const { text, rest } = await readUpTo(socket, 'head', { first: whole, timeoutMs: limits.headWithinMs })
      const head = parseHead(text)
      const [method = '', target = ''] = words
      const asked = await identified(method, target, head, places)
      if (method === 'PUT' || method === 'SOURCE') {
        if (!asked.channel) return await refuse(socket, asked.key === null ? null : 'wrong', limits)
        return await icecast(socket, { target, method, head, rest, channel: asked.channel }, places, limits)
      }
      if (!(await answerRequest(socket, { method, target, head, ...asked }, places, limits)))
        return { place: null, why: `asked for ${method}` }
      first = rest
    }
    socket.destroySoon()
    return { place: null, why: 'too many requests' }
  } catch (error) {
    socket.destroySoon()
    if (error instanceof BadHead) return { place: null, why: error.message }
    throw error
  }
}

type Request = { method: string; target: string; head: Head; channel: string | null; key: string | null }

/** Basic (RFC 7617), or `pass` of the query, as Shoutcast has it. The user may be anything. */
async function identified(method: string, target: string, { headers }: Head, places: IcecastPlaces) {
  const [, basic] = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(headers.get('authorization') ?? '') ?? []
  const [, password] = /^[^:]*:([\s\S]*)$/.exec(Buffer.from(basic ?? '', 'base64').toString('utf8')) ?? []
  const inQuery = method === 'GET' ? queryBytes(target).get('pass')?.toString('utf8') : undefined
  const key = password ?? inQuery ?? null
  return { key, channel: key ? await places.channelOfKey(key) : null }
}

/** Whether the connection stays open for another request. */
async function answerRequest(
  socket: Socket,
  { method, target, head, channel, key }: Request,
  places: IcecastPlaces,
  limits: SourceLimits,
): Promise<boolean> {
  const path = target.split('?')[0] ?? ''
  const isTitle = method === 'GET' && (path === '/admin/metadata' || path === '/admin.cgi')
  if (isTitle && !channel) {
    await refuse(socket, key === null ? null : 'wrong', limits)
    return false
  }
  const keepsOpen = / HTTP\/1\.1$/.test(head.line) && !/close/i.test(head.headers.get('connection') ?? '')
  if (isTitle && channel) {
    const query = queryBytes(target)
    const song = query.get('song')
    const mount = query.get('mount')?.toString('utf8') ?? ''
    if (song)
      places.tell(placeOfMount(channel, mount), songText(song, query.get('charset')?.toString('latin1')))
    say(socket, '200 OK', keepsOpen, done)
  } else if (method === 'OPTIONS') say(socket, '204 No Content', keepsOpen, null)
  else say(socket, '404 Not Found', keepsOpen, '')
  if (!keepsOpen) socket.destroySoon()
  return keepsOpen
}

/** What libshout looks for in the answer. */
const done =
  '<?xml version="1.0"?>\n<iceresponse><message>Metadata update successful</message><return>1</return></iceresponse>\n'

function say(socket: Socket, status: string, keepsOpen: boolean, body: string | null): void {
  const lines = [
    ...[`HTTP/1.1 ${status}`, 'Server: Nar', 'Allow: GET, OPTIONS, PUT, SOURCE'],
    `Connection: ${keepsOpen ? 'keep-alive' : 'close'}`,
    ...(body === null ? [] : ['Content-Type: text/xml; charset=utf-8', `Content-Length: ${body.length}`]),
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`)
}

async function refuse(
  socket: Socket,
  why: 'wrong' | 'nobody' | null,
  { wrongKeyMs }: SourceLimits,
): Promise<SourceEnd> {
  if (why === 'wrong') await sleep(wrongKeyMs)
  const status = why === 'nobody' ? '403 The channel does not take this input now' : '401 Unauthorized'
  const ask = why === 'nobody' ? [] : ['WWW-Authenticate: Basic realm="Nar"']
  socket.write([`HTTP/1.0 ${status}`, ...ask, 'Connection: close', 'Content-Length: 0', '', ''].join('\r\n'))
  socket.destroySoon()
  const words = { wrong: 'a wrong key', nobody: 'nobody takes it now' }
  return { place: null, why: why ? words[why] : 'without a key' }
}

type SourceRequest = { target: string; method: string; head: Head; rest: Buffer; channel: string }

async function icecast(
  socket: Socket,
  { target, method, head, rest, channel }: SourceRequest,
  places: IcecastPlaces,
  limits: SourceLimits,
): Promise<SourceEnd> {
  const place = placeOfMount(channel, target.split('?')[0] ?? '')
  if (!places.waits(place)) return refuse(socket, 'nobody', limits)
  limits.onKnown()
  const expects = /100-continue/i.test(head.headers.get('expect') ?? '')
  // As Icecast does: `SOURCE` and old `PUT` hear at once that it is well.
  socket.write(method === 'PUT' && expects ? 'HTTP/1.1 100 Continue\r\n\r\n' : 'HTTP/1.0 200 OK\r\n\r\n')
  const chunks = /chunked/i.test(head.headers.get('transfer-encoding') ?? '') ? chunkedReader() : null
  return receive(socket, place, { type: head.headers.get('content-type'), rest, chunks }, places, limits)
}

/** The password has been said; `OK2`, then a head, then the sound. */
async function shoutcast(
  socket: Socket,
  password: string,
  first: Buffer,
  places: IcecastPlaces,
  limits: SourceLimits,
): Promise<SourceEnd> {
  // Senders of DJs may put a name and a stream before and behind it.
  const key = password.replace(/^[^:]*:/, '').replace(/:#\d+$/, '')
  const channel = key ? await places.channelOfKey(key) : null
  const place = channel && placeOf(channel, 'main')
  if (!place || !places.waits(place)) {
    if (!place) await sleep(limits.wrongKeyMs)
    socket.end('invalid password\r\n')
    return { place: null, why: place ? 'nobody takes it now' : 'a wrong key' }
  }
  limits.onKnown()
  socket.write('OK2\r\nicy-caps:11\r\n\r\n')
  const { text, rest } = await readUpTo(socket, 'head', { first, timeoutMs: limits.headWithinMs })
  const type = parseHead(`\n${text}`).headers.get('content-type')
  return receive(socket, place, { type, rest, chunks: null }, places, limits)
}

async function receive(
  socket: Socket,
  place: string,
  {
    type,
    rest,
    chunks,
  }: { type: string | undefined; rest: Buffer; chunks: ReturnType<typeof chunkedReader> | null },
  places: IcecastPlaces,
  { silentAfterMs }: SourceLimits,
): Promise<SourceEnd> {
  const pieces = (data: Buffer) => (chunks?.(data) ?? [data]).map((sound) => ({ sound }))
  try {
    const sound = await openSound({
      ...{ socket, first: rest, contentType: type, pieces },
      silenceMs: silentAfterMs,
    })
    if (!places.offer(place, sound)) sound.sender.end('nobody takes it now')
    return { place, why: await sound.sender.connection.ended }
  } catch (error) {
    return { place, why: error instanceof Error ? error.message : String(error) }
  }
}

/** Bytes of each field: a title may be in any encoding. */
export function queryBytes(target: string): Map<string, Buffer> {
  const query = target.includes('?') ? target.slice(target.indexOf('?') + 1) : ''
  const found = new Map<string, Buffer>()
  for (const field of query.split('&')) {
    const [name = '', value = ''] = field.split(/=(.*)/s)
    if (name && !found.has(name)) found.set(name, percentDecoded(value))
  }
  return found
}

function percentDecoded(text: string): Buffer {
  const plain = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return Buffer.from(plain, 'latin1')
}
