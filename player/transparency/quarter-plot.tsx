import type { QuarterReport } from '#catalog/contract/transparency.ts'
import { useSpeech } from '#player/words/words.ts'

/** Quarters drawn at most: three years. */
const drawn = 12
const height = 96

/** Complaints received in each quarter, oldest first, to scale. The table and the list of quarters say the same in words. */
export function QuarterPlot({ quarters, shown }: { quarters: readonly QuarterReport[]; shown: string }) {
  const { words } = useSpeech()
  const bars = quarters.slice(0, drawn).toReversed()
  const most = Math.max(1, ...bars.map(({ received }) => received.total))
  const told = bars.map(({ quarter, received }) => `${quarter}: ${received.total}`).join(', ')
  return (
    <figure className="quarter-plot">
      <figcaption>{words.transparency.plot}</figcaption>
      <div role="img" aria-label={`${words.transparency.plot}. ${told}`}>
        {bars.map(({ quarter, received }) => (
          <div key={quarter} className={quarter === shown ? 'quarter-bar quarter-shown' : 'quarter-bar'}>
            <span>{received.total}</span>
            <div style={{ blockSize: `${Math.max(2, (received.total / most) * height)}px` }} />
            <span>{quarter.replace('-', ' ')}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}
