import { useEffect, useRef } from 'react'
import type { ComplaintReceipt } from '#catalog/contract/complaint.ts'
import { formatClock } from '#player/format/time.ts'
import { useCopied } from '#player/frame/copied.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'

/** Number and code, shown once. */
export function Receipt({ receipt }: { receipt: ComplaintReceipt }) {
  const { words } = useSpeech()
  const { complain } = words
  const { copied, copy } = useCopied(`${receipt.number} ${receipt.code}`)
  const heading = useRef<HTMLHeadingElement>(null)
  // It takes the place of the form, and of the button that had the focus.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="plain-form">
      <h1 ref={heading} tabIndex={-1}>
        {complain.receipt}
      </h1>
      <dl className="receipt">
        <dt>{complain.number}</dt>
        <dd>{receipt.number}</dd>
        <dt>{complain.code}</dt>
        <dd>{receipt.code}</dd>
      </dl>
      <p>{complain.answerBy(formatClock(receipt.answerBy, words))}</p>
      <p>{complain.keep}</p>
      <p className="form-actions">
        <button type="button" className="button" onClick={copy}>
          <Icon name={copied ? 'check' : 'share-2'} />
          <span role="status">{copied ? complain.copied : complain.copy}</span>
        </button>
        <Link href={`/complaints?number=${receipt.number}`} className="button primary">
          {complain.look}
        </Link>
      </p>
    </section>
  )
}
