import { useEffect, useState } from 'react'
import type { Suggestion } from '#catalog/contract/search.ts'
import { ageQuery } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useSpeech } from '#player/words/words.ts'

/** A pause in typing, ms; and the fewest letters that say something. */
const [pauseMs, fewest] = [150, 2]

/** Names that go on as `typed` begins; those of before stay until the next ones come. None while `open` is not. */
export function useSuggestions(typed: string, open: boolean): Suggestion[] {
  const { locale } = useSpeech()
  const [found, setFound] = useState<Suggestion[]>([])
  const q = typed.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the client speaks the language of the page
  useEffect(() => {
    if (!open || q.length < fewest) {
      setFound([])
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      call('suggest', { query: { q, ...ageQuery() }, signal: abort.signal }).then(
        ({ suggestions }) => setFound(suggestions),
        // A search field that says nothing of a lost connection still searches when it is back.
        () => abort.signal.aborted || setFound([]),
      )
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [q, open, locale])
  return found
}
