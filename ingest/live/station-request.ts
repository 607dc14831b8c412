import { isIP, connect as plainConnect, type Socket } from 'node:net'
import { connect as tlsConnect } from 'node:tls'
import { hostOf } from '#platform/outbound-address.ts'
import { BadHead, type Head, parseHead, readUpTo } from './http-head.ts'

/**
 * GET of a station's stream. The answer may be HTTP or `ICY 200 OK`; it never ends. The address is somebody else's: each one it
 * leads to is looked at when the connection is made (platform/outbound-address.ts).
 */

/** The IP address that a connection to a host goes to. @throws OutboundTrouble where it may not go there */
export type Place = (host: string) => Promise<{ address: string }>

export type StationAnswer = {
  socket: Socket
  status: number
  headers: Head['headers']
  rest: Buffer
  url: URL
}

/** Why a station cannot be heard, in words for its owner's log. */
export class StationTrouble extends Error {}

/** From the question about its name to the last byte of the head. */
const timeoutMs = 10_000
const redirects = 5

/** Follows redirects. @throws StationTrouble; OutboundTrouble; AbortError */
export async function askStation(address: string, place: Place, signal: AbortSignal): Promise<StationAnswer> {
  let url = stationUrl(address)
  for (let step = 0; step <= redirects; step += 1) {
    const answer = await askOnce(url, place, signal)
    const { status, headers, socket } = answer
    const location = headers.get('location')
    if (status < 300 || status >= 400 || location === undefined) {
      if (status === 200) return answer
      socket.destroy()
      throw new StationTrouble(`the station's server answers ${status}`)
    }
    socket.destroy()
    url = stationUrl(location, url)
  }
  throw new StationTrouble('too many redirects')
}

/** @throws StationTrouble */
function stationUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new StationTrouble('no address')
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new StationTrouble('not http or https')
  return url
}

async function askOnce(url: URL, place: Place, signal: AbortSignal): Promise<StationAnswer> {
  signal.throwIfAborted()
  const socket = await dial(url, place)
  const stop = () => socket.destroy(new Error('stopped'))
  signal.addEventListener('abort', stop)
  try {
    socket.write(requestText(url))
    const { text, rest } = await readUpTo(socket, 'head', { first: Buffer.alloc(0), timeoutMs })
    const { line, headers } = parseHead(text)
    const [, status] = /^(?:HTTP\/\d\.\d|ICY) (\d{3})\b/.exec(line) ?? []
    if (status === undefined) throw new StationTrouble('the answer is neither HTTP nor ICY')
    return { socket, status: Number(status), headers, rest, url }
  } catch (error) {
    socket.destroy()
    signal.throwIfAborted()
    throw error instanceof BadHead ? new StationTrouble(error.message) : error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function dial(url: URL, place: Place): Promise<Socket> {
  const secure = url.protocol === 'https:'
  const name = hostOf(url)
  const { address: host } = await place(name)
  const to = { host, port: Number(url.port) || (secure ? 443 : 80) }
  const socket = secure
    ? tlsConnect({ ...to, ...(isIP(name) === 0 ? { servername: name } : {}) })
    : plainConnect(to)
  // What goes wrong before anybody listens is said by what is read.
  socket.on('error', () => undefined)
  return socket
}

/** HTTP/1.0, as old receivers say it: nothing comes in chunks then. */
function requestText(url: URL): string {
  const words = decodeURIComponent(`${url.username}:${url.password}`)
  const auth = url.username ? [`Authorization: Basic ${Buffer.from(words).toString('base64')}`] : []
  const lines = [`Host: ${url.host}`, 'User-Agent: Nar', 'Accept: */*', 'Icy-MetaData: 1', ...auth]
  return [`GET ${url.pathname}${url.search} HTTP/1.0`, ...lines, 'Connection: close', '', ''].join('\r\n')
}
