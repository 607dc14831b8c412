import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from './client.ts'

export type RequestState<T> = { data: T | null; problem: ApiProblem | null; reload: () => void }

/** Any failure as a problem that has words. */
export function asProblem(cause: unknown): ApiProblem {
  return cause instanceof ApiProblem ? cause : new ApiProblem('unknown', 0, '', { cause })
}

/**
 * Fetches when `key` changes and on `reload`; old data stays until new data is there, but not across keys.
 * `fetchData` is read at the time of the fetch: everything it depends on belongs in `key`.
 */
export function useRequest<T>(key: string, fetchData: (signal: AbortSignal) => Promise<T>): RequestState<T> {
  const [state, setState] = useState<{ key: string; data: T | null; problem: ApiProblem | null }>({
    key,
    data: null,
    problem: null,
  })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` and `round` stand for what fetchData reads
  useEffect(() => {
    const abort = new AbortController()
    fetchData(abort.signal).then(
      (data) => !abort.signal.aborted && setState({ key, data, problem: null }),
      (cause) =>
        !abort.signal.aborted &&
        setState((old) => ({ key, data: old.key === key ? old.data : null, problem: asProblem(cause) })),
    )
    return () => abort.abort()
  }, [key, round])
  const reload = useCallback(() => setRound((old) => old + 1), [])
  const current = state.key === key
  return { data: current ? state.data : null, problem: current ? state.problem : null, reload }
}

/**
 * The same, with what was there last of one thing until it has come anew: in another language, or a minute later. Without it a
 * picture that plays would be taken off the page for that moment. `of`: another thing begins with nothing.
 */
export function useLast<T>(of: string, state: RequestState<T>): RequestState<T> {
  const last = useRef({ of, data: state.data })
  if (state.data !== null || last.current.of !== of) last.current = { of, data: state.data }
  return { ...state, data: last.current.data }
}
