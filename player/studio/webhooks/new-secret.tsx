import { useEffect, useRef } from 'react'
import { formatClock } from '#player/format/time.ts'
import { CopyButton } from '#player/frame/copied.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

type Props = { secret: string; overlapUntil: string | null; onSeen: () => void }

/** The one time that a secret is on a page. */
export function NewSecret({ secret, overlapUntil, onSeen }: Props) {
  const { words } = useSpeech()
  const said = words.webhooks
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="new-secret" ref={box} tabIndex={-1} aria-label={said.secret}>
      <p className="new-secret-note">
        <Icon name="triangle-alert" size={18} />
        {said.secretNote}
      </p>
      <code dir="ltr">{secret}</code>
      {overlapUntil && <p className="small">{said.overlap(formatClock(overlapUntil, words))}</p>}
      <div className="form-actions">
        <CopyButton text={secret} copy={said.copy} copied={said.copied} />
        <button type="button" className="button primary" onClick={onSeen}>
          {said.seen}
        </button>
      </div>
    </section>
  )
}
