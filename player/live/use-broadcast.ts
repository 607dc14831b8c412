import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { useMedia } from '#player/watch/media.ts'
import { useEngine } from '#player/watch/use-engine.ts'
import { momentAt, type WallClock } from '#player/watch/wall-clock.ts'
import { foundMs, isEndOf, nowMs, stretchOf } from './place.ts'
import { programmeAt } from './programmes.ts'
import { useNow } from './use-now.ts'
import { usePlace } from './use-place.ts'

/** The clock of this device is believed as far as this, ms. */
const clockMs = 20_000
/** So far behind the newest moment is as near as it gets without parts of segments, ms. */
const nearMs = 15_000

/** What a device's clock lacks of the hub's, as seen on what is newest on air. */
function useHubClock(edge: number | null, isNow: boolean): () => number {
  const skew = useRef(0)
  // A playlist that stood still when the page came may have looked like a wrong clock: that passes.
  if (isNow && edge !== null) {
    const apart = edge - Date.now()
    skew.current = Math.abs(apart) > clockMs ? apart : 0
  }
  return useCallback(() => Date.now() + skew.current, [])
}

type Parts = {
  channel: ChannelView
  programmes: readonly Programme[]
  /** Of what was on air then; null for now. */
  begin: number | null
  video: HTMLVideoElement | null
}

/** The playing of a channel: where in it one is, by the clock, and ways to go elsewhere. Moments are ms since 1970. */
export function useBroadcast({ channel, programmes, begin, video }: Parts) {
  useNow(1000)
  const [edgeSeen, setEdgeSeen] = useState<number | null>(null)
  const [isNowSeen, setNowSeen] = useState(begin === null)
  const hubNow = useHubClock(edgeSeen, isNowSeen)
  const { place, subject, go, goFrom, goNow } = usePlace({ channel, begin, programmes, now: hubNow })
  const { engine, state } = useEngine(subject, video)
  const media = useMedia(video)
  const isNow = place.from === null
  const edge = media.duration > 0 ? momentAt(state.clock, media.duration) : null
  useEffect(() => {
    setEdgeSeen(edge)
    setNowSeen(isNow && !state.frozen)
  }, [edge, isNow, state.frozen])
  const now = hubNow()
  // What has been refused is no longer in the video, which says 0 then.
  const begun = media.begun && state.status !== 'stopped'
  const played = begun ? momentAt(state.clock, media.time) : null
  const at = played ?? place.wanted ?? now
  const bar = stretchOf(place, { now, reach: channel })
  const behind = isNow && !begun ? 0 : Math.max(0, now - at)
  const seek = useCallback(
    (moment: number) => {
      const here = engine?.placeOf(moment) ?? null
      if (isNow && hubNow() - moment < nowMs) engine?.toEdge()
      else if (video && here !== null && here <= video.duration) video.currentTime = here
      else go(moment)
    },
    [engine, video, isNow, go, hubNow],
  )
  const toEdge = useCallback(() => {
    if (isNow) engine?.toEdge()
    else goNow()
    video?.play().catch(() => undefined)
  }, [isNow, engine, goNow, video])
  useWanted(video, { wanted: place.wanted, played, clock: state.clock, placeOf: engine?.placeOf })
  useResumed(video, { isNow, at, hubNow, mayGoBack: channel.dvrSeconds > 0, seek })
  const seen = useWhatFollows({ place, at, ended: media.ended, programmes, hubNow, go, goFrom })
  return {
    ...{ engine, state, media, place, at, now, bar, behind, seek, toEdge, seen },
    isNear: isNow && behind < nearMs,
    programme: programmeAt(programmes, at),
    next: () => place.until !== null && go(place.until),
  }
}

export type Broadcast = ReturnType<typeof useBroadcast>

type Played = Pick<ReturnType<typeof usePlace>, 'place' | 'go' | 'goFrom'> & {
  at: number
  ended: boolean
  programmes: readonly Programme[]
  hubNow(): number
}

/**
 * A piece is over: what follows is the next one, unless a programme is over with it: then true. Where what goes on has ended there
 * is something that may not be seen here; it is asked for, so that it is said.
 */
function useWhatFollows({ place, at, ended, programmes, hubNow, go, goFrom }: Played): boolean {
  const { from, until } = place
  const seen = ended && until !== null && isEndOf(until, programmes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: from where it has ended, once
  useEffect(() => {
    if (!ended || from === null || seen) return
    if (until !== null) go(until)
    else goFrom(Math.min(hubNow(), Math.ceil(at / 1000 + 1) * 1000))
  }, [ended, from, until, seen, go])
  return seen
}

type Wanted = {
  wanted: number | null
  played: number | null
  clock: WallClock
  placeOf: ((moment: number) => number | null) | undefined
}

/** Where nothing was on air for a while seconds do not tell a moment: once the segments are known it is gone to exactly. */
function useWanted(video: HTMLVideoElement | null, { wanted, played, clock, placeOf }: Wanted): void {
  const done = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, as soon as the clock is known
  useEffect(() => {
    if (!video || wanted === null || played === null || done.current === wanted) return
    done.current = wanted
    // Before the first segment that there is.
    const second = placeOf?.(wanted) ?? clock[0]?.from ?? null
    if (second === null || Math.abs(played - wanted) <= foundMs) return
    // Where there is less than the seconds that were asked for it has come out at the end, which pauses.
    const { ended } = video
    video.currentTime = second
    if (ended) video.play().catch(() => undefined)
  }, [video, wanted, played === null, clock])
}

/** What is on air now is there for a minute: whoever has paused for longer goes on where that was. */
const keptMs = 45_000

type Resumed = {
  isNow: boolean
  at: number
  hubNow(): number
  mayGoBack: boolean
  seek(moment: number): void
}

function useResumed(video: HTMLVideoElement | null, { isNow, at, hubNow, mayGoBack, seek }: Resumed): void {
  const latest = useRef({ at, seek })
  latest.current = { at, seek }
  useEffect(() => {
    if (!video || !isNow || !mayGoBack) return
    let paused: number | null = null
    const pause = () => {
      paused = video.error === null ? latest.current.at : null
    }
    const play = () => {
      if (paused !== null && hubNow() - paused > keptMs) latest.current.seek(paused)
      paused = null
    }
    video.addEventListener('pause', pause)
    video.addEventListener('play', play)
    return () => {
      video.removeEventListener('pause', pause)
      video.removeEventListener('play', play)
    }
  }, [video, isNow, mayGoBack, hubNow])
}
