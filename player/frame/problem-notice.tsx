import { lazy, Suspense } from 'react'
import type { ApiProblem } from '#player/api/client.ts'
import { Icon } from '#player/icons/icon.tsx'
import type { Words } from '#player/words/words.ts'
import { useSpeech } from '#player/words/words.ts'

/** What can be opened without a connection; nothing, where even that cannot be fetched. */
const NotHere = lazy(() => import('#player/kept/not-here.tsx').catch(() => ({ default: () => null })))

/** The server's own words when it sent any; ours when nothing answered. */
export function problemText(problem: ApiProblem, words: Words): string {
  // nginx has said it, which knows one alphabet of Kazakh alone.
  if (problem.code === 'cut-off') return words.cutOff.notHere
  if (problem.detail) return problem.detail
  return problem.code === 'offline' ? words.problem.offline : words.problem.unknown
}

/** What went wrong, in words, with the one thing to do about it. */
export function ProblemNotice({ problem, retry }: { problem: ApiProblem; retry: () => void }) {
  const { words } = useSpeech()
  const notice = (
    <div className="notice" role="alert">
      <Icon name={problem.code === 'offline' ? 'wifi-off' : 'triangle-alert'} />
      <p>{problemText(problem, words)}</p>
      <button type="button" className="button" onClick={retry}>
        {words.problem.retry}
      </button>
    </div>
  )
  if (problem.code !== 'offline') return notice
  return (
    <>
      {notice}
      <Suspense fallback={null}>
        <NotHere />
      </Suspense>
    </>
  )
}
