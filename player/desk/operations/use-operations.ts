import { useEffect, useState } from 'react'
import type { OperationHistory, OperationSpan, Operations } from '#catalog/contract/operations.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'

const [nowMs, historyMs] = [10_000, 60_000] as const

/** Asks at once, then every `everyMs` while the page is looked at; what was known stays when no answer comes. */
function usePolled<T>(key: string, ask: (signal: AbortSignal) => Promise<T>, everyMs: number) {
  const [state, setState] = useState<{ key: string; data: T | null; problem: ApiProblem | null }>({
    ...{ key, data: null, problem: null },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `ask` reads
  useEffect(() => {
    const abort = new AbortController()
    const look = () => {
      if (document.visibilityState === 'hidden') return
      ask(abort.signal).then(
        (data) => !abort.signal.aborted && setState({ key, data, problem: null }),
        (cause: unknown) =>
          !abort.signal.aborted &&
          setState((old) => ({ key, data: old.key === key ? old.data : null, problem: asProblem(cause) })),
      )
    }
    look()
    const timer = setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      abort.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [key, everyMs])
  return state.key === key ? state : { data: null, problem: null }
}

export function useOperations(): { data: Operations | null; problem: ApiProblem | null } {
  const { locale } = useSpeech()
  return usePolled(`operations ${locale}`, (signal) => call('operations', { signal }), nowMs)
}

export function useHistory(span: OperationSpan): {
  data: OperationHistory | null
  problem: ApiProblem | null
} {
  return usePolled(span, (signal) => call('operationHistory', { query: { span }, signal }), historyMs)
}
