import { useCallback, useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import type { TitlePage } from '#catalog/contract/title-list.ts'
import { ageAtMost, ageQuery } from '#player/age.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { type Browse, homeAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import type { Locale } from '#player/words/language.ts'
import { appendPage } from './arrange.ts'

type Listing = {
  titles: TitleView[] | null
  /** Cursor of the next page; null at the end. */
  next: string | null
  problem: ApiProblem | null
  busy: boolean
  alike: boolean
  marks: NonNullable<TitlePage['marks']>
  why: NonNullable<TitlePage['why']>
}
const nothing: Listing = {
  titles: null,
  next: null,
  problem: null,
  busy: true,
  alike: false,
  marks: {},
  why: {},
}

/** What a page asks of titles, and of what is said in them. Of marks of age the lower one of the page and of child mode. */
export function narrowingOf({ kind, region, from, to, age }: Browse) {
  const { ageAtMost: childMode } = ageQuery()
  const marks = [age, childMode].filter((mark) => mark !== null && mark !== undefined)
  return {
    ...(kind ? { kind } : {}),
    ...(region ? { region } : {}),
    ...(from === null ? {} : { yearFrom: from }),
    ...(to === null ? {} : { yearTo: to }),
    ...(marks.length > 0 ? { ageAtMost: Math.min(...marks) } : {}),
  }
}

/** What a page asks for. The hub writes the same answer into the page itself, so the order of the names matters. */
export function queryOf(browse: Browse, cursor: string | null) {
  const { q, lang, textLang, here } = browse
  return {
    ...narrowingOf(browse),
    // Why a title stands among the newest is known without being asked.
    ...(q ? { q, why: true } : {}),
    ...(lang ? { lang } : {}),
    ...(textLang ? { textLang } : {}),
    ...(here ? { here } : {}),
    ...(cursor ? { cursor } : {}),
  }
}

async function fetchPage(browse: Browse, cursor: string | null, signal?: AbortSignal) {
  return call('listTitles', { query: queryOf(browse, cursor), ...(signal ? { signal } : {}) })
}

/** The titles a page shows, page after page; what is there stays until the first new page arrives. */
export function useTitles(
  browse: Browse,
  locale: Locale,
): Listing & { more: () => void; reload: () => void } {
  const mostAge = useStore(ageAtMost)
  const key = JSON.stringify([homeAddress(browse), locale, mostAge])
  const [listing, setListing] = useState<Listing>(nothing)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `browse` by value, and who may see it; `round` asks again
  useEffect(() => {
    const abort = new AbortController()
    setListing((old) => ({ ...old, busy: true, problem: null }))
    fetchPage(browse, null, abort.signal).then(
      (page) => setListing({ alike: false, marks: {}, why: {}, ...page, problem: null, busy: false }),
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
          why: { ...old.why, ...page.why },
        })),
      (cause) => setListing((old) => ({ ...old, problem: asProblem(cause), busy: false })),
    )
  }, [key, next])
  const reload = useCallback(() => setRound((old) => old + 1), [])
  return { ...listing, more, reload }
}
