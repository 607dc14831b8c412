import { useCallback, useMemo, useRef, useState } from 'react'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import type { LivePlayback } from '#catalog/contract/live-playback.ts'
import type { Subject } from '#player/watch/run.ts'
import { livePermit } from './permit.ts'
import { givenPlace, onAirNow, type Place, placeFor } from './place.ts'
import { isSound } from './weight.ts'

/** The lightest sound beside a picture; null where there is none, or none is known. */
function soundBeside({ kind, renditions }: ChannelView): string | null {
  const [lightest] = renditions.filter(isSound).toSorted((a, b) => a.averageBandwidth - b.averageBandwidth)
  return kind === 'radio' || !lightest ? null : lightest.name
}

/**
 * The playlist of sound alone beside a master playlist. What is known of a channel's sound comes and goes with its signal: only
 * that there is some at all is another stream.
 */
function useSoundOf(channel: ChannelView): Subject['soundOf'] {
  const name = soundBeside(channel)
  const last = useRef(name)
  if (name !== null) last.current = name
  const known = last.current !== null
  return useMemo(
    () => (known ? (master: string) => master.replace(/[^/]+\.m3u8$/, `${last.current}.m3u8`) : null),
    [known],
  )
}

/** Seconds into what is asked for at which one wants to begin. */
const secondOf = ({ from, wanted }: Place): number =>
  from === null || wanted === null ? 0 : Math.max(0, (wanted - from) / 1000)

type Parts = { channel: ChannelView; begin: number | null; programmes: readonly Programme[]; now(): number }

/** What of a broadcast is asked for, as the engine plays it; going elsewhere in it begins another stream. */
export function usePlace({ channel, begin, programmes, now }: Parts) {
  const { id, dvrSeconds, keptFrom } = channel
  const reach = useMemo(() => ({ dvrSeconds, keptFrom }), [dvrSeconds, keptFrom])
  const [place, setPlace] = useState<Place>(() =>
    begin === null ? onAirNow : placeFor(begin, { now: now(), reach, programmes }),
  )
  const sound = useSoundOf(channel)
  const subject = useMemo<Subject>(() => {
    let first = true
    // Seconds count from where the list begins. Later answers go on with the list that there is.
    const onAnswer = ({ from }: LivePlayback) => {
      const given = first ? givenPlace(place, from === null ? null : Date.parse(from)) : null
      first = false
      // Whoever has gone elsewhere while this was asked for stays there.
      if (given) setPlace((current) => (current === place ? given : current))
    }
    const permit = livePermit(id, place, onAnswer)
    return { permit, at: secondOf(place), live: place.from === null, soundOf: sound }
  }, [id, place, sound])
  const go = useCallback(
    (moment: number) => setPlace(placeFor(moment, { now: now(), reach, programmes })),
    [reach, programmes, now],
  )
  const goNow = useCallback(() => setPlace(onAirNow), [])
  const goFrom = useCallback((moment: number) => setPlace({ from: moment, until: null, wanted: moment }), [])
  return { place, subject, go, goFrom, goNow }
}
