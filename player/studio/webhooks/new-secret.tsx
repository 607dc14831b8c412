import { useEffect, useRef, useState } from 'react'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

type Props = { secret: string; overlapUntil: string | null; onSeen: () => void }

/** The one time that a secret is on a page. */
export function NewSecret({ secret, overlapUntil, onSeen }: Props) {
  const { words } = useSpeech()
  const said = words.webhooks
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  // Without TLS there is no clipboard: the text can be selected by hand.
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => setCopied(true))
  return (
    <section className="new-secret" ref={box} tabIndex={-1} aria-label={said.secret}>
      <p className="new-secret-note">
        <Icon name="triangle-alert" size={18} />
        {said.secretNote}
      </p>
      <code dir="ltr">{secret}</code>
      {overlapUntil && <p className="small">{said.overlap(formatClock(overlapUntil, words))}</p>}
      <div className="form-actions">
        <button type="button" className="button" onClick={copy}>
          {copied && <Icon name="check" size={18} />}
          {copied ? said.copied : said.copy}
        </button>
        <button type="button" className="button primary" onClick={onSeen}>
          {said.seen}
        </button>
      </div>
    </section>
  )
}
