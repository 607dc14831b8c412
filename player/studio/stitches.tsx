import { formatPercent } from '#player/format/size.ts'
import { useSpeech } from '#player/words/words.ts'
import { stitches } from './row-state.ts'

const count = 40
/** Units of one stitch and its gap in the drawing. */
const step = 10
const wide = 7

/** A progress bar of forty stitches. `share` from 0 to 1. */
export function Stitches({ share, label, tone }: { share: number; label: string; tone: string }) {
  const { language } = useSpeech()
  const sewn = stitches(share, count)
  const path = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, to - from) },
      (_, index) => `M${(from + index) * step} 0h${wide}v10h-${wide}z`,
    ).join('')
  return (
    <div
      className={`stitches tone-${tone}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      aria-valuetext={formatPercent(share, language)}
    >
      <svg viewBox={`0 0 ${count * step - (step - wide)} 10`} preserveAspectRatio="none" aria-hidden="true">
        <path className="stitches-open" d={`M0 0H${count * step}V10H0z`} />
        <path className="stitches-sewn" d={path(0, sewn)} />
      </svg>
    </div>
  )
}
