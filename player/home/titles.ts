import { useCallback, useEffect, useState } from 'react'
import type { TitlePage, TitleView } from '#catalog/contract/title.ts'
import { ageAtMost, ageQuery } from '#player/age.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import type { Browse } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import type { Language } from '#player/words/language.ts'
import { appendPage } from './arrange.ts'

type Listing = {
  titles: TitleView[] | null
  /** Cursor of the next page; null at the end. */
  next: string | null
  problem: ApiProblem | null
  busy: boolean
  alike: boolean
  marks: NonNullable<TitlePage['marks']>
}
const nothing: Listing = { titles: null, next: null, problem: null, busy: true, alike: false, marks: {} }

async function fetchPage(browse: Browse, cursor: string | null, signal?: AbortSignal) {
  const query = {
    ...(browse.q ? { q: browse.q } : {}),
    ...(browse.kind ? { kind: browse.kind } : {}),
    ...(browse.region ? { region: browse.region } : {}),
    ...(cursor ? { cursor } : {}),
    ...ageQuery(),
  }
  return call('listTitles', { query, ...(signal ? { signal } : {}) })
}

/** The titles a page shows, page after page; what is there stays until the first new page arrives. */
export function useTitles(
  browse: Browse,
  language: Language,
): Listing & { more: () => void; reload: () => void } {
  const mostAge = useStore(ageAtMost)
  const key = JSON.stringify([browse.q, browse.kind, browse.region, language, mostAge])
  const [listing, setListing] = useState<Listing>(nothing)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `browse` by value, and who may see it; `round` asks again
  useEffect(() => {
    const abort = new AbortController()
    setListing((old) => ({ ...old, busy: true, problem: null }))
    fetchPage(browse, null, abort.signal).then(
      (page) => setListing({ alike: false, marks: {}, ...page, problem: null, busy: false }),
      (cause) => abort.signal.aborted || setListing({ ...nothing, problem: asProblem(cause), busy: false }),
    )
    return () => abort.abort()
  }, [key, round])
  const { next } = listing
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `browse` by value
  const more = useCallback(() => {
    setListing((old) => ({ ...old, busy: true, problem: null }))
    fetchPage(browse, next).then(
      (page) =>
        setListing((old) => ({
          titles: appendPage(old.titles ?? [], page.titles),
          next: page.next,
          problem: null,
          busy: false,
          alike: old.alike,
          marks: { ...old.marks, ...page.marks },
        })),
      (cause) => setListing((old) => ({ ...old, problem: asProblem(cause), busy: false })),
    )
  }, [key, next])
  const reload = useCallback(() => setRound((old) => old + 1), [])
  return { ...listing, more, reload }
}
