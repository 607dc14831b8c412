import { useCallback, useMemo, useState } from 'react'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import type { Subject } from '#player/watch/run.ts'
import { livePermit } from './permit.ts'
import { onAirNow, type Place, placeFor } from './place.ts'
import { isSound } from './weight.ts'

/** The playlist of sound alone beside a master playlist: of the lightest sound there is; null where there is none. */
function soundOf({ kind, renditions }: ChannelView): Subject['soundOf'] {
  const [lightest] = renditions.filter(isSound).toSorted((a, b) => a.averageBandwidth - b.averageBandwidth)
  if (kind === 'radio' || !lightest) return null
  return (master) => master.replace(/[^/]+\.m3u8$/, `${lightest.name}.m3u8`)
}

/** Seconds into what is asked for at which one wants to begin. */
const secondOf = ({ from, wanted }: Place): number =>
  from === null || wanted === null ? 0 : Math.max(0, (wanted - from) / 1000)

type Parts = { channel: ChannelView; begin: number | null; programmes: readonly Programme[]; now(): number }

/** What of a broadcast is asked for, as the engine plays it; going elsewhere in it begins another stream. */
export function usePlace({ channel, begin, programmes, now }: Parts) {
  const { id, dvrSeconds } = channel
  const [place, setPlace] = useState<Place>(() =>
    begin === null ? onAirNow : placeFor(begin, { now: now(), dvrSeconds, programmes }),
  )
  const sound = useMemo(() => soundOf(channel), [channel])
  // Another channel's sound is another stream; a new measurement of the same is not.
  const soundPath = sound?.('/master.m3u8') ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: `soundPath` is `sound` by value
  const subject = useMemo<Subject>(
    () => ({
      permit: livePermit(id, place),
      at: secondOf(place),
      live: place.from === null,
      soundOf: sound,
    }),
    [id, place, soundPath],
  )
  const go = useCallback(
    (moment: number) => setPlace(placeFor(moment, { now: now(), dvrSeconds, programmes })),
    [dvrSeconds, programmes, now],
  )
  const goNow = useCallback(() => setPlace(onAirNow), [])
  return { place, subject, go, goNow }
}
