import type { ErrorData } from 'hls.js'
import { asProblem } from '#player/api/request.ts'
import { leaveOut } from './bad-segments.ts'
import { type Remedy, remedyFor, remedyForDeadVideo, waitMs } from './recovery.ts'
import { type Run, reopen, type Stretch, set, stop } from './run.ts'
import { backToOriginal, type HlsClass } from './stream.ts'

/** A decoder stops so long before the pictures it cannot read, s. */
const readAhead = 0.3
/** Behind a bad segment, s: not on its border, where the segment before it would be asked for. */
const behind = 0.05

export function loadAgain(run: Run): void {
  clearTimeout(run.waiting)
  const { hls } = run
  if (!hls) run.open(run, run.video.currentTime)
  else if (hls.levels.length > 0) hls.startLoad()
  else if (hls.url) {
    // Made before anybody had pressed play it would read the list and wait for that again.
    if (run.started) hls.config.autoStartLoad = true
    hls.loadSource(hls.url)
  }
}

/** A new address, or the server's reason why there is none. Without an answer it is a lost connection. */
export function renewAddress(run: Run, then: () => void): void {
  run.renewal.renew().then(then, (cause) => {
    if (asProblem(cause).status > 0) stop(run, cause)
    else carryOut(run, 'wait', null)
  })
}

/** The segment of what plays that a moment lies in. */
function segmentAt({ hls }: Run, place: number): Stretch | null {
  const fragments = hls?.latestLevelDetails?.fragments ?? []
  return fragments.find(({ start, end }) => start <= place && place < end) ?? null
}

/** No segment is longer than its playlist says (RFC 8216, 4.3.3.1), whatever hls.js makes of one that it could not read. */
function asSegment({ hls }: Run, piece: Stretch | null): Stretch | null {
  const longest = hls?.latestLevelDetails?.targetduration ?? 10
  return piece && { start: piece.start, end: Math.min(piece.end, piece.start + longest) }
}

/** What a dead decoder died of: the piece that could not be appended, else what it was about to show. */
const suspect = (run: Run): Stretch | null =>
  asSegment(run, run.appendTrouble ?? segmentAt(run, run.video.currentTime + readAhead))

const placeOf = (run: Run): number => suspect(run)?.start ?? run.video.currentTime

function resetDecoder(run: Run): void {
  const { video, attempts } = run
  run.attempts = { ...attempts, resets: [...attempts.resets, { at: Date.now(), place: placeOf(run) }] }
  run.appendTrouble = null
  run.hls?.recoverMediaError()
  if (run.wantsPlay) video.play().catch(() => undefined)
}

/** hls.js would go on at the playhead, in the segment that killed it. */
function passOver(run: Run, bad: Stretch): void {
  const { hls, video } = run
  if (!hls) return
  run.bad.push(bad)
  run.appendTrouble = null
  for (const { details } of [...hls.levels, ...hls.audioTracks]) if (details) leaveOut(details, run.bad)
  const reached = video.currentTime >= bad.start - 0.7
  const position = reached ? bad.end + behind : video.currentTime
  run.hole = reached ? null : bad
  hls.detachMedia()
  hls.attachMedia(video)
  hls.startLoad(position)
}

export function carryOut(run: Run, remedy: Remedy, frag: Stretch | null): void {
  switch (remedy) {
    case 'leave':
      return
    case 'renew':
      renewAddress(run, () => loadAgain(run))
      return
    case 'wait':
      set(run, { status: 'lost' })
      clearTimeout(run.waiting)
      run.waiting = setTimeout(() => loadAgain(run), waitMs(run.failedLoads++))
      return
    case 'skip': {
      const bad = asSegment(run, frag)
      if (bad) run.hole = { start: bad.start, end: bad.end }
      run.hls?.startLoad(bad ? bad.end + behind : -1)
      return
    }
    case 'reset':
      resetDecoder(run)
      return
    case 'pass': {
      const bad = suspect(run)
      if (bad) passOver(run, bad)
      else resetDecoder(run)
      return
    }
    case 'rebuild':
      run.attempts = { resets: [], rebuilds: run.attempts.rebuilds + 1 }
      run.appendTrouble = null
      // A decoder that dies again and again may be a young one.
      run.av1 = false
      reopen(run, 0.1)
      return
    case 'stop':
      stop(run, null)
  }
}

export function onError(run: Run, Class: HlsClass, data: ErrorData): void {
  const { NETWORK_ERROR, MEDIA_ERROR } = Class.ErrorTypes
  const { BUFFER_APPEND_ERROR, BUFFER_APPENDING_ERROR } = Class.ErrorDetails
  // The error itself does not always say what was appended.
  if (data.frag) run.loading = false
  if (data.details === BUFFER_APPEND_ERROR || data.details === BUFFER_APPENDING_ERROR)
    run.appendTrouble = data.frag ?? run.appending
  const kind = data.type === NETWORK_ERROR ? 'network' : data.type === MEDIA_ERROR ? 'media' : 'other'
  const trouble = {
    kind,
    fatal: data.fatal,
    status: data.response?.code ?? 0,
    segment: data.frag !== undefined,
    opened: (run.hls?.levels.length ?? 0) > 0,
  } as const
  if ((run.thin || run.state.soundOnly) && trouble.status === 404 && !trouble.opened) {
    backToOriginal(run)
    return
  }
  carryOut(run, remedyFor(trouble, run.attempts, Date.now(), placeOf(run)), data.frag ?? null)
}

/** Looks at a picture that waits while nothing is asked for, before loading is begun anew. */
const idleLooks = 12

/** hls.js that has forgotten what to load, after faults and seeks at the same moment. */
function wake(run: Run): void {
  const { video, hls, state } = run
  const waits = !video.paused && !video.ended && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA
  run.idle = waits && !run.loading && !state.growing && state.status === 'ready' ? run.idle + 1 : 0
  if (!hls || !run.started || run.idle < idleLooks) return
  run.idle = 0
  hls.startLoad(video.currentTime)
}

/** Sees what hls.js does not tell: a hole reached, a decoder that died, an append that failed without end. */
export function lookAfter(run: Run): void {
  const { video, hole } = run
  if (hole && video.currentTime >= hole.start - 0.7 && video.currentTime < hole.end) {
    video.currentTime = hole.end + behind
    run.hole = null
  }
  const broken = (video.error?.code ?? 0) >= MediaError.MEDIA_ERR_DECODE
  wake(run)
  if (run.hls && (broken || (run.appendTrouble && run.still.looks >= 2)))
    carryOut(run, remedyForDeadVideo(run.attempts, Date.now(), placeOf(run)), null)
}
