import { useEffect, useRef, useState } from 'react'
import { formatBytes } from '#player/format/size.ts'
import { formatMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { spendingLimit } from './spending.ts'

const readMs = 10_000

/** It goes on where it was left; the way to its beginning stays for a while, and as long as somebody is on it. */
export function ResumeNote({
  at,
  total,
  playing,
  fromStart,
}: {
  at: number
  total: number
  playing: boolean
  fromStart(): void
}) {
  const { words } = useSpeech()
  const [gone, setGone] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!playing || gone) return
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) setGone(true)
    }, readMs)
    return () => clearInterval(timer)
  }, [playing, gone])
  if (gone) return null
  return (
    <div className="note note-resume" ref={box}>
      <p role="status">{words.controls.resumed(formatMoment(at, total))}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          fromStart()
          setGone(true)
        }}
      >
        {words.controls.fromStart}
      </button>
      <button type="button" className="bare" aria-label={words.controls.close} onClick={() => setGone(true)}>
        <Icon name="x" />
      </button>
    </div>
  )
}

/** The month's limit is passed: it stands still until the viewer says how to go on. */
export function LimitNote({
  forEars,
  goOn,
  soundAlone,
}: {
  forEars: boolean
  goOn(): void
  soundAlone(): void
}) {
  const { words, locale } = useSpeech()
  return (
    <div className="note note-limit" role="alertdialog" aria-label={words.controls.limit}>
      <p>{words.controls.limitPassed(formatBytes(spendingLimit() ?? 0, locale))}</p>
      {!forEars && (
        <button type="button" className="button primary" onClick={soundAlone}>
          {words.controls.soundAlone}
        </button>
      )}
      <button type="button" className="button" onClick={goOn}>
        {words.controls.goOn}
      </button>
    </div>
  )
}
