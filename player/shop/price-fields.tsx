import { type FormEvent, useState } from 'react'
import {
  type Currency,
  currencies,
  defaultCurrency,
  longestDays,
  type Price,
} from '#catalog/contract/money.ts'
import { ApiProblem, call, callTagged } from '#player/api/client.ts'
import { amountText, formatMoney, parseAmount } from '#player/format/money.ts'
import { ConflictAsked } from '#player/studio/revise/conflict-notice.tsx'
import { usePart } from '#player/studio/revise/use-part.ts'
import { SaveRow } from '#player/studio/save-row.tsx'
import { useStudioWords } from '#player/studio/words/words.ts'
import { useSpeech } from '#player/words/words.ts'

type How = 'free' | 'sold' | 'voucher'
type Props = {
  heading: string
  note?: string
  of: 'title' | 'series'
  id: string
  /** null: free. */
  price: Price | null
  onChanged: () => void
}

const fieldsOf = (price: Price | null) => ({
  how: (price === null ? 'free' : price.amount === null ? 'voucher' : 'sold') as How,
  amount: amountText(price?.amount ?? null),
  currency: price?.currency ?? (defaultCurrency as Currency),
  days: String(price?.days ?? 30),
})

type Fields = ReturnType<typeof fieldsOf>

/** What is to be sent; null: free. @throws ApiProblem for what is no price */
function priceIn(fields: Fields, wrong: string): Price | null {
  if (fields.how === 'free') return null
  const amount = fields.how === 'voucher' ? null : parseAmount(fields.amount)
  if (amount === null && fields.how === 'sold') throw new ApiProblem('bad-request', 0, wrong)
  return { amount, currency: fields.currency, days: Number(fields.days) }
}

/** How it stands now, with the ETag of the title or series. @throws ApiProblem */
async function readPrice({ of, id }: Pick<Props, 'of' | 'id'>) {
  const params = { id }
  if (of === 'title') {
    const { answer, etag } = await callTagged('title', { params, typed: true })
    return { part: bare(answer.offers.find((offer) => offer.of === of)), etag: etag ?? '' }
  }
  const { answer, etag } = await callTagged('series', { params, typed: true })
  return { part: bare(answer.price), etag: etag ?? '' }
}

const bare = (price: Price | null | undefined): Price | null =>
  price ? { amount: price.amount, currency: price.currency, days: price.days } : null

/** @throws ApiProblem */
async function write({ of, id }: Pick<Props, 'of' | 'id'>, price: Price | null, ifMatch: string) {
  const asked = { params: { id }, ifMatch, typed: true }
  if (price) await call(of === 'title' ? 'putTitlePrice' : 'putSeriesPrice', { ...asked, body: price })
  else await call(of === 'title' ? 'deleteTitlePrice' : 'deleteSeriesPrice', asked)
  return price
}

function PriceWords({ price: stands }: { price: Price | null }) {
  const { words, language } = useSpeech()
  const { price, vouchers } = words
  if (stands === null) return price.free
  const { amount, currency, days } = stands
  const what = amount === null ? price.voucherOnly : formatMoney({ amount, currency }, language)
  return `${what}. ${vouchers.cardDays(days)}`
}

/** For how much, and for how long. */
function SoldFields({ fields, set }: { fields: Fields; set(change: Partial<Fields>): void }) {
  const { price } = useSpeech().words
  return (
    <>
      <label className="field line-number">
        <span>{price.amount}</span>
        <input
          required
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          value={fields.amount}
          onChange={(event) => set({ amount: event.target.value })}
        />
      </label>
      <label className="field line-number">
        <span>{price.currency}</span>
        <select
          value={fields.currency}
          onChange={(event) => set({ currency: event.target.value as Currency })}
        >
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label className="field line-number">
        <span>{price.days}</span>
        <input
          type="number"
          required
          min={1}
          max={longestDays}
          value={fields.days}
          onChange={(event) => set({ days: event.target.value })}
        />
      </label>
    </>
  )
}

/** What a title or series costs, for how long, or that a voucher alone opens it. */
export function PriceFields(props: Props) {
  const { words } = useSpeech()
  const { conflict } = useStudioWords()
  const { price } = words
  // What the fields were filled from: not what the list has heard since.
  const [base, setBase] = useState(() => bare(props.price))
  const [fields, setFields] = useState(() => fieldsOf(props.price))
  const [saved, setSaved] = useState(false)
  const stands = (now: Price | null, isMine: boolean) => {
    setBase(now)
    setSaved(isMine)
    if (!isMine) setFields(fieldsOf(now))
    props.onChanged()
  }
  const revising = usePart(
    () => readPrice(props),
    (theirs) => stands(theirs, false),
  )
  const { busy, problem } = revising
  const set = (change: Partial<typeof fields>) => {
    setSaved(false)
    setFields((old) => ({ ...old, ...change }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    revising.save({
      base,
      write: async (etag) => write(props, priceIn(fields, price.wrongAmount), etag),
      done: (now) => stands(now, true),
    })
  }
  return (
    <form className="details-part" onSubmit={submit}>
      <h4>{props.heading}</h4>
      {props.note && <p className="small">{props.note}</p>}
      <div className="details-fields">
        <label className="field">
          <span>{price.how}</span>
          <select value={fields.how} onChange={(event) => set({ how: event.target.value as How })}>
            <option value="free">{price.free}</option>
            <option value="sold">{price.sold}</option>
            <option value="voucher">{price.voucherOnly}</option>
          </select>
        </label>
        {fields.how === 'sold' && <SoldFields fields={fields} set={set} />}
      </div>
      {revising.theirs !== undefined && (
        <ConflictAsked busy={busy} onMine={revising.keepMine} onTheirs={revising.keepTheirs}>
          <p>
            <span className="small">{conflict.now}</span> <PriceWords price={revising.theirs} />
          </p>
        </ConflictAsked>
      )}
      <SaveRow {...{ busy, saved, problem }} />
    </form>
  )
}
