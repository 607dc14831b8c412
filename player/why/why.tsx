import type { Reason } from '#catalog/contract/why.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { reasonText } from './reason-text.ts'

/**
 * Why something stands in a list, and at its place: closed until it is asked for. `of` is what it is called, for those who
 * hear the button and do not see what it is beside. Stands beside a card, since a link holds no button.
 */
export function Why({ of, reasons }: { of: string; reasons: readonly Reason[] }) {
  const { words, language } = useSpeech()
  const label = words.why.of(of)
  return (
    <details className="why">
      <summary aria-label={label} title={words.why.button}>
        <Icon name="info" size={16} />
      </summary>
      <ul>
        {reasons.map((reason) => {
          const text = reasonText(reason, words, language)
          return <li key={text}>{text}.</li>
        })}
        <li>
          <Link href="/order">{words.order.link}</Link>
        </li>
      </ul>
    </details>
  )
}
