import { useCallback, useEffect, useRef } from 'react'
import { adultAge } from '#catalog/contract/title.ts'
import { confirmAdult } from '#player/age.ts'
import type { ApiProblem } from '#player/api/client.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { Link } from '#player/link.tsx'
import { complainAddress } from '#player/router.ts'
import { countryNames } from '#player/words/country-names.ts'
import { useSpeech } from '#player/words/words.ts'
import { hoursOf } from './times.ts'

/** setTimeout takes no more than 2^31 − 1 ms. */
const longestTimerMs = 2 ** 31 - 1
/** After the moment at which it may be open again, and between two looks from then on, ms. */
const [laterMs, betweenMs] = [1500, 10_000]

const momentIn = (value: unknown): number | null => {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isFinite(moment) ? moment : null
}

type Props = {
  problem: ApiProblem
  /** What is closed was on air then, and is over. */
  past: boolean
  /** When the programme that is closed ends, where the guide says it; ms since 1970. */
  ends: number | null
  /** The recording that it became. */
  titleId: string | null
  now: number
  /** The same function as long as it does the same. */
  retry(): void
  goTo(moment: number): void
  toEdge(): void
}

type Kind = 'territory' | 'law' | 'age' | 'other'
const kinds: Readonly<Record<string, Kind>> = {
  ...{ 'not-in-territory': 'territory', restricted: 'law', 'age-unconfirmed': 'age' },
}

/** Looks again once what is closed is over, and from then on now and then: clocks go apart. */
function useRetry(again: number | null, problem: ApiProblem, retry: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is another wait
  useEffect(() => {
    if (again === null) return
    const left = again - Date.now()
    const wait = left > 0 ? left + laterMs : betweenMs
    const timer = setTimeout(retry, Math.min(longestTimerMs, wait))
    return () => clearTimeout(timer)
  }, [again, problem, retry])
}

/** What is closed, and why; where the law has closed it, who has decided so. */
function Reason({ problem, kind }: { problem: ApiProblem; kind: Kind }) {
  const { words } = useSpeech()
  const { live, restricted } = words
  const { details } = problem
  const ofProgramme = details.programme !== undefined
  if (kind === 'territory')
    return (
      <>
        <p className="closed-name">{ofProgramme ? live.closedHere : live.closedChannel}</p>
        <p>
          {ofProgramme ? live.closedNote : live.closedChannelNote}
          {details.territories !== undefined &&
            ` ${live.openIn(countryNames(String(details.territories), words))}`}
        </p>
      </>
    )
  if (kind === 'law')
    return (
      <>
        <p className="closed-name">{live.closedBroadcast}</p>
        <p>
          {restricted.authority}: <bdi>{String(details.authority)}</bdi>. {restricted.decision}:{' '}
          <bdi>{String(details.decision)}</bdi>.
        </p>
      </>
    )
  return <p>{problemText(problem, words)}</p>
}

/** When a refusal came: what was still closed then opens while one waits. */
function useToldAt(problem: ApiProblem, now: number): number {
  const told = useRef({ problem, now })
  if (told.current.problem !== problem) told.current = { problem, now }
  return told.current.now
}

/** In place of what may not be seen here: why, when it is over, and that it goes on by itself then. */
export function ClosedHere(props: Props) {
  const { problem, past, ends, titleId, now, retry, goTo, toEdge } = props
  const { words } = useSpeech()
  const { live } = words
  const kind = kinds[problem.code] ?? 'other'
  const resumes = momentIn(problem.details.resumes)
  const toldAt = useToldAt(problem, now)
  const again = past && (resumes === null || resumes < toldAt) ? null : (resumes ?? ends)
  // What is over stays closed: on with what comes after it.
  const goOn = useCallback(() => resumes !== null && goTo(resumes), [resumes, goTo])
  useRetry(again, problem, past ? goOn : retry)
  const confirm = () => {
    confirmAdult()
    retry()
  }
  const button = (name: string, act: () => void) => (
    <button type="button" className="button" onClick={act}>
      {name}
    </button>
  )
  return (
    <div className="closed-here" role="alert">
      <Reason {...{ problem, kind }} />
      {again !== null && again > now && <p>{live.returns(...hoursOf(again))}</p>}
      <div className="closed-actions">
        {kind === 'age' && button(words.age.confirm(adultAge), confirm)}
        {past && resumes !== null && resumes < now && button(live.goOnAfter, goOn)}
        {past && button(live.toEdge, toEdge)}
        {!past && kind !== 'age' && button(live.tryAgain, retry)}
        {kind === 'territory' && (
          <Link href="/connection" className="button">
            {live.connection}
          </Link>
        )}
        {kind === 'law' && (
          <Link href={titleId ? complainAddress(titleId, 0) : '/complain'} className="button">
            {words.restricted.complain}
          </Link>
        )}
      </div>
    </div>
  )
}
