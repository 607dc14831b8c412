import { useEffect, useRef } from 'react'
import { CopyButton } from '#player/frame/copied.tsx'
import { useSpeech } from '#player/words/words.ts'

/** The one time that a link is on a page, to be handed over. */
export function LinkOnce({ link, note, onSeen }: { link: string; note: string; onSeen: () => void }) {
  const { signing } = useSpeech().words
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="shown-link" ref={box} tabIndex={-1} aria-label={note}>
      <p>{note}</p>
      <code dir="ltr">{link}</code>
      <div className="form-actions">
        <CopyButton text={link} copy={signing.copy} copied={signing.copied} />
        <button type="button" className="button primary" onClick={onSeen}>
          {signing.kept}
        </button>
      </div>
    </section>
  )
}
