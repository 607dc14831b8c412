import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { followProgress } from '#player/api/progress.ts'
import { asProblem } from '#player/api/request.ts'
import { appendPage } from '#player/home/arrange.ts'
import type { Language } from '#player/words/language.ts'

/** Live streams at once: a browser has six connections for a hub, and uploads need theirs. */
const streamsAtOnce = 2
const pollMs = 4000

export type Mine = {
  titles: readonly TitleView[] | null
  progress: ReadonlyMap<string, TitleProgress>
  next: string | null
  problem: ApiProblem | null
  reload(): void
  more(): void
  /** Puts a title that was just changed into the list, takes one that is gone out of it. */
  refresh(id: string): void
}

function isMoving(title: TitleView): boolean {
  if (title.state === 'complete') return title.picturesDue
  return title.state !== 'refused' && title.state !== 'draft'
}

const isSending = (title: TitleView) => title.state === 'uploading'

/**
 * Titles that move by themselves first, newest first within; those that only wait for bytes after them. `sending`
 * are ids with an upload here that goes on: whatever state they are in, they are about to move.
 */
export function toFollow(
  titles: readonly TitleView[],
  sending: readonly string[],
): { live: string[]; polled: boolean } {
  const moving = titles.filter((title) => isMoving(title) || sending.includes(title.id))
  const order = [...moving.filter((title) => !isSending(title)), ...moving.filter(isSending)]
  return { live: order.slice(0, streamsAtOnce).map(({ id }) => id), polled: order.length > streamsAtOnce }
}

/** My titles with their states, kept up to date. `known` are ids of uploads here that the list may not have yet. */
export function useMine(language: Language, known: readonly string[]): Mine {
  const [titles, setTitles] = useState<readonly TitleView[] | null>(null)
  // undefined until the first page has come: later pages must not start over at the first one's cursor.
  const [next, setNext] = useState<string | null | undefined>(undefined)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [progress, setProgress] = useState<ReadonlyMap<string, TitleProgress>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: refusals come in the language asked with
  const reload = useCallback(() => {
    call('listTitles', { query: { scope: 'mine' }, typed: true }).then(
      (page) => {
        // Pages that were fetched before stay below the first one.
        setTitles((old) => appendPage(page.titles, old ?? []))
        setNext((old) => (old === undefined ? page.next : old))
        setProblem(null)
      },
      (cause) => setProblem(asProblem(cause)),
    )
  }, [language])
  const more = useCallback(() => {
    if (!next) return
    call('listTitles', { query: { scope: 'mine', cursor: next }, typed: true }).then(
      (page) => {
        setTitles((old) => appendPage(old ?? [], page.titles))
        setNext(page.next)
      },
      (cause) => setProblem(asProblem(cause)),
    )
  }, [next])
  const refresh = useCallback((id: string) => {
    call('title', { params: { id }, typed: true }).then(
      (title) =>
        setTitles((old) => {
          const there = old?.some((other) => other.id === id)
          return there
            ? (old ?? []).map((other) => (other.id === id ? title : other))
            : [title, ...(old ?? [])]
        }),
      (cause) => {
        // Gone; any other trouble is met again when the list is asked for.
        if (asProblem(cause).status === 404)
          setTitles((old) => old?.filter((title) => title.id !== id) ?? null)
      },
    )
  }, [])
  useEffect(reload, [reload])
  const knownKey = known.join()
  const knownBefore = useRef('')
  useEffect(() => {
    // Also those that have just been sent whole: what is known of them may be from before their first byte.
    const ids = new Set([...knownBefore.current.split(','), ...knownKey.split(',')])
    knownBefore.current = knownKey
    for (const id of ids) if (id) refresh(id)
  }, [knownKey, refresh])
  const { live, polled } = useMemo(() => toFollow(titles ?? [], knownKey.split(',')), [titles, knownKey])
  const liveKey = live.join()
  useFollowing(titles, liveKey, setProgress, refresh)
  usePolling(polled, reload)
  return {
    titles,
    progress: useFollowed(progress, liveKey),
    next: next ?? null,
    problem,
    reload,
    more,
    refresh,
  }
}

function useFollowing(
  titles: readonly TitleView[] | null,
  liveKey: string,
  setProgress: (
    change: (old: ReadonlyMap<string, TitleProgress>) => ReadonlyMap<string, TitleProgress>,
  ) => void,
  refresh: (id: string) => void,
): void {
  const shown = useRef(titles)
  shown.current = titles
  useEffect(() => {
    const stops = (liveKey ? liveKey.split(',') : []).map((id) => {
      let last: Pick<TitleView, 'state' | 'picturesDue'> | undefined = shown.current?.find(
        (title) => title.id === id,
      )
      return followProgress(id, (progress) => {
        setProgress((old) => new Map(old).set(id, progress))
        const { state, picturesDue } = progress
        if (state !== last?.state || picturesDue !== last.picturesDue) refresh(id)
        last = progress
      })
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [liveKey, setProgress, refresh])
}

function usePolling(polled: boolean, reload: () => void): void {
  useEffect(() => {
    if (!polled) return
    const timer = setInterval(reload, pollMs)
    return () => clearInterval(timer)
  }, [polled, reload])
}

/** What was heard of a title before it was let go is older than what the list has of it. */
function useFollowed(
  progress: ReadonlyMap<string, TitleProgress>,
  liveKey: string,
): ReadonlyMap<string, TitleProgress> {
  return useMemo(
    () => new Map([...progress].filter(([id]) => liveKey.split(',').includes(id))),
    [progress, liveKey],
  )
}
