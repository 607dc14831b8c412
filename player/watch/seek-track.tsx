import { isDuel, type Turn } from './turns.ts'

/** Seconds; see the seek bar. `past`: up to where it has been played. */
type Props = {
  past: number
  total: number
  bufferedEnd: number
  readyEnd: number
  turns: readonly Turn[]
}

export const percent = (seconds: number, total: number) =>
  `${total > 0 ? Math.min(100, (seconds / total) * 100) : 0}%`

/**
 * The seek bar as it is drawn: one length, with cuts where chapters begin. Of an aitys it is a ribbon of turns, side a above the
 * axis and plain, side b below it and hatched: place and pattern tell them apart, colour only repeats it.
 */
export function SeekTrack({ past, total, bufferedEnd, readyEnd, turns }: Props) {
  const parts = [
    ['ready', readyEnd],
    ['buffered', bufferedEnd],
    ['past', past],
  ] as const
  if (!isDuel(turns))
    return (
      <div className="seek-track" aria-hidden="true">
        {parts.map(([part, end]) => (
          <div key={part} className={`seek-${part}`} style={{ width: percent(end, total) }} />
        ))}
        {turns.slice(turns[0]?.start === 0 ? 1 : 0).map(({ number, start }) => (
          <div key={number} className="seek-cut" style={{ left: percent(start, total) }} />
        ))}
      </div>
    )
  return (
    <div className="seek-track seek-ribbon" aria-hidden="true">
      {parts.map(([part, end]) => (
        <div
          key={part}
          className={`ribbon-${part}`}
          style={{ clipPath: `inset(0 calc(100% - ${percent(end, total)}) 0 0)` }}
        >
          {turns.map(({ number, start, end: last, side }) => (
            <span
              key={number}
              className={`turn-block turn-${side ?? 'none'}`}
              style={{ left: percent(start, total), width: percent(last - start, total) }}
            />
          ))}
        </div>
      ))}
      <div className="ribbon-open" style={{ left: percent(readyEnd, total) }} />
    </div>
  )
}
