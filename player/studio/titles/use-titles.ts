import { useCallback, useEffect, useRef, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import type { Tagged } from '../revise/revise-title.ts'
import { asQuery, type Filters } from './filters.ts'

/** A page the list grows by, and one of those that are fetched to be chosen. */
const [pageSize, largestPage] = [50, 100]

export type Titles = {
  /** null until the first page has come. */
  titles: readonly TitleView[] | null
  etags: ReadonlyMap<string, string>
  total: number
  hasMore: boolean
  loading: boolean
  problem: ApiProblem | null
  more(): void
  reload(): void
  /** Puts titles that were changed in the place of what they were. */
  put(changed: readonly Tagged[]): void
  /** Every title that is found, page by page; `onPage` is told how many there are already. */
  all(onPage: (known: number) => void, signal: AbortSignal): Promise<Tagged[]>
}

type Shown = {
  titles: readonly TitleView[] | null
  etags: ReadonlyMap<string, string>
  total: number
  next: string | null
}
const nothing: Shown = { titles: null, etags: new Map(), total: 0, next: null }

const fetchPage = (filters: Filters, limit: number, cursor: string | null, signal?: AbortSignal) =>
  call('studioTitles', {
    query: { ...asQuery(filters), limit, ...(cursor === null ? {} : { cursor }) },
    typed: true,
    ...(signal ? { signal } : {}),
  })

/** One's own titles as they are filtered and sorted, page after page. */
export function useTitles(filters: Filters): Titles {
  const [shown, setShown] = useState(nothing)
  const [loading, setLoading] = useState(true)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [round, setRound] = useState(0)
  const asked = useRef<AbortController | null>(null)
  const key = JSON.stringify(asQuery(filters))
  const load = useCallback(
    (cursor: string | null) => {
      asked.current?.abort()
      const abort = new AbortController()
      asked.current = abort
      setLoading(true)
      fetchPage(JSON.parse(key) as Filters, pageSize, cursor, abort.signal)
        .then(
          ({ titles, etags, total, next }) => {
            setProblem(null)
            setShown((old) => ({
              // A title that moved between pages meanwhile is not shown twice.
              titles: cursor === null ? titles : joined(old.titles ?? [], titles),
              etags: new Map([...(cursor === null ? [] : old.etags), ...Object.entries(etags)]),
              ...{ total, next },
            }))
          },
          (cause) => !abort.signal.aborted && setProblem(asProblem(cause)),
        )
        .finally(() => asked.current === abort && setLoading(false))
    },
    [key],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for the same once more
  useEffect(() => {
    load(null)
    return () => asked.current?.abort()
  }, [load, round])
  const put = useCallback((changed: readonly Tagged[]) => {
    const byId = new Map(changed.map((one) => [one.title.id, one]))
    setShown((old) => ({
      ...old,
      titles: old.titles?.map((title) => byId.get(title.id)?.title ?? title) ?? null,
      etags: new Map([...old.etags, ...changed.map(({ title, etag }) => [title.id, etag] as const)]),
    }))
  }, [])
  return {
    ...{ titles: shown.titles, etags: shown.etags, total: shown.total, loading, problem, put },
    hasMore: shown.next !== null,
    more: () => shown.next !== null && load(shown.next),
    reload: () => setRound((old) => old + 1),
    all: (onPage, signal) => allOf(filters, onPage, signal),
  }
}

const joined = (old: readonly TitleView[], page: readonly TitleView[]): TitleView[] => {
  const known = new Set(old.map(({ id }) => id))
  return [...old, ...page.filter(({ id }) => !known.has(id))]
}

async function allOf(
  filters: Filters,
  onPage: (known: number) => void,
  signal: AbortSignal,
): Promise<Tagged[]> {
  const found = new Map<string, Tagged>()
  let cursor: string | null = null
  do {
    const page = await fetchPage(filters, largestPage, cursor, signal)
    for (const title of page.titles) found.set(title.id, { title, etag: page.etags[title.id] ?? '' })
    onPage(found.size)
    cursor = page.next
  } while (cursor !== null)
  return [...found.values()]
}
