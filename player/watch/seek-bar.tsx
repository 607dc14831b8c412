import { useEffect, useRef, useState } from 'react'
import { formatMoment, spokenTime } from '#player/format/time.ts'
import { useSpeech } from '#player/words/words.ts'

type Props = {
  time: number
  /** Length of the whole title, seconds. */
  total: number
  bufferedEnd: number
  /** Up to where it can be played by now; `total` when it is finished. */
  readyEnd: number
  onSeek(seconds: number): void
}

const settleMs = 150
const percent = (seconds: number, total: number) =>
  `${total > 0 ? Math.min(100, (seconds / total) * 100) : 0}%`

/**
 * The seek bar: a native slider (keys, touch, screen readers) with our drawing under it. Recorded time runs left to
 * right in every script. While dragged it shows where it would go, and goes there once the hand rests.
 */
export function SeekBar({ time, total, bufferedEnd, readyEnd, onSeek }: Props) {
  const { words } = useSpeech()
  const [wanted, setWanted] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const shown = wanted ?? Math.min(time, total)
  const change = (seconds: number) => {
    const reachable = Math.min(seconds, readyEnd)
    setWanted(reachable)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      onSeek(reachable)
      setWanted(null)
    }, settleMs)
  }
  return (
    <div className="seek" dir="ltr">
      <div className="seek-track" aria-hidden="true">
        <div className="seek-ready" style={{ width: percent(readyEnd, total) }} />
        <div className="seek-buffered" style={{ width: percent(bufferedEnd, total) }} />
        <div className="seek-past" style={{ width: percent(shown, total) }} />
      </div>
      <div className="seek-pin" style={{ left: percent(shown, total) }} aria-hidden="true">
        {wanted !== null && <span className="seek-wanted">{formatMoment(wanted, total)}</span>}
      </div>
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
