import type { Log } from '#platform/log.ts'
import { reachable } from '#platform/outbound-address.ts'
import type { Reach } from '#platform/outbound-policy.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'
import { chunkedReader } from './http-head.ts'
import { type IcyPiece, icyReader } from './icy.ts'
import { pulledInput } from './pulled.ts'
import { openSound } from './sound-connection.ts'
import { askStation, type Place, type StationAnswer, StationTrouble } from './station-request.ts'

/** Stations that are fetched from Icecast and Shoutcast servers. */

const playlistBytes = 64 * 1024
/** Nothing for so long is the end, ms: the runner looks much sooner. */
const silenceMs = 10_000

export function icecastPull(address: string, { reach, log }: { reach: Reach; log: Log }): LiveInput {
  const what = URL.canParse(address) ? new URL(address).host : 'no address'
  const place: Place = (host) => reachable(host, reach)
  return pulledInput({ open: async (signal) => openStation(address, place, signal), log, what })
}

/** @throws StationTrouble, OutboundTrouble and Error, in words for the log; AbortError */
export async function openStation(
  address: string,
  place: Place,
  signal: AbortSignal,
): Promise<LiveConnection> {
  let answer = await askStation(address, place, signal)
  if (isPlaylist(answer)) {
    answer = await askStation(firstAddress(await playlistText(answer, signal)), place, signal)
    // Lists of lists lead nowhere.
    if (isPlaylist(answer)) {
      answer.socket.destroy()
      throw new StationTrouble('a playlist in a playlist')
    }
  }
  const { socket, headers, rest } = answer
  const chunks = headers.get('transfer-encoding')?.toLowerCase() === 'chunked' ? chunkedReader() : null
  const icy = icyReader(Number(headers.get('icy-metaint') ?? 0))
  const pieces = (data: Buffer): IcyPiece[] => (chunks ? chunks(data).flatMap(icy) : icy(data))
  const contentType = headers.get('content-type')
  const { sender } = await openSound({ socket, first: rest, contentType, pieces, silenceMs })
  return sender.connection
}

const playlistType =
  /^(audio\/(x-)?(mpegurl|scpls)|application\/(x-)?(pls\+xml|mpegurl|vnd\.apple\.mpegurl))\b/i
const soundType = /^(audio|application\/ogg|video)\b/i

/** What says that it is sound is sound, whatever its name. */
function isPlaylist({ headers, url }: StationAnswer): boolean {
  const type = headers.get('content-type') ?? ''
  if (playlistType.test(type)) return true
  return /\.(m3u8?|pls)$/i.test(url.pathname) && !soundType.test(type)
}

/** @throws StationTrouble */
async function playlistText({ socket, rest }: StationAnswer, signal: AbortSignal): Promise<string> {
  const stop = () => socket.destroy()
  const timer = setTimeout(stop, 10_000)
  signal.addEventListener('abort', stop)
  const pieces = [rest]
  let bytes = rest.length
  try {
    for await (const piece of socket as AsyncIterable<Buffer>) {
      pieces.push(piece)
      bytes += piece.length
      if (bytes > playlistBytes) throw new StationTrouble('a playlist without end')
    }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof StationTrouble ? error : new StationTrouble('the playlist broke off')
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    socket.destroy()
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** The first address of an M3U or PLS. @throws StationTrouble */
export function firstAddress(playlist: string): string {
  if (/^#EXT-X-/m.test(playlist)) throw new StationTrouble('this is HLS: fetch it as that')
  const lines = playlist.split(/\r?\n/).map((line) => line.trim().replace(/^File\d+\s*=\s*/i, ''))
  const found = lines.find((line) => /^https?:\/\//i.test(line))
  if (found === undefined) throw new StationTrouble('a playlist without an address')
  return found
}
