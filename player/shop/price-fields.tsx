import { type FormEvent, useState } from 'react'
import {
  type Currency,
  currencies,
  defaultCurrency,
  longestDays,
  type Price,
} from '#catalog/contract/money.ts'
import { ApiProblem, call } from '#player/api/client.ts'
import { amountText, parseAmount } from '#player/format/money.ts'
import { SaveRow } from '#player/studio/save-row.tsx'
import { useTask } from '#player/studio/task.ts'
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

/** @throws ApiProblem */
async function save({ of, id }: Props, fields: ReturnType<typeof fieldsOf>, wrong: string): Promise<void> {
  const params = { id }
  if (fields.how === 'free') {
    await call(of === 'title' ? 'deleteTitlePrice' : 'deleteSeriesPrice', { params })
    return
  }
  const amount = fields.how === 'voucher' ? null : parseAmount(fields.amount)
  if (amount === null && fields.how === 'sold') throw new ApiProblem('bad-request', 0, wrong)
  const body = { amount, currency: fields.currency, days: Number(fields.days) }
  await call(of === 'title' ? 'putTitlePrice' : 'putSeriesPrice', { params, body })
}

/** What a title or series costs, for how long, or that a voucher alone opens it. */
export function PriceFields(props: Props) {
  const { words } = useSpeech()
  const { price } = words
  const [fields, setFields] = useState(() => fieldsOf(props.price))
  const [saved, setSaved] = useState(false)
  const { busy, problem, run } = useTask()
  const set = (change: Partial<typeof fields>) => {
    setSaved(false)
    setFields((old) => ({ ...old, ...change }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(
      () => save(props, fields, price.wrongAmount),
      () => {
        setSaved(true)
        props.onChanged()
      },
    )
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
        {fields.how === 'sold' && (
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
        )}
      </div>
      <SaveRow {...{ busy, saved, problem }} />
    </form>
  )
}
