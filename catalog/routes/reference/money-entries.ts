import type { Order, Pass } from '#catalog/contract/pass.ts'
import type { VoucherBatch } from '#catalog/contract/voucher.ts'
import type { RouteEntry, StreamEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids } = sample

const price = { amount: 50_000, currency: 'KZT', days: 30 } as const
const opens = { scope: 'title', id: ids.title, texts: sample.texts, name: sample.owner.name } as const
const batch: VoucherBatch = {
  ...{ id: 'v1o2u3c4h5r6', opens, count: 100, uses: 1, days: 30, expiresAt: null, note: 'Кітапханаларға' },
  price: { amount: 50_000, currency: 'KZT' },
  ...{ madeAt: '2026-11-23T05:00:00.000Z', revokedAt: null, entered: 0, entries: 0 },
}
const pass: Pass = {
  ...{ id: 'p1a2s3s4p5a6', opens, devicesLeft: 2, bought: true },
  ...{ from: '2026-11-23T05:00:00.000Z', until: '2026-12-23T05:00:00.000Z' },
}
const order: Order = {
  ...{ id: 'o1r2d3e4r5o6', of: 'title', days: 30, state: 'pending' },
  price: { amount: 50_000, currency: 'KZT' },
}
const byDevice =
  'The keys of passes are in the cookie `nar_passes` of this device, or in the header `Nar-Pass`; nobody signs in.'

/** Prices, vouchers, passes, orders and what was earned. */
export const moneyEntries = {
  putTitlePrice: {
    caller: 'signed-in',
    description:
      'Amounts are whole hundredths. `amount` null: a voucher alone opens it. The ETag is that of the title.',
    problems: ['not-found'],
    body: price,
    answer: price,
  } satisfies RouteEntry<'putTitlePrice'>,
  deleteTitlePrice: {
    caller: 'signed-in',
    description: 'It is free, unless its series has a price. The ETag is that of the title.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteTitlePrice'>,
  putSeriesPrice: {
    caller: 'signed-in',
    description: 'For all its titles together. The ETag is that of the series.',
    problems: ['not-found'],
    body: price,
    answer: price,
  } satisfies RouteEntry<'putSeriesPrice'>,
  deleteSeriesPrice: {
    caller: 'signed-in',
    description: 'Each of its titles is what it says itself. The ETag is that of the series.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteSeriesPrice'>,
  listVouchers: {
    caller: 'signed-in',
    description: 'Batches of your own owner.',
    answer: { batches: [batch] },
  } satisfies RouteEntry<'listVouchers'>,
  makeVouchers: {
    caller: 'signed-in',
    description: 'The codes themselves stand on the sheet of the batch.',
    problems: ['not-found'],
    body: { scope: 'title', subject: ids.title, count: 100, days: 30, note: 'Кітапханаларға' },
    answer: batch,
  } satisfies RouteEntry<'makeVouchers'>,
  voucherSheet: {
    caller: 'signed-in',
    description: 'Whoever reads it may watch, so it is kept nowhere.',
    problems: ['not-found'],
    answer: {
      ...batch,
      vouchers: [{ number: 1, code: '7Q2M-0XKD-4RTA-9HBC', entries: 0, revokedAt: null }],
    },
  } satisfies RouteEntry<'voucherSheet'>,
  revokeVouchers: {
    caller: 'signed-in',
    description: 'All codes of the batch, with the passes that they have given.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'revokeVouchers'>,
  revokeVoucher: {
    caller: 'signed-in',
    description: 'One code, with the passes that it has given.',
    query: { number: 1 },
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'revokeVoucher'>,
  passes: {
    caller: 'anyone',
    description: byDevice,
    answer: { passes: [pass] },
  } satisfies RouteEntry<'passes'>,
  redeem: {
    caller: 'anyone',
    description: byDevice,
    problems: ['voucher-mistyped', 'voucher-unknown', 'voucher-used', 'voucher-expired', 'voucher-revoked'],
    body: { code: '7Q2M-0XKD-4RTA-9HBC' },
    answer: pass,
  } satisfies RouteEntry<'redeem'>,
  deviceCode: {
    caller: 'anyone',
    description: 'Of a pass that was bought; entered on the other device as a voucher is.',
    problems: ['not-found', 'too-many-devices'],
    answer: { code: '4RTA-9HBC-7Q2M-0XKD', until: '2026-11-23T05:10:00.000Z' },
  } satisfies RouteEntry<'deviceCode'>,
  sendReceipt: {
    caller: 'anyone',
    description: 'Of a pass that was bought, three at most. The address is kept until the letter is sent.',
    problems: ['not-found', 'too-many-receipts'],
    body: { mail: 'aigul@example.kz', locale: 'kk' },
    answer: null,
  } satisfies RouteEntry<'sendReceipt'>,
  beginOrder: {
    caller: 'anyone',
    description:
      'Pay at `url`; the provider sends the viewer back from there. An order that is not paid is nothing.',
    problems: ['not-found', 'not-for-sale', 'payment-unavailable', 'age-unconfirmed'],
    body: { titleId: ids.title, of: 'title' },
    answer: { ...order, url: 'https://pay.example.kz/o1r2d3e4r5o6' },
  } satisfies RouteEntry<'beginOrder'>,
  order: {
    caller: 'anyone',
    description: 'Told to the device that began it.',
    problems: ['not-found'],
    answer: { ...order, state: 'paid' },
  } satisfies RouteEntry<'order'>,
  earnings: {
    caller: 'signed-in',
    description: 'By month of Almaty, title, source and currency.',
    answer: {
      earnings: [
        { month: '2026-11', of: opens, source: 'payment', currency: 'KZT', count: 14, amount: 700_000 },
      ],
    },
  } satisfies RouteEntry<'earnings'>,
}

export const moneyStreams: Readonly<Record<string, StreamEntry>> = {
  vouchersCsv: {
    caller: 'signed-in',
    description: 'To be printed. Whoever reads it may watch, so it is kept nowhere.',
    problems: ['not-found'],
    answer: {
      types: ['text/csv'],
      description: 'one code a line',
      example: 'number,code\n1,7Q2M-0XKD-4RTA-9HBC\n',
    },
  },
  earningsCsv: {
    caller: 'signed-in',
    description: 'One line a month, title, source and currency.',
    answer: {
      types: ['text/csv'],
      description: 'one sum a line',
      example: 'month,source,amount\n2026-11,payment,7000.00\n',
    },
  },
  paymentWebhook: {
    caller: 'anyone',
    description: 'For the payment provider alone: what it sends is believed by its signature.',
    problems: ['not-found', 'payment-signature', 'payment-mismatch'],
    body: { types: ['*/*'], description: 'as the provider’s own documentation says' },
    answer: null,
  },
}
