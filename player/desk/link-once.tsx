import { useEffect, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** The one time that a link is on a page, to be handed over. */
export function LinkOnce({ link, note, onSeen }: { link: string; note: string; onSeen: () => void }) {
  const { signing } = useSpeech().words
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  // Without TLS there is no clipboard: the text can be selected by hand.
  const copy = () => void navigator.clipboard?.writeText(link).then(() => setCopied(true))
  return (
    <section className="shown-link" ref={box} tabIndex={-1} aria-label={note}>
      <p>{note}</p>
      <code dir="ltr">{link}</code>
      <div className="form-actions">
        <button type="button" className="button" onClick={copy}>
          {copied && <Icon name="check" size={18} />}
          {copied ? signing.copied : signing.copy}
        </button>
        <button type="button" className="button primary" onClick={onSeen}>
          {signing.kept}
        </button>
      </div>
    </section>
  )
}
