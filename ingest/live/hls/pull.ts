import type { Log } from '#platform/log.ts'
import type { Reach } from '#platform/outbound-policy.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'
import { newPace, tellAhead } from '../pace.ts'
import { pulledInput } from '../pulled.ts'
import { newSender, type Sender } from '../senders.ts'
import { chooseVariant } from './choice.ts'
import { demuxerOf } from './container.ts'
import { anywhere, discontinuity, ended, type Place } from './follow.ts'
import { absolute, openResources } from './resources.ts'
import { type Piece, pieces, type Stream } from './stream.ts'

/**
 * HLS that we fetch: one variant of a live playlist, and its sound where that is apart, as byte streams in real time. A connection
 * ends at a discontinuity; the next begins behind it.
 */

/** The sound comes to its end or discontinuity within so long of the picture, and the other way round. */
const togetherMs = 10_000
/** So many segments are waiting: we are late, and read a little faster than they play. */
const lateSegments = 4
const catchingUp = 1.25

/** Two for a stream with its sound apart. */
type Role = 'main' | 'sound'

export function openHlsPull(address: string, { reach, log }: { reach: Reach; log: Log }): LiveInput {
  /** Where the next connection begins. */
  const places = new Map<Role, Place>()
  const open = async (asking: AbortSignal): Promise<LiveConnection> => {
    const over = new AbortController()
    const stop = () => over.abort(asking.reason)
    asking.addEventListener('abort', stop, { once: true })
    const resources = openResources(reach, over.signal)
    try {
      const streams = await streamsAt(address, { resources, signal: over.signal }, places)
      const begun = await Promise.all([...streams].map(([role, stream]) => begin(role, stream)))
      return connection(begun, places, over)
    } catch (error) {
      over.abort()
      throw error
    } finally {
      asking.removeEventListener('abort', stop)
      over.signal.addEventListener('abort', () => resources.close(), { once: true })
      if (over.signal.aborted) resources.close()
    }
  }
  return pulledInput({ open, log, what: new URL(address).host })
}

async function streamsAt(
  address: string,
  common: Pick<Stream, 'resources' | 'signal'>,
  places: ReadonlyMap<Role, Place>,
): Promise<Map<Role, Stream>> {
  const placeOf = (role: Role): Place => ({ ...anywhere, next: places.get(role)?.next ?? null })
  const { playlist, variables, url } = await common.resources.playlist(address)
  if (playlist.kind === 'media')
    return new Map([['main', { ...common, url, first: playlist, place: placeOf('main') }]])
  if (playlist.kind !== 'multivariant') throw new Error('it is no playlist of HLS')
  const chosen = chooseVariant(playlist)
  const stream = (role: Role, uri: string): [Role, Stream] => [
    role,
    { ...common, url: absolute(uri, url), first: null, imports: variables, place: placeOf(role) },
  ]
  return new Map([
    stream('main', chosen.main),
    ...(chosen.sound === null ? [] : [stream('sound', chosen.sound)]),
  ])
}

type Begun = { role: Role; stream: Stream; first: Piece; rest: AsyncGenerator<Piece, string>; sender: Sender }

/** Up to its first bytes, which tell what it is. */
async function begin(role: Role, stream: Stream): Promise<Begun> {
  const rest = pieces(stream)
  const first = await rest.next()
  if (first.done) throw new Error(first.value)
  const isMp4 = stream.place.going?.map !== null
  const sender = newSender(isMp4 ? 'mp4' : demuxerOf(first.value.bytes))
  return { role, stream, first: first.value, rest, sender }
}

function connection(begun: Begun[], places: Map<Role, Place>, over: AbortController): LiveConnection {
  let first: string | null = null
  const tellAll = async (one: Begun) => {
    const why = await tell(one, over.signal).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    )
    first ??= why
    places.set(one.role, one.stream.place)
    one.sender.end(first)
    if (why === discontinuity || why === ended) setTimeout(() => over.abort(), togetherMs).unref()
    else over.abort()
  }
  void Promise.all(begun.map(tellAll)).then(() => over.abort())
  return {
    streams: begun.flatMap(({ sender }) => sender.connection.streams),
    ended: Promise.all(begun.map(({ sender }) => sender.connection.ended)).then(([why = '']) => why),
    close: () => {
      for (const { sender } of begun) sender.connection.close()
      over.abort()
    },
  }
}

/** Until it is over; resolves with why. @throws as `pieces` does */
async function tell({ first, rest, sender }: Begun, signal: AbortSignal): Promise<string> {
  let behind = 0
  const rate = () => (behind >= lateSegments ? catchingUp : 1)
  const pace = newPace(sender, { signal, rate })
  const onPiece = (piece: Piece) => {
    behind = piece.behind
  }
  return (await tellAhead(first, rest, { pace, onPiece })) ?? 'it is not read any more'
}
