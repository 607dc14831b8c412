import { useId, useState } from 'react'
import type { Reason } from '#catalog/contract/why.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { reasonText } from './reason-text.ts'

/**
 * Why something stands in a list, and at its place: a quiet mark, and the reasons when it is pressed (ARIA Authoring Practices,
 * "Disclosure"). Stands beside a card, since a link holds no button. `of` is what it is called, for those who hear the mark
 * and do not see what it is beside. Not `details`: there the mark could not stay at the end of a row while its reasons take
 * the line below.
 */
export function Why({ of, reasons }: { of: string; reasons: readonly Reason[] }) {
  const { words, language } = useSpeech()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="bare why"
        aria-label={words.why.of(of)}
        title={words.why.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="info" size={16} />
      </button>
      <ul id={id} className="why-reasons" hidden={!open}>
        {reasons.map((reason) => {
          const text = reasonText(reason, words, language)
          return <li key={text}>{text}.</li>
        })}
        <li>
          <Link href="/order">{words.order.link}</Link>
        </li>
      </ul>
    </>
  )
}
