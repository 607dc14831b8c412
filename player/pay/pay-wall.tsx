import { useCallback, useState } from 'react'
import type { Offer } from '#catalog/contract/money.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { saidAge } from '#player/age.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { formatMoney } from '#player/format/money.ts'
import { formatClock } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech, type Words } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/pay.css'
import { CodeForm } from './code-form.tsx'
import { OrderWait } from './order-wait.tsx'

type Props = {
  title: TitleView
  /** Of the refusal. */
  details: ApiProblem['details']
  /** An order that the viewer comes back from paying with. */
  order: string | null
  onOpened: () => void
}

const dayMs = 86_400_000

/** When a pass that is bought now would end before its days are over, as the right to show the title does. */
function shortened(offer: Offer, { of, until }: ApiProblem['details']): string | null {
  if (offer.of !== of || until === undefined) return null
  const whole = Date.now() + offer.days * dayMs
  return Date.parse(String(until)) < whole - dayMs / 24 ? String(until) : null
}

/** One thing to buy: what it opens, for how long, and the button. */
function Buy({ title, offer, details }: Pick<Props, 'title' | 'details'> & { offer: Offer }) {
  const { words, language } = useSpeech()
  const { paid } = words
  const { busy, problem, run } = useTask()
  const [leaving, setLeaving] = useState(false)
  const { amount, currency } = offer
  if (amount === null) return null
  const price = formatMoney({ amount, currency }, language)
  const series = title.series ? tell(title.series.texts, language).title : ''
  const end = shortened(offer, details)
  const buy = () =>
    run(
      () => call('beginOrder', { body: { titleId: title.id, of: offer.of, ...saidAge() } }),
      ({ url }) => {
        setLeaving(true)
        location.assign(url)
      },
    )
  return (
    <li className="offer">
      <p>
        {offer.of === 'series' ? paid.seriesDays(series, offer.days) : paid.titleDays(offer.days)}
        {end && <span className="small">{paid.until(formatClock(end, words))}</span>}
      </p>
      {offer.online ? (
        <button type="button" className="button primary" disabled={busy || leaving} onClick={buy}>
          {leaving ? paid.leaving : paid.buy(price)}
        </button>
      ) : (
        <span className="offer-price">{paid.buyShort(price)}</span>
      )}
      {problem && <FieldProblem problem={problem} />}
    </li>
  )
}

/** Where nothing can be bought here: what to do instead. */
function withoutPayment({ offers, owner }: TitleView, { paid }: Words): string | null {
  if (offers.some(({ online }) => online)) return null
  return offers.every(({ amount }) => amount === null)
    ? paid.byVoucher(owner.name)
    : paid.noPayment(owner.name)
}

/** In place of the player while a title is not paid for: what it costs, and the field for a code. */
export function PayWall({ title, details, order, onOpened }: Props) {
  const { words } = useSpeech()
  const { paid } = words
  const instead = withoutPayment(title, words)
  // Who has just paid is not asked to pay again before it is known that they have not.
  const [waiting, setWaiting] = useState(order !== null)
  const end = useCallback(() => setWaiting(false), [])
  return (
    <section className="pay-wall" aria-labelledby="pay-title">
      <div className="pay-art">
        <Poster title={title} shape="wide" eager />
        <span className="on-art pay-mark">
          <Icon name="ticket" size={18} />
          {paid.badge}
        </span>
      </div>
      <div className="pay-words">
        <h2 id="pay-title">{paid.title}</h2>
        {order !== null && <OrderWait id={order} onPaid={onOpened} onEnd={end} />}
        {!waiting && (
          <>
            <ul className="offers">
              {title.offers.map((offer) => (
                <Buy key={offer.of} title={title} offer={offer} details={details} />
              ))}
            </ul>
            {instead && <p>{instead}</p>}
            <CodeForm onPass={onOpened} />
          </>
        )}
        <p className="small">{paid.privacy}</p>
      </div>
    </section>
  )
}
