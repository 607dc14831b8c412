import { useState } from 'react'
import type { ApiProblem } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'

export type Task = {
  busy: boolean
  /** Why the last one failed; null while another runs. */
  problem: ApiProblem | null
  run<T>(work: () => Promise<T>, done: (made: T) => void): void
}

/** Something that a person asked the hub to do: one at a time, and in words when it cannot be done. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const run = <T>(work: () => Promise<T>, done: (made: T) => void) => {
    setBusy(true)
    setProblem(null)
    work()
      .then(done, (cause: unknown) => setProblem(asProblem(cause)))
      .finally(() => setBusy(false))
  }
  return { busy, problem, run }
}
