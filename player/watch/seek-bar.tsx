import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { formatMoment, spokenTime } from '#player/format/time.ts'
import { useSpeech } from '#player/words/words.ts'
import type { Storyboard } from './storyboard.ts'

type Props = {
  time: number
  /** Length of the whole title, seconds. */
  total: number
  bufferedEnd: number
  /** Up to where it can be played by now; `total` when it is finished. */
  readyEnd: number
  /** Where keys or buttons have just gone; a new object each time. */
  sought: { at: number } | null
  storyboard: Storyboard
  onSeek(seconds: number): void
}

const settleMs = 150
/** How long the picture of where one has gone stays. */
const stayMs = 1200
const percent = (seconds: number, total: number) =>
  `${total > 0 ? Math.min(100, (seconds / total) * 100) : 0}%`

/** What there is at a moment, over the bar: its picture, where there is one, and its time. Never over the bar's ends. */
function Look({ at, total, storyboard }: { at: number; total: number; storyboard: Storyboard }) {
  const shown = storyboard.at(at)
  const half = shown ? shown.tile.width / 2 + 2 : 32
  return (
    <div
      className="seek-look"
      style={{ left: `clamp(${half}px, ${percent(at, total)}, calc(100% - ${half}px))` }}
      aria-hidden="true"
    >
      {shown && (
        <span
          className="seek-picture"
          style={{
            width: shown.tile.width,
            height: shown.tile.height,
            backgroundImage: `url("${shown.address}")`,
            backgroundPosition: `-${shown.tile.x}px -${shown.tile.y}px`,
          }}
        />
      )}
      <span className="seek-wanted">{formatMoment(at, total)}</span>
    </div>
  )
}

/** A moment that is forgotten after a while. */
function useFading(): [number | null, (moment: number) => void] {
  const [moment, setMoment] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (seconds: number) => {
    setMoment(seconds)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setMoment(null), stayMs)
  }
  return [moment, show]
}

/** Where a mouse or pen points, seconds; a finger drags instead. */
function pointedAt(event: PointerEvent<HTMLElement>, total: number): number | null {
  if (event.pointerType === 'touch') return null
  const { left, width } = event.currentTarget.getBoundingClientRect()
  return Math.max(0, Math.min(1, (event.clientX - left) / Math.max(1, width))) * total
}

/**
 * The seek bar: a native slider (keys, touch, screen readers) with our drawing under it. Recorded time runs left to
 * right in every script. While dragged it shows where it would go, and goes there once the hand rests.
 */
export function SeekBar({ time, total, bufferedEnd, readyEnd, sought, storyboard, onSeek }: Props) {
  const { words } = useSpeech()
  const [wanted, setWanted] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [recent, showRecent] = useFading()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new seek shows its picture
  useEffect(() => {
    if (!sought) return
    storyboard.wake()
    showRecent(sought.at)
  }, [sought])
  const shown = wanted ?? Math.min(time, total)
  const look = wanted ?? recent ?? pointed
  const change = (seconds: number) => {
    const reachable = Math.min(seconds, readyEnd)
    storyboard.wake()
    setWanted(reachable)
    showRecent(reachable)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      onSeek(reachable)
      setWanted(null)
    }, settleMs)
  }
  return (
    <div
      className="seek"
      dir="ltr"
      onPointerEnter={storyboard.wake}
      onPointerMove={(event) => setPointed(pointedAt(event, total))}
      onPointerLeave={() => setPointed(null)}
    >
      <div className="seek-track" aria-hidden="true">
        <div className="seek-ready" style={{ width: percent(readyEnd, total) }} />
        <div className="seek-buffered" style={{ width: percent(bufferedEnd, total) }} />
        <div className="seek-past" style={{ width: percent(shown, total) }} />
      </div>
      <div className="seek-pin" style={{ left: percent(shown, total) }} aria-hidden="true" />
      {look !== null && total > 0 && <Look at={look} total={total} storyboard={storyboard} />}
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.ceil(total))}
        step={5}
        value={shown}
        aria-label={words.player.seek}
        aria-valuetext={words.player.at(spokenTime(shown, words), spokenTime(total, words))}
        onChange={(event) => change(event.target.valueAsNumber)}
      />
    </div>
  )
}
