import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { formatMoment, spokenTime } from '#player/format/time.ts'
import { useSpeech } from '#player/words/words.ts'
import { percent, SeekTrack } from './seek-track.tsx'
import type { Storyboard } from './storyboard.ts'
import { type Turn, turnAt } from './turns.ts'

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
  turns: readonly Turn[]
  /** Of what is on air: when it was, in place of how far it is from the beginning. */
  clock?: { moment(seconds: number): string; said(seconds: number): string; label: string } | undefined
  onSeek(seconds: number): void
  /** To the next part, or back. */
  onTurn(step: 1 | -1): void
}

const settleMs = 150
/** A step of the arrow keys, s. */
const keyStep = 5
/** Of a turn, pixels; what is longer is cut (seek.css). */
const longestName = 240
/** How long the picture of where one has gone stays. */
const stayMs = 1200

/** What there is at a moment, over the bar: its picture and part, where there are any, and its time. Never over the bar's ends. */
function Look({
  at,
  total,
  storyboard,
  turns,
  clock,
}: Pick<Props, 'total' | 'storyboard' | 'turns' | 'clock'> & { at: number }) {
  const turn = turnAt(turns, at)
  const shown = storyboard.at(at)
  const half = turn?.name ? longestName / 2 : shown ? shown.tile.width / 2 + 2 : 32
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
      <span className="seek-wanted">
        {clock ? clock.moment(at) : formatMoment(at, total)}
        {turn?.name && <span lang={turn.language}> · {turn.name}</span>}
      </span>
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
export function SeekBar(props: Props) {
  const { time, total, bufferedEnd, readyEnd, sought, storyboard, turns, clock, onSeek, onTurn } = props
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
  const said = clock ? clock.said(shown) : words.player.at(spokenTime(shown, words), spokenTime(total, words))
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
      <SeekTrack past={shown} {...{ total, bufferedEnd, readyEnd, turns }} />
      <div className="seek-pin" style={{ left: percent(shown, total) }} aria-hidden="true" />
      {look !== null && total > 0 && <Look at={look} {...{ total, storyboard, turns, clock }} />}
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.ceil(total))}
        // A hand may stop at any second of what was on air.
        step={clock ? 1 : keyStep}
        value={shown}
        aria-label={clock?.label ?? words.player.seek}
        aria-valuetext={[said, turnAt(turns, shown)?.name].filter(Boolean).join(', ')}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
          const byTurn = event.shiftKey && turns.length > 0
          if (step === null || !(byTurn || clock)) return
          event.preventDefault()
          if (byTurn) onTurn(step)
          else change(Math.max(0, Math.min(shown + step * keyStep, total)))
        }}
        onChange={(event) => change(event.target.valueAsNumber)}
      />
    </div>
  )
}
