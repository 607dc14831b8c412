import { percent } from '#player/watch/seek-track.tsx'
import type { Turn } from '#player/watch/turns.ts'
import { ticksOf } from './ticks.ts'
import { timeText } from './times.ts'

type Props = {
  bar: { from: number; until: number }
  parts: readonly Turn[]
  /** Seconds into the bar. */
  second: number
  /** Times that there is room for. */
  most: number
}

/** Clock times and names of programmes along the bar, which says them to screen readers itself. */
export function BarTicks({ bar, parts, second, most }: Props) {
  const total = (bar.until - bar.from) / 1000
  const place = (seconds: number) => percent(seconds, total)
  const east = -new Date(bar.until).getTimezoneOffset() * 60_000
  return (
    <div className="bar-ticks" dir="ltr" aria-hidden="true">
      <div className="bar-names">
        {parts.map(({ number, start, end, name, language }) => (
          <span
            key={number}
            className={start <= second && second < end ? 'bar-name bar-name-now' : 'bar-name'}
            style={{ left: place(start), width: place(end - start) }}
            lang={language}
          >
            <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      {ticksOf(bar, most, east).map(({ at, written }) => (
        <span
          key={at}
          className={written ? 'bar-tick bar-tick-written' : 'bar-tick'}
          style={{ left: place((at - bar.from) / 1000) }}
        >
          {written && <span>{timeText(at)}</span>}
        </span>
      ))}
    </div>
  )
}
