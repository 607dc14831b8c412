import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import type { LiveOutput } from './arguments.ts'
import { type FeedPiece, type Fragment, feedPieces } from './feed-fragments.ts'
import type { RenditionFeed } from './ports.ts'

/**
 * Renditions as one process writes them, and any number of runs one after the other that are made of them: each begins with the
 * init segment and a picture that stands alone, the same moment in all of its renditions.
 */
export type FeedTaps = {
  /**
   * A new run: resolves as soon as it can begin. What an earlier one was fed ends. Renditions that give nothing within
   * `lateMs` of the picture are left out. Rejects when the process ends before.
   * @param late begins with the last picture that stands alone, which may be seconds old, where nothing is shown
   */
  open(late: boolean): Promise<RenditionFeed[]>
  /** Nothing is passed on any more; the process is still read. */
  shut(): void
  /** When the rendition that is silent the longest said something last, ms since 1970; null before the first picture (or sound). */
  lastFragmentAt(): number | null
  /** Its init segment; null before it has come. */
  init(name: string): Buffer | null
  /** Resolves when all have ended. Rejects when one is no MP4. */
  ended: Promise<void>
}

export type Noted = (name: string, fragment: Fragment, at: number) => void

const lateMs = 2000
/** Parts of a stretch without a picture that stands alone: twenty seconds of them. */
const mostRecent = 60
/** Clocks of renditions differ by less than a picture. Seconds. */
const same = 0.01

type Tap = LiveOutput & {
  init: Buffer | null
  /** Of its last fragment: its end, and when it came. */
  end: number
  at: number | null
  out: PassThrough | null
  begun: boolean
  /** What came of sound before the picture that the run begins with. */
  held: Fragment[]
  /** What came since the last picture that stands alone. */
  recent: Fragment[]
}

type Opening = {
  /** The picture that it begins with; null before it has come. Seconds. */
  start: number | null
  /** Earlier pictures do not count. */
  from: number
  resolve: (feeds: RenditionFeed[]) => void
  reject: (error: Error) => void
  settled: boolean
  /** Resolves when nothing more is passed on. */
  over: Promise<void>
  end: () => void
  timer?: ReturnType<typeof setTimeout>
}

/** @param note told of every fragment, also while no run is open */
export function tapFeeds(
  outputs: readonly LiveOutput[],
  streams: readonly Readable[],
  note: Noted,
): FeedTaps {
  const taps: Tap[] = outputs.map((output) => ({
    ...output,
    ...{ init: null, end: 0, at: null, out: null, begun: false, held: [], recent: [] },
  }))
  const pictures = taps.filter(({ kind }) => kind === 'video')
  let opening: Opening | null = null

  const shut = (why: string) => {
    if (opening && !opening.settled) opening.reject(new Error(why))
    clearTimeout(opening?.timer)
    opening?.end()
    opening = null
    for (const tap of taps) {
      tap.out?.end()
      Object.assign(tap, { out: null, begun: false, held: [] })
    }
  }

  /** Everything that goes into the run has begun, or what has not is too late. */
  const settle = (late = false) => {
    const run = opening
    if (!run || run.settled || (!late && !taps.every(({ begun }) => begun))) return
    const there = taps.filter(({ begun, out }) => begun && out)
    if (there.length === 0) return
    run.settled = true
    clearTimeout(run.timer)
    run.resolve(there.map(({ name, kind, out }) => ({ name, kind, stream: out as PassThrough })))
  }

  const begin = (tap: Tap) => {
    tap.begun = true
    tap.out?.write(tap.init)
    if (!opening?.timer && opening) opening.timer = setTimeout(() => settle(true), lateMs)
  }

  /** @returns whether its reader keeps up */
  const give = (tap: Tap, fragment: Fragment): boolean => {
    const run = opening
    if (!run || !tap.out || !tap.init) return true
    // A run is what began together; who comes later is not in any playlist.
    if (!tap.begun && run.settled) return true
    if (!tap.begun) {
      if (tap.kind === 'video') {
        if (!fragment.key || fragment.start < (run.start ?? run.from) - same) return true
        run.start ??= fragment.start
      } else if (pictures.length > 0 && run.start === null) {
        tap.held.push(fragment)
        return true
      }
      if (run.start !== null && fragment.end <= run.start + same) return true
      begin(tap)
    }
    const free = tap.out.write(fragment.data)
    // The sound that was waiting for this picture.
    if (tap.kind === 'video')
      for (const other of taps) for (const waiting of other.held.splice(0)) give(other, waiting)
    settle()
    return free
  }

  const passOn = async (tap: Tap, fragment: Fragment): Promise<void> => {
    const [run, out] = [opening, tap.out]
    if (give(tap, fragment) || !run?.settled || !out) return
    await Promise.race([once(out, 'drain'), run.over]).catch(() => undefined)
  }

  const remember = (tap: Tap, fragment: Fragment) => {
    if (tap.kind === 'video' && fragment.key) tap.recent = []
    tap.recent.push(fragment)
    const from = pictures[0]?.recent[0]?.start
    const old = tap.recent.findIndex(({ end }) => (from === undefined ? tap.recent.length <= 4 : end > from))
    if (tap.kind === 'audio' && old > 0) tap.recent.splice(0, old)
    if (tap.recent.length > mostRecent) tap.recent.shift()
  }

  /** Where all renditions have their last picture that stands alone; null where they do not agree. Seconds. */
  const lastStart = (): number | null => {
    const starts = pictures.map(({ recent: [first] }) => (first?.key ? first.start : null))
    const [start = null] = starts
    return start !== null && starts.every((one) => one !== null && Math.abs(one - start) < same)
      ? start
      : null
  }

  const replay = (): void => {
    for (const tap of [...pictures, ...taps.filter(({ kind }) => kind === 'audio')])
      for (const fragment of [...tap.recent]) give(tap, fragment)
  }

  const read = async (tap: Tap, stream: Readable): Promise<void> => {
    for await (const piece of feedPieces(stream, tap.kind) as AsyncIterable<FeedPiece>) {
      if (piece.kind === 'init') {
        tap.init = piece.data
        continue
      }
      tap.end = piece.end
      tap.at = Date.now()
      note(tap.name, piece, tap.at)
      remember(tap, piece)
      await passOn(tap, piece)
    }
  }

  const ended = Promise.all(taps.map((tap, order) => read(tap, streams[order] as Readable))).then(
    () => shut('it ended'),
    (error: unknown) => {
      shut('it is no MP4')
      throw error
    },
  )

  return {
    open: (late) => {
      shut('another run was opened')
      for (const tap of taps) tap.out = new PassThrough()
      const start = late ? lastStart() : null
      const from = start ?? Math.max(0, ...pictures.map(({ end }) => end))
      let end: () => void = () => undefined
      const over = new Promise<void>((resolve) => {
        end = resolve
      })
      return new Promise((resolve, reject) => {
        opening = { start: null, from, resolve, reject, settled: false, over, end }
        if (start !== null) replay()
      })
    },
    shut: () => shut('it was closed'),
    lastFragmentAt: () => {
      const first = (pictures.length > 0 ? pictures : taps).some(({ at }) => at !== null)
      return first ? Math.min(...taps.flatMap(({ at }) => at ?? [])) : null
    },
    init: (name) => taps.find((tap) => tap.name === name)?.init ?? null,
    ended,
  }
}
