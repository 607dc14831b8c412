import { useEffect } from 'react'
import { adultAge } from '#catalog/contract/title.ts'
import { confirmAdult } from '#player/age.ts'
import type { ApiProblem } from '#player/api/client.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { hoursOf } from './times.ts'

/** setTimeout takes no more than 2^31 − 1 ms. */
const longestTimerMs = 2 ** 31 - 1
/** After the moment at which it may be open again, ms. */
const laterMs = 1500

const momentIn = (value: unknown): number | null => {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isFinite(moment) ? moment : null
}

type Props = {
  problem: ApiProblem
  /** When the programme that is closed ends, where the guide says it; ms since 1970. */
  ends: number | null
  now: number
  retry(): void
}

/** In place of what may not be seen here: why, when it is over, and that it goes on by itself then. */
export function ClosedHere({ problem, ends, now, retry }: Props) {
  const { words } = useSpeech()
  const { live } = words
  const { code, details, status } = problem
  const again = momentIn(details.resumes) ?? ends
  useEffect(() => {
    if (again === null) return
    const timer = setTimeout(retry, Math.min(longestTimerMs, Math.max(laterMs, again - Date.now() + laterMs)))
    return () => clearTimeout(timer)
  }, [again, retry])
  const ofProgramme = details.programme !== undefined
  const adultsOnly = code === 'age-unconfirmed'
  const place = status === 403 && !adultsOnly
  return (
    <div className="closed-here" role="alert">
      {place && <p className="closed-name">{ofProgramme ? live.closedHere : live.closedChannel}</p>}
      <p>{problemText(problem, words)}</p>
      {place && <p>{ofProgramme ? live.closedNote : live.closedChannelNote}</p>}
      {again !== null && again > now && <p>{live.returns(...hoursOf(again))}</p>}
      <div className="closed-actions">
        {adultsOnly ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              confirmAdult()
              retry()
            }}
          >
            {words.age.confirm(adultAge)}
          </button>
        ) : (
          <button type="button" className="button" onClick={retry}>
            {live.tryAgain}
          </button>
        )}
        {place && (
          <Link href="/connection" className="button">
            {live.connection}
          </Link>
        )}
      </div>
    </div>
  )
}
