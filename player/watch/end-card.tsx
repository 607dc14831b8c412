import { useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { savesData } from '#player/api/connection.ts'
import { episodeLine, tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { navigate, watchAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/end-card.css'
import { autoNext } from './settings.ts'

const waitSeconds = 10

/** Seconds until it goes on by itself; null when it does not. */
function useCountdown(runs: boolean, then: () => void): { left: number | null; stop(): void } {
  const [left, setLeft] = useState(waitSeconds)
  const [stopped, setStopped] = useState(false)
  const counts = runs && !stopped
  useEffect(() => {
    if (!counts) return
    if (left <= 0) return then()
    // A page that nobody looks at waits.
    const timer = setInterval(() => document.hidden || setLeft((old) => old - 1), 1000)
    return () => clearInterval(timer)
  }, [counts, left, then])
  return { left: counts ? left : null, stop: () => setStopped(true) }
}

/** What comes next, after the end. It opens by itself unless it is stopped, or data is saved. */
export default function EndCard({ next, asleep }: { next: TitleView; asleep: boolean }) {
  const { words, language } = useSpeech()
  const text = tell(next.texts, language)
  const address = watchAddress(next.id)
  const [go] = useState(() => () => navigate(address))
  const { left, stop } = useCountdown(useStore(autoNext.store) && !savesData() && !asleep, go)
  const place = episodeLine(next, words)
  return (
    <section className="end-card" aria-label={words.controls.next}>
      <Poster title={next} shape="wide" />
      <div className="end-words">
        <p className="small">
          {words.controls.next}
          {place && ` · ${place}`}
        </p>
        <p className="end-title" lang={text.language}>
          {text.title}
        </p>
        {left !== null && (
          <p className="end-count" role="timer">
            {words.controls.opensIn(left)}
          </p>
        )}
        <div className="end-actions">
          <Link href={address} className="button primary">
            <Icon name="play" />
            {words.controls.watchNow}
          </Link>
          {left !== null && (
            <button type="button" className="button" onClick={stop}>
              {words.controls.stay}
            </button>
          )}
        </div>
      </div>
      {left !== null && (
        <span
          className="end-bar"
          style={{ inlineSize: `${(left / waitSeconds) * 100}%` }}
          aria-hidden="true"
        />
      )}
    </section>
  )
}
