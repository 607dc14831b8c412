import { useEffect, useRef, useState } from 'react'
import { loopBack } from './loop.ts'
import { loudnessAt, type Sleep } from './sleep.ts'
import { type Turn, turnAt } from './turns.ts'

/** What the viewer has set to end or repeat the playing, for this page alone. */
export type Timers = {
  sleep: Sleep
  setSleep(sleep: Sleep): void
  /** It has just put the player to sleep. */
  slept: boolean
  looping: boolean
  setLooping(on: boolean): void
}

const tickMs = 250

/** Sleep and repetition, looked after while it plays. */
export function useTimers(video: HTMLVideoElement | null, turns: readonly Turn[]): Timers {
  const [sleep, setSleep] = useState<Sleep>(null)
  const [slept, setSlept] = useState(false)
  const [looping, setLooping] = useState(false)
  const before = useRef(0)
  useEffect(() => {
    if (!video || sleep === null) return
    let loud: number | null = null
    const timer = setInterval(() => {
      const { currentTime, ended } = video
      const turn = turnAt(turns, currentTime)
      const leftOfTurn = turn ? turn.end - currentTime : null
      const loudness = loudnessAt(sleep, { now: Date.now(), leftOfTurn, ended })
      if (loudness < 1) {
        loud ??= video.volume
        video.volume = loud * loudness
      }
      if (loudness > 0) return
      video.pause()
      setSlept(true)
      setSleep(null)
    }, tickMs)
    return () => {
      clearInterval(timer)
      if (loud !== null) video.volume = loud
    }
  }, [video, sleep, turns])
  useEffect(() => {
    if (!video) return
    const woken = () => setSlept(false)
    video.addEventListener('play', woken)
    return () => video.removeEventListener('play', woken)
  }, [video])
  useEffect(() => {
    if (!video || !looping) return
    before.current = video.currentTime
    const look = () => {
      const to = loopBack(turns, before.current, video.currentTime)
      before.current = to ?? video.currentTime
      if (to !== null) video.currentTime = to
    }
    const again = () => {
      video.currentTime = turns.at(-1)?.start ?? 0
      video.play().catch(() => undefined)
    }
    video.addEventListener('timeupdate', look)
    video.addEventListener('ended', again)
    return () => {
      video.removeEventListener('timeupdate', look)
      video.removeEventListener('ended', again)
    }
  }, [video, looping, turns])
  return { sleep, setSleep, slept, looping, setLooping }
}
