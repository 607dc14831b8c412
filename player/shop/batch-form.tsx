import { type FormEvent, useRef, useState } from 'react'
import { type Currency, currencies, longestDays } from '#catalog/contract/money.ts'
import { mostCodes, mostUses } from '#catalog/contract/voucher.ts'
import { ApiProblem, call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { Field } from '#player/complaints/field.tsx'
import { tell } from '#player/home/title-text.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { type BatchDraft, batchOf, emptyBatch } from './batch-draft.ts'

type Set = (change: Partial<BatchDraft>) => void
type FieldsProps = { draft: BatchDraft; set: Set }

/** Everything of mine, one of my series, or one of my titles. */
function OpensField({ draft, set }: FieldsProps) {
  const { words, language } = useSpeech()
  const { vouchers } = words
  const series = useRequest(`series ${language}`, (signal) =>
    call('listSeries', { query: { limit: 200 }, signal }),
  )
  const titles = useRequest(`mine ${language}`, (signal) =>
    call('listTitles', { query: { scope: 'mine', limit: 100 }, signal }),
  )
  return (
    <Field id="opens" label={vouchers.opens}>
      {(tied) => (
        <select {...tied} value={draft.opens} onChange={(event) => set({ opens: event.target.value })}>
          <option value="owner">{vouchers.everything}</option>
          {series.data?.series.map(({ id, texts }) => (
            <option key={id} value={`series ${id}`}>
              {vouchers.series(tell(texts, language).title)}
            </option>
          ))}
          {titles.data?.titles.map(({ id, texts }) => (
            <option key={id} value={`title ${id}`}>
              {tell(texts, language).title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Numbers({ draft, set }: FieldsProps) {
  const { vouchers } = useSpeech().words
  const number = (name: 'count' | 'uses' | 'days', max: number) => (
    <Field id={name} label={vouchers[name]}>
      {(tied) => (
        <input
          {...tied}
          type="number"
          required
          min={1}
          max={max}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="form-three">
      {number('count', mostCodes)}
      {number('uses', mostUses)}
      {number('days', longestDays)}
    </div>
  )
}

function PriceAndEnd({ draft, set }: FieldsProps) {
  const { words } = useSpeech()
  const { vouchers } = words
  return (
    <div className="form-three">
      <Field id="price" label={vouchers.price} note={vouchers.priceNote}>
        {(tied) => (
          <input
            {...tied}
            inputMode="decimal"
            autoComplete="off"
            maxLength={14}
            value={draft.price}
            onChange={(event) => set({ price: event.target.value })}
          />
        )}
      </Field>
      <Field id="currency" label={words.price.currency}>
        {(tied) => (
          <select
            {...tied}
            value={draft.currency}
            onChange={(event) => set({ currency: event.target.value as Currency })}
          >
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        )}
      </Field>
      <Field id="until" label={vouchers.until} note={vouchers.untilNote}>
        {(tied) => (
          <input
            {...tied}
            type="date"
            value={draft.until}
            onChange={(event) => set({ until: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Makes a batch; `onMade` gets its id. */
export function BatchForm({ onMade }: { onMade: (id: string) => void }) {
  const { words } = useSpeech()
  const { vouchers } = words
  const [draft, setDraft] = useState(emptyBatch)
  const { busy, problem, run } = useTask()
  const keyOf = useRef(creationKeys())
  const set: Set = (change) => setDraft((old) => ({ ...old, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = batchOf(draft)
    const make = async () => {
      if (!body) throw new ApiProblem('bad-request', 0, words.price.wrongAmount)
      return call('makeVouchers', { body, key: keyOf.current(body) })
    }
    run(make, ({ id }) => {
      // The same words once more are another batch.
      keyOf.current = creationKeys()
      onMade(id)
    })
  }
  return (
    <form className="batch-form" onSubmit={submit}>
      <h2>{vouchers.make}</h2>
      <OpensField draft={draft} set={set} />
      <Numbers draft={draft} set={set} />
      <PriceAndEnd draft={draft} set={set} />
      <Field id="note" label={vouchers.note}>
        {(tied) => (
          <input
            {...tied}
            maxLength={300}
            value={draft.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button primary" disabled={busy}>
        {vouchers.submit}
      </button>
    </form>
  )
}
