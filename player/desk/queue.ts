import { useCallback, useEffect, useState } from 'react'
import type { DeskComplaint } from '#catalog/contract/complaint.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'

export type Queue = {
  complaints: readonly DeskComplaint[] | null
  more: (() => void) | null
  problem: ApiProblem | null
  reload(): void
  /** Puts one that was just decided in the place where it stood. */
  put(complaint: DeskComplaint): void
}

/** The desk's list, page by page. */
export function useQueue(): Queue {
  const [complaints, setComplaints] = useState<readonly DeskComplaint[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const load = useCallback((cursor: string | null) => {
    call('deskComplaints', { query: cursor === null ? {} : { cursor } }).then(
      (page) => {
        setComplaints((old) => (cursor === null ? page.complaints : append(old ?? [], page.complaints)))
        setNext(page.next)
        setProblem(null)
      },
      (cause: unknown) => setProblem(asProblem(cause)),
    )
  }, [])
  const reload = useCallback(() => load(null), [load])
  useEffect(reload, [reload])
  const put = (complaint: DeskComplaint) =>
    setComplaints((old) => old?.map((one) => (one.number === complaint.number ? complaint : one)) ?? null)
  return { complaints, more: next === null ? null : () => load(next), problem, reload, put }
}

/** One that was answered between two pages comes again further down: it is shown once. */
function append(old: readonly DeskComplaint[], page: readonly DeskComplaint[]): readonly DeskComplaint[] {
  const known = new Set(old.map(({ number }) => number))
  return [...old, ...page.filter(({ number }) => !known.has(number))]
}
