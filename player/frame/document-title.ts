import { useEffect } from 'react'
import { useSpeech } from '#player/words/words.ts'

/** Names the tab; `null` leaves it while the name is not known yet. */
export function useDocumentTitle(title: string | null): void {
  const { words } = useSpeech()
  useEffect(() => {
    if (title) document.title = title.startsWith(words.name) ? title : `${title} · ${words.name}`
  }, [title, words.name])
}
