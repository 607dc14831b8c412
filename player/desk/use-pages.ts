import { useCallback, useEffect, useRef, useState } from 'react'
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
type Page<T> = { rows: readonly T[]; next: string | null }
type Named = { id: string } | { number: number | string }

const nameOf = (row: Named) => ('id' in row ? row.id : row.number)

/** A list, page by page; begins anew when `key` changes, which stands for all that `ask` reads. */
export function usePages<T extends Named>(
  key: string,
  ask: (cursor: string | undefined) => Promise<Page<T>>,
): Pages<T> {
  const [shown, setShown] = useState<({ key: string } & Page<T>) | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  // An answer to what was asked before comes too late.
  const asked = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `ask` reads
  const load = useCallback(
    (cursor: string | undefined) => {
      asked.current += 1
      const mine = asked.current
      ask(cursor).then(
        ({ rows, next }) => {
          if (mine !== asked.current) return
          setShown((old) => ({
            key,
            next,
            rows: cursor === undefined ? rows : joined(old?.rows ?? [], rows),
          }))
          setProblem(null)
        },
        (cause: unknown) => mine === asked.current && setProblem(asProblem(cause)),
      )
    },
    [key],
  )
  const reload = useCallback(() => load(undefined), [load])
  useEffect(reload, [reload])
  const current = shown?.key === key ? shown : null
  const put = (row: T) =>
    setShown(
      (old) => old && { ...old, rows: old.rows.map((one) => (nameOf(one) === nameOf(row) ? row : one)) },
    )
  const next = current?.next
  return { rows: current?.rows ?? null, more: next ? () => load(next) : null, problem, reload, put }
}

/** One that moved between two pages comes again further down: it is shown once. */
function joined<T extends Named>(old: readonly T[], page: readonly T[]): readonly T[] {
  const known = new Set(old.map(nameOf))
  return [...old, ...page.filter((row) => !known.has(nameOf(row)))]
}
