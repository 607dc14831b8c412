import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'
import { newPace, type Pace, tellAhead } from '../pace.ts'
import { pulledInput } from '../pulled.ts'
import { newSender, type Sender } from '../senders.ts'
import { goesOn, type LinearTitle, placeInRow, segmentAt } from './linear.ts'
import { gone, type Part, trackPieces, whole } from './tracks.ts'

/**
 * The hub's own titles, one after the other, again and again, in real time. Where a row is follows from the clock, so that whoever
 * takes a channel over goes on where it was. A connection ends where the next title has other parameters.
 */
export type TitlesDeps = {
  storage: ObjectStorage
  /** null while it may not be told: gone, not complete, hidden, restricted. */
  titleOf(titleId: string): Promise<LinearTitle | null>
  /** Milliseconds since 1970. */
  now?: () => number
  /** Of the clock; 1 but for tests. */
  rate?: number
}

type Row = { ids: readonly string[]; deps: TitlesDeps }

export function openTitles(ids: readonly string[], deps: TitlesDeps & { log: Log }): LiveInput {
  const row: Row = { ids, deps }
  // null: where the clock says.
  let next: number | null = null
  const open = async () => {
    const start = next === null ? await byTheClock(row) : { order: next, seconds: 0 }
    const first = await titleFrom(row, start.order)
    if (!first) throw new Error('none of its titles can be told')
    const seconds = first.order === start.order ? start.seconds : 0
    return connected(row, { ...first, seconds }, (order) => {
      next = order
    })
  }
  return pulledInput({ open, log: deps.log, what: `${ids.length} titles` })
}

async function byTheClock({ ids, deps }: Row): Promise<{ order: number; seconds: number }> {
  const lengths: number[] = []
  for (const id of ids) lengths.push((await deps.titleOf(id))?.seconds ?? 0)
  return placeInRow(lengths, (deps.now ?? Date.now)() / 1000)
}

type Turn = { order: number; title: LinearTitle }

/** The first at or after a place that can be told. */
async function titleFrom({ ids, deps }: Row, from: number): Promise<Turn | null> {
  for (let step = 0; step < ids.length; step += 1) {
    const order = (from + step) % ids.length
    const title = await deps.titleOf(ids[order] ?? '')
    if (title) return { order, title }
  }
  return null
}

function connected(
  row: Row,
  first: Turn & { seconds: number },
  onOrder: (order: number) => void,
): LiveConnection {
  const over = new AbortController()
  const senders = first.title.tracks.map(() => newSender('mp4'))
  const endAll = (why: string) => {
    over.abort()
    for (const sender of senders) sender.end(why)
  }
  for (const sender of senders) sender.over.addEventListener('abort', () => endAll('it is not read any more'))
  tellRow(row, first, { senders, signal: over.signal, onOrder, endAll }).then(endAll, (error: unknown) =>
    endAll(error instanceof Error ? error.message : String(error)),
  )
  return {
    streams: senders.flatMap(({ connection }) => connection.streams),
    ended: Promise.race(senders.map(({ connection }) => connection.ended)),
    close: () => {
      for (const { connection } of senders) connection.close()
    },
  }
}

type Towards = {
  senders: Sender[]
  signal: AbortSignal
  onOrder: (order: number) => void
  endAll: (why: string) => void
}

/** Title after title, as long as one goes on from the other; resolves with why not. */
async function tellRow(
  row: Row,
  first: Turn & { seconds: number },
  { senders, signal, onOrder, endAll }: Towards,
): Promise<string> {
  const paces = pacesFrom(first, senders, { signal, rate: () => row.deps.rate ?? 1 })
  let turn: Turn = first
  let from = first.title.tracks.map(({ segments }) => segmentAt(segments, first.seconds).number)
  let shift = 0
  for (let isFirst = true; ; isFirst = false) {
    const { title, order } = turn
    // Should this one break off, the next is next.
    onOrder((order + 1) % row.ids.length)
    const stillThere = async () => (await row.deps.titleOf(row.ids[order] ?? '')) !== null
    const told = await Promise.all(
      title.tracks.map(async (track, at) => {
        const part: Part = { title, track, from: from[at] ?? 0, shift }
        const why = await tellTrack(part, { ...row.deps, stillThere, isFirst }, paces[at])
        // The other track stops in its middle, too.
        if (why !== whole) endAll(why ?? 'it is not read any more')
        return why
      }),
    )
    if (told.some((why) => why !== whole)) return gone
    const next = await titleFrom(row, order + 1)
    if (!next) return gone
    if (!goesOn(title, next.title)) return 'the next title is of another kind'
    shift += title.seconds
    from = next.title.tracks.map(() => 0)
    turn = next
  }
}

/** Sound and picture begin at segments of their own: each is due when its moment on the common clock is. */
function pacesFrom(
  { title, seconds }: Turn & { seconds: number },
  senders: Sender[],
  options: { signal: AbortSignal; rate: () => number },
): Pace[] {
  const begins = title.tracks.map(({ segments }) => segmentAt(segments, seconds).begins)
  const origin = begins[0] ?? 0
  const now = performance.now()
  const due = (at: number) => now + (((begins[at] ?? 0) - origin) * 1000) / options.rate()
  return senders.map((sender, at) => newPace(sender, { ...options, from: due(at) }))
}

/** Why it is over; `whole` when all of it is told, and the other track's time is up, too; null once nobody reads. */
async function tellTrack(
  part: Part,
  telling: Pick<TitlesDeps, 'storage'> & { stillThere(): Promise<boolean>; isFirst: boolean },
  pace: Pace | undefined,
): Promise<string | null> {
  const pieces = trackPieces(part, telling, telling.isFirst)
  const first = await pieces.next()
  if (!pace || first.done) return first.done ? first.value : null
  const why = await tellAhead(first.value, pieces, { pace })
  const length = part.track.segments.reduce((sum, one) => sum + one, 0)
  const rest = part.title.seconds - length
  if (why === whole && rest > 0) await pace.tell(Buffer.alloc(0), rest)
  return why
}
