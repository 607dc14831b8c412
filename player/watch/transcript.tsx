import { lazy, Suspense, useEffect, useState } from 'react'
import { isThinLink } from '#player/api/connection.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/transcript.css'
import type { Playing } from './playing.ts'
import { transcriptOpen } from './settings.ts'
import { searchesAsked } from './transcript-open.ts'

// It comes after the picture, and on a thin link only to those who ask for it.
const TranscriptBody = lazy(() => import('./transcript-body.tsx'))

/** Beside the picture there is room for it; below, it waits to be asked for. */
const isBeside = () => matchMedia('(width >= 1200px)').matches

/** Every word that is said, beside the picture. Nothing of it is loaded before it is open; nothing at all without words. */
export function Transcript({ playing, calm }: { playing: Playing; calm: boolean }) {
  const { words } = useSpeech()
  const wanted = useStore(transcriptOpen.store)
  const [asked, setAsked] = useState<boolean | null>(null)
  const searches = useStore(searchesAsked)
  const [searchesBefore] = useState(searches)
  const searching = searches > searchesBefore
  useEffect(() => {
    if (searches > searchesBefore) setAsked(true)
  }, [searches, searchesBefore])
  if (playing.subtitles.length === 0) return null
  const open = asked ?? (wanted && calm && isBeside() && !isThinLink())
  const toggle = () => {
    setAsked(!open)
    transcriptOpen.set(!open)
  }
  return (
    <section className={`transcript${open ? ' open' : ''}`} aria-labelledby="transcript-name">
      <h2 id="transcript-name">
        <button type="button" className="transcript-toggle" aria-expanded={open} onClick={toggle}>
          {words.controls.transcript}
          <Icon name="chevron-down" />
        </button>
      </h2>
      {open && (
        <Suspense fallback={<p className="meta">{words.player.loading}</p>}>
          <TranscriptBody playing={playing} searches={searching ? searches : 0} />
        </Suspense>
      )}
    </section>
  )
}
