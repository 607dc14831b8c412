import { useCallback, useEffect, useState } from 'react'
import type { ApiProblem } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'

export type Pages<T> = {
  rows: readonly T[] | null
  more: (() => void) | null
  problem: ApiProblem | null
  reload(): void
  /** Puts one that was just changed in the place where it stood. */
  put(row: T): void
}

/** A list, page by page; begins anew when `key` changes, which stands for all that `ask` reads. */
export function usePages<T extends { id: string } | { number: number }>(
  key: string,
  ask: (cursor: string | undefined) => Promise<{ rows: readonly T[]; next: string | null }>,
): Pages<T> {
  const [shown, setShown] = useState<{ key: string; rows: readonly T[]; next: string | null } | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `ask` reads
  const load = useCallback(
    (cursor: string | undefined) =>
      ask(cursor).then(
        ({ rows, next }) => {
          setShown((old) => ({
            key,
            next,
            rows: cursor === undefined ? rows : [...(old?.rows ?? []), ...rows],
          }))
          setProblem(null)
        },
        (cause: unknown) => setProblem(asProblem(cause)),
      ),
    [key],
  )
  const reload = useCallback(() => void load(undefined), [load])
  useEffect(reload, [reload])
  const current = shown?.key === key ? shown : null
  const nameOf = (row: T) => ('id' in row ? row.id : row.number)
  const put = (row: T) =>
    setShown(
      (old) => old && { ...old, rows: old.rows.map((one) => (nameOf(one) === nameOf(row) ? row : one)) },
    )
  const next = current?.next
  return { rows: current?.rows ?? null, more: next ? () => void load(next) : null, problem, reload, put }
}
