import type { Currency } from '#catalog/contract/money.ts'
import type { NewVoucherBatch } from '#catalog/contract/voucher.ts'
import { parseAmount } from '#player/format/money.ts'
import { dayAfter } from '#player/format/time.ts'

/** A batch of vouchers as it is typed. `opens`: `owner`, `title ID` or `series ID`. */
export type BatchDraft = {
  opens: string
  count: string
  uses: string
  days: string
  /** `YYYY-MM-DD`: the last day; empty for no end. */
  until: string
  /** Empty for a gift. */
  price: string
  currency: Currency
  note: string
}

export const emptyBatch: BatchDraft = {
  ...{ opens: 'owner', count: '20', uses: '1', days: '30', until: '', price: '', currency: 'KZT', note: '' },
}

/** null when the price is none. The last day is that of the owner's own clock. */
export function batchOf(draft: BatchDraft): NewVoucherBatch | null {
  const amount = draft.price.trim() === '' ? null : parseAmount(draft.price)
  if (draft.price.trim() !== '' && amount === null) return null
  const [scope = 'owner', subject] = draft.opens.split(' ') as ['owner' | 'title' | 'series', string?]
  return {
    scope,
    ...(subject === undefined ? {} : { subject }),
    ...{ count: Number(draft.count), uses: Number(draft.uses), days: Number(draft.days) },
    ...(draft.until === '' ? {} : { expiresAt: new Date(`${dayAfter(draft.until)}T00:00:00`).toISOString() }),
    ...(amount === null ? {} : { price: { amount, currency: draft.currency } }),
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
  }
}
